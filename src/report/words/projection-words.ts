/** What to know of national rates carried over to populations. */
import type { Label } from "../../codebook/label.js";
import type { ProjectionResult } from "../../prevalence/projection/declared-projection.js";
import type { ProjectionReadings } from "../../prevalence/projection/implied-population.js";
import { reasonTexts } from "../../prevalence/projection/projection-reasons.js";
import { formatNumber, formatPercent } from "../../table/format.js";
import { agesText } from "./ages-text.js";

export const projectionWords = {
  title: { ja: "国の率の当てはめ", en: "National rates projected" },
  label: { ja: "推計", en: "Projection" },
  ages: { ja: "年齢", en: "Ages" },
  rate: { ja: "率（％）", en: "Rate (%)" },
  population: { ja: "人口", en: "Population" },
  people: { ja: "人数", en: "People" },
  total: { ja: "計", en: "Total" },
} as const satisfies Readonly<Record<string, Required<Label>>>;

/** What the numbers rest on, each said once; and how a printed projection may have come about. */
export function projectionNotes(projections: readonly ProjectionResult[]): readonly Label[] {
  const told = projections.flatMap(({ declared, total, readings }): readonly Label[] => [
    ...reasonTexts(total.reasons),
    ...(declared.note === undefined ? [] : [declared.note]),
    ...(readings === null ? [] : [readingsText(readings)]),
  ]);
  return told.filter(({ ja }, i) => told.findIndex((other) => other.ja === ja) === i);
}

function readingsText({ populations, factor }: ProjectionReadings): Label {
  const each = populations.map(({ age, persons, low, high }) => ({
    ja: `${agesText(age, "ja")} ${formatNumber(persons)}人（${formatNumber(low)}～${formatNumber(high)}人）`,
    en: `${formatNumber(persons)} aged ${agesText(age, "en")} (${formatNumber(low)} to ${formatNumber(high)})`,
  }));
  const [ja, en] = [each.map((one) => one.ja).join("、"), each.map((one) => one.en).join(" and ")];
  if (factor === null)
    return {
      ja: `印刷された人数は、${ja}に率を乗じた値と読める`,
      en: `The printed people may be the rates times ${en}`,
    };
  const [low, high] = [formatPercent(factor.low, 5), formatPercent(factor.high, 5)];
  return {
    ja: `印刷された人数は、年齢別の人口（${ja}）に率を乗じたとも、国の推計に1つの比率（${low}～${high}％）を乗じたとも読め、どちらかは決まらない`,
    en: `The printed people may be the rates times populations by age (${en}), or the national estimates times one factor (${low} to ${high}%); nothing in print says which`,
  };
}
