/** What sheets of tables say beside the words of the codebook. */
import type { Label } from "../../codebook/label.js";
import type { Table } from "../../table/table.js";

export const words = {
  contents: { ja: "目次", en: "Contents" },
  machine: { ja: "機械判読用", en: "Machine-readable" },
  back: { ja: "← 目次へ", en: "← Contents" },
  base: { ja: "集計対象", en: "Base" },
  unit: { ja: "単位", en: "Unit" },
  source: { ja: "出典", en: "Source" },
  sizes: { ja: "集計した数", en: "Numbers behind the shares" },
  n: { ja: "n（重みなし）", en: "n (unweighted)" },
  weighted: { ja: "重み付きの数", en: "Weighted" },
  count: { ja: "度数", en: "Count" },
  weightedCount: { ja: "重み付き度数", en: "Weighted count" },
  share: { ja: "割合（％）", en: "Share (%)" },
  shareOrStatistic: { ja: "割合（％）・統計量", en: "Share (%) or statistic" },
  error: { ja: "標準誤差", en: "Standard error" },
  letters: { ja: "有意に低い相手の列", en: "Columns it is significantly above" },
  difference: {
    ja: "全体との差（割合はポイント、太字は有意）",
    en: "Difference from the total (points; bold: significant)",
  },
} as const satisfies Readonly<Record<string, Label>>;

export const lowLabel = (level: number): Label => ({
  ja: `${percent(level)}％信頼区間の下限`,
  en: `${percent(level)}% interval, low end`,
});

export const highLabel = (level: number): Label => ({
  ja: `${percent(level)}％信頼区間の上限`,
  en: `${percent(level)}% interval, high end`,
});

const percent = (level: number): number => Number((level * 100).toPrecision(6));

/** What adds up to 100. */
export const directionLabels: Readonly<Record<Table["shares"], Label>> = {
  column: { ja: "割合は％（列ごとに集計対象を100とする）", en: "shares in per cent of each column" },
  row: { ja: "割合は％（行ごとに100とする）", en: "shares in per cent of each row" },
  total: { ja: "割合は％（全体を100とする）", en: "shares in per cent of the whole" },
};
