/** What is known about how many people, source by source, before the surveys themselves; never to be added up. */
import { ageText } from "../../codebook/age-class.js";
import { dateText } from "../../codebook/era.js";
import { inLanguage, type Lang } from "../../codebook/label.js";
import type { ProjectionResult } from "../../prevalence/projection/declared-projection.js";
import type { SourceCount } from "../../prevalence/source-count.js";
import { formatNumber, formatPercent, symbols } from "../../table/format.js";
import type { SharedResults } from "../shared-results.js";
import { agesText } from "../words/ages-text.js";
import { intervalText } from "../words/interval-text.js";
import { overviewWords } from "../words/overview-words.js";
import { projectionNotes, projectionWords } from "../words/projection-words.js";
import type { Block, TableBlock } from "./block.js";

/** The part of what all waves share that a chapter shows. */
export type ChapterShared = Pick<SharedResults, "counts" | "countsChart" | "projections">;

export function overviewBlocks({ counts, countsChart, projections }: ChapterShared, lang: Lang): Block[] {
  if (counts.length === 0) return [];
  const drawing = countsChart?.drawings.find(({ chart }) => chart.lang === lang && chart.width === "full");
  return [
    { kind: "heading", level: 1, text: overviewWords.title[lang] },
    {
      kind: "paragraph",
      tone: "warning",
      text: overviewWords.warning[lang],
    },
    ...(drawing === undefined
      ? []
      : [{ kind: "figure", id: "overview.sources", caption: drawing.chart.title, drawing } as const]),
    countTable(counts, lang),
    ...(projections.length === 0 ? [] : [projectionTable(projections, lang)]),
  ];
}

const people = (value: number): string => formatNumber(value);

const countTable = (counts: readonly SourceCount[], lang: Lang): TableBlock => ({
  kind: "table",
  id: "overview.people",
  caption: overviewWords.people[lang],
  head:
    lang === "ja"
      ? ["資料", "数えているもの", "年齢", "時点", "人数", "95％区間"]
      : ["Source", "Who is counted", "Ages", "As of", "People", "95% interval"],
  rows: counts.map(({ source, definition, ages, asOf, value, interval }) => [
    inLanguage(source, lang),
    inLanguage(definition, lang),
    ages === null ? symbols.none : agesText(ageText(ages), lang),
    asOf === "" ? symbols.none : dateText(asOf, lang),
    formatNumber(value),
    intervalText({ interval }, people, symbols.none),
  ]),
  figures: new Set([4, 5]),
  wide: new Set([0, 1]),
  notes: [],
});

function projectionTable(projections: readonly ProjectionResult[], lang: Lang): TableBlock {
  const { title, label, ages, rate, population, people: persons } = projectionWords;
  return {
    kind: "table",
    id: "overview.projections",
    caption: title[lang],
    head: [
      ...[label, ages, rate, population, persons].map((word) => word[lang]),
      lang === "ja" ? "95％区間" : "95% interval",
    ],
    rows: projections.flatMap((projection) => projectionRows(projection, lang)),
    figures: new Set([2, 3, 4, 5]),
    wide: new Set([0]),
    notes: projectionNotes(projections).map((note) => inLanguage(note, lang)),
  };
}

function projectionRows({ declared, classes, total }: ProjectionResult, lang: Lang): string[][] {
  const label = inLanguage(declared.label, lang);
  const rows = classes.map(({ rate, population, people: found }) => [
    label,
    agesText(population.age, lang),
    formatPercent(rate.value, 2),
    formatNumber(population.persons),
    formatNumber(found.value),
    intervalText(found, people),
  ]);
  if (classes.length < 2) return rows;
  const persons = classes.reduce((sum, { population }) => sum + population.persons, 0);
  const all = [label, projectionWords.total[lang], "", formatNumber(persons)];
  return [...rows, [...all, formatNumber(total.value), intervalText(total, people)]];
}
