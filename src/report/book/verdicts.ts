import type { Label } from "../../codebook/label.js";
import type { Verdict } from "../../reconcile/reconciliation.js";

/** How a verdict is shown: sign, word and colour, so that no one of them carries it alone. */
export interface VerdictStyle {
  readonly sign: string;
  readonly word: Label;
  readonly tone: "ok" | "info" | "bad" | "none";
  /** 0 is what needs looking at first. */
  readonly rank: number;
}

export const verdictStyles: Readonly<Record<Verdict, VerdictStyle>> = {
  "not-reproduced": { sign: "!", word: { ja: "要確認", en: "check" }, tone: "bad", rank: 0 },
  "sum-of-rounded-parts": { sign: "△", word: { ja: "説明できる差", en: "explained" }, tone: "info", rank: 1 },
  "reproduced-other-rule": { sign: "≈", word: { ja: "丸めで説明", en: "rounding" }, tone: "info", rank: 2 },
  "base-unknown": { sign: "–", word: { ja: "照合できない", en: "not testable" }, tone: "none", rank: 3 },
  "held-as-fact": { sign: "–", word: { ja: "資料の値", en: "stated fact" }, tone: "none", rank: 4 },
  consistent: { sign: "✓", word: { ja: "矛盾なし", en: "consistent" }, tone: "ok", rank: 5 },
  reproduced: { sign: "✓", word: { ja: "一致", en: "matches" }, tone: "ok", rank: 6 },
};
