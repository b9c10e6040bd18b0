import type { Message } from "../errors.js";
import type { Verdict } from "./reconciliation.js";

/** Verdicts in full, what needs looking at first. */
export const verdictNames: Readonly<Record<Verdict, Message>> = {
  "not-reproduced": { ja: "再現できない", en: "not reproduced" },
  "reproduced-other-rule": { ja: "ほかの規則で再現", en: "reproduced under another rule than its neighbours" },
  "sum-of-rounded-parts": { ja: "丸めた区分の合計", en: "sum of rounded parts" },
  "base-unknown": { ja: "基数不明", en: "base unknown" },
  consistent: { ja: "記述と矛盾しない", en: "consistent with the claim" },
  reproduced: { ja: "再現", en: "reproduced" },
  "held-as-fact": { ja: "資料の値", en: "held as fact" },
};
