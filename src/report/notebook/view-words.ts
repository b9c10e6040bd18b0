/** The words of tables in a notebook. */
import type { Label } from "../../codebook/label.js";
import type { QuantityName, StatisticName } from "../../estimate/estimate.js";
import { quantityNamed } from "../../estimate/quantity-named.js";
import { type ReasonCode, reasons } from "../../estimate/reasons.js";

export const words = {
  estimates: { ja: "推定値", en: "Estimates" },
  question: { ja: "設問", en: "Question" },
  category: { ja: "区分", en: "Category" },
  target: { ja: "対象", en: "Target" },
  value: { ja: "値", en: "Value" },
  share: { ja: "割合", en: "Share" },
  people: { ja: "人数", en: "People" },
  se: { ja: "標準誤差", en: "Standard error" },
  deff: { ja: "デザイン効果", en: "Design effect" },
  n: { ja: "n", en: "n" },
  count: { ja: "回答", en: "Count" },
  groups: { ja: "推計人数", en: "How many people" },
  changes: { ja: "前の回との差", en: "Change between waves" },
  later: { ja: "今回", en: "Later" },
  earlier: { ja: "前回", en: "Earlier" },
  change: { ja: "差（割合はポイント）", en: "Change (points for shares)" },
  refused: { ja: "比べていない設問", en: "not compared" },
  base: { ja: "集計対象", en: "Base" },
  careful: { ja: "＊ 利用に注意", en: "* use with caution" },
  hidden: { ja: "x 秘匿", en: "x held back" },
  columns: { ja: "列", en: "Columns" },
  more: { ja: "ほか", en: "more" },
  rows: { ja: "行", en: "rows" },
} as const satisfies Readonly<Record<string, Label>>;

export const reconstructedNote: Label = {
  ja: "公表値から再構成した回答による",
  en: "From responses reconstructed to agree with published figures",
};

/** 0.95 → 95％信頼区間. */
export const intervalHead = (level: number): Label => ({
  ja: `${Number((level * 100).toPrecision(6))}％信頼区間`,
  en: `${Number((level * 100).toPrecision(6))}% interval`,
});

/** Those that are no quantity, and shares, whose numbers carry their sign. */
const own: Readonly<Partial<Record<StatisticName, Label>>> = {
  share: words.share,
  headcount: words.people,
  difference: { ja: "差", en: "Difference" },
};

const isQuantity = (name: StatisticName): name is QuantityName => name !== "headcount" && name !== "difference";

export const statisticLabel = (name: StatisticName): Label =>
  own[name] ?? (isQuantity(name) ? quantityNamed(name).label : { ja: name });

const isReason = (code: string): code is ReasonCode => code in reasons;

/** A reason in words; a code that is none stays. */
export const reasonLabel = (code: string): Label => (isReason(code) ? reasons[code] : { ja: code, en: code });
