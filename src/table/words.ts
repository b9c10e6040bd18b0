/** Words that tables put between those of the codebook. */
import type { Label } from "../codebook/label.js";

export const totalLabel: Label = { ja: "全体", en: "Total" };
export const subtotalLabel: Label = { ja: "計", en: "All" };
/** The head over nets: counted in the rows above as well. */
export const netsLabel: Label = { ja: "再掲", en: "Of which together" };
export const statisticsLabel: Label = { ja: "統計量", en: "Statistics" };

export const topLabel = (count: number): Label => ({
  ja: `上位${count}区分（計）`,
  en: `Top ${count} ${count === 1 ? "category" : "categories"}`,
});

export const bottomLabel = (count: number): Label => ({
  ja: `下位${count}区分（計）`,
  en: `Bottom ${count} ${count === 1 ? "category" : "categories"}`,
});

const quartiles: ReadonlyMap<number, Label> = new Map([
  [0, { ja: "最小値", en: "Minimum" }],
  [0.25, { ja: "第1四分位", en: "First quartile" }],
  [0.5, { ja: "中央値", en: "Median" }],
  [0.75, { ja: "第3四分位", en: "Third quartile" }],
  [1, { ja: "最大値", en: "Maximum" }],
]);

/** A mean or quantile with the unit of its question: 平均（歳）. */
export function statisticLabel(statistic: "mean" | number, unit: Label): Label {
  const percent = typeof statistic === "number" ? Number((statistic * 100).toPrecision(12)) : 0;
  const name =
    statistic === "mean"
      ? { ja: "平均", en: "Mean" }
      : (quartiles.get(statistic) ?? { ja: `${percent}パーセント点`, en: `Percentile ${percent}` });
  return { ja: `${name.ja}（${unit.ja}）`, en: `${name.en ?? name.ja} (${unit.en ?? unit.ja})` };
}
