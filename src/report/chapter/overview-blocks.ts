/** What is known about how many people, source by source, before the surveys themselves; never to be added up. */
import { ageText } from "../../codebook/age-class.js";
import { dateText } from "../../codebook/era.js";
import { inLanguage, type Lang } from "../../codebook/label.js";
import type { ProjectionResult } from "../../prevalence/projection/declared-projection.js";
import { reasonTexts } from "../../prevalence/projection/projection-reasons.js";
import type { SourceCount } from "../../prevalence/source-count.js";
import { formatNumber, formatPercent, formatRange, symbols } from "../../table/format.js";
import type { SharedResults } from "../shared-results.js";
import type { Block, TableBlock } from "./block.js";

/** The part of what all waves share that a chapter shows. */
export type ChapterShared = Pick<SharedResults, "counts" | "countsChart" | "projections">;

export function overviewBlocks({ counts, countsChart, projections }: ChapterShared, lang: Lang): Block[] {
  if (counts.length === 0) return [];
  const say = (ja: string, en: string): string => (lang === "ja" ? ja : en);
  const drawing = countsChart?.drawings.find(({ chart }) => chart.lang === lang && chart.width === "full");
  return [
    { kind: "heading", level: 1, text: say("何人いるか：資料ごとの一覧", "How many people: source by source") },
    {
      kind: "paragraph",
      tone: "warning",
      text: say(
        "資料ごとに、年齢、定義、時点、数え方が異なります。同じ方が複数の資料に含まれることもあるため、人数を足したり引いたりすることはできません。",
        "Sources differ in ages, definitions, dates and ways of counting, and the same person may be in several: these numbers must not be added up or subtracted.",
      ),
    },
    ...(drawing === undefined
      ? []
      : [{ kind: "figure", id: "overview.sources", caption: drawing.chart.title, drawing } as const]),
    countTable(counts, lang),
    ...(projections.length === 0 ? [] : [projectionTable(projections, lang)]),
  ];
}

const spanOf = (interval: { readonly low: number; readonly high: number } | null): string =>
  interval === null ? symbols.none : formatRange(formatNumber(interval.low), formatNumber(interval.high));

const countTable = (counts: readonly SourceCount[], lang: Lang): TableBlock => ({
  kind: "table",
  id: "overview.people",
  caption: lang === "ja" ? "資料ごとの人数" : "People, source by source",
  head:
    lang === "ja"
      ? ["資料", "数えているもの", "年齢", "時点", "人数", "95％区間"]
      : ["Source", "Who is counted", "Ages", "As of", "People", "95% interval"],
  rows: counts.map(({ source, definition, ages, asOf, value, interval }) => [
    inLanguage(source, lang),
    inLanguage(definition, lang),
    ages === null ? symbols.none : agesOf(ageText(ages), lang),
    asOf === "" ? symbols.none : dateText(asOf, lang),
    formatNumber(value),
    spanOf(interval),
  ]),
  figures: new Set([4, 5]),
  wide: new Set([0, 1]),
  notes: [],
});

const agesOf = (age: string, lang: Lang): string =>
  lang === "ja"
    ? `${age.replace("-", "～").replace("+", "歳以上")}${age.endsWith("+") ? "" : "歳"}`
    : age.replace("-", "–");

function projectionTable(projections: readonly ProjectionResult[], lang: Lang): TableBlock {
  const notes = projections.flatMap(({ total, declared }) => [
    ...reasonTexts(total.reasons).map((text) => inLanguage(text, lang)),
    ...(declared.note === undefined ? [] : [inLanguage(declared.note, lang)]),
  ]);
  return {
    kind: "table",
    id: "overview.projections",
    caption: lang === "ja" ? "国の率の当てはめ" : "National rates projected",
    head:
      lang === "ja"
        ? ["推計", "年齢", "率（％）", "人口", "人数", "95％区間"]
        : ["Projection", "Ages", "Rate (%)", "Population", "People", "95% interval"],
    rows: projections.flatMap((projection) => projectionRows(projection, lang)),
    figures: new Set([2, 3, 4, 5]),
    wide: new Set([0]),
    notes: [...new Set(notes)],
  };
}

function projectionRows({ declared, classes, total }: ProjectionResult, lang: Lang): string[][] {
  const label = inLanguage(declared.label, lang);
  const rows = classes.map(({ rate, population, people }) => [
    label,
    agesOf(population.age, lang),
    formatPercent(rate.value, 2),
    formatNumber(population.persons),
    formatNumber(people.value),
    spanOf(people.interval),
  ]);
  if (classes.length < 2) return rows;
  const persons = classes.reduce((sum, { population }) => sum + population.persons, 0);
  const all = [label, lang === "ja" ? "計" : "Total", "", formatNumber(persons)];
  return [...rows, [...all, formatNumber(total.value), spanOf(total.interval)]];
}
