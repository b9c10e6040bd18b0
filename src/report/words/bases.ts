import type { Label } from "../../codebook/label.js";
import type { Base } from "../../estimate/estimate.js";

/** Whom a share divides by, in words that stand alone. */
export const baseNames: Readonly<Record<Base, Required<Label>>> = {
  all: { ja: "全員", en: "everyone" },
  asked: { ja: "該当者", en: "those asked" },
  answered: { ja: "回答者", en: "those who answered" },
  mentions: { ja: "延べ回答", en: "mentions" },
};
