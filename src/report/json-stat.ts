/**
 * Tables in JSON-stat 2.0, which statistical offices exchange: a collection of data sets, each with its rows, its columns
 * and what is measured as dimensions. Described at json-stat.org.
 */
import { inLanguage, type Lang } from "../codebook/label.js";
import { domainText } from "../table/domain-text.js";
import { type ShownCell, shownCell } from "../table/shown-cell.js";
import type { Table } from "../table/table.js";

/** What stands beside the numbers of a wave. */
export interface JsonStatOptions {
  readonly lang: Lang;
  readonly title: string;
  readonly source: string;
}

const measures: readonly {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  readonly of: (cell: ShownCell) => number | null;
}[] = [
  { id: "value", ja: "値", en: "Value", of: ({ value }) => value },
  { id: "low", ja: "区間の下限", en: "Interval, low end", of: ({ interval }) => interval?.low ?? null },
  { id: "high", ja: "区間の上限", en: "Interval, high end", of: ({ interval }) => interval?.high ?? null },
  { id: "n", ja: "n", en: "n", of: ({ n }) => n },
];

/** x: withheld; u: unreliable; r: to be reviewed. */
const statusOf = ({ disclosure, reliability }: ShownCell): string | null =>
  disclosure === "suppressed" ? "x" : reliability === "unreliable" ? "u" : reliability === "review" ? "r" : null;

export function jsonStat(tables: readonly Table[], options: JsonStatOptions): object {
  return {
    version: "2.0",
    class: "collection",
    label: options.title,
    link: { item: tables.map((table) => dataSet(table, options)) },
  };
}

function dataSet(table: Table, { lang, source }: JsonStatOptions): object {
  const cells = table.cells.flatMap((row) => row.map(shownCell));
  const status = cells.flatMap((cell, i) => {
    const sign = statusOf(cell);
    return sign === null ? [] : measures.map((_, m): [string, string] => [String(i * measures.length + m), sign]);
  });
  return {
    version: "2.0",
    class: "dataset",
    label: inLanguage(table.title, lang),
    source,
    note: [inLanguage(table.base.label, lang), ...table.notes.map((note) => inLanguage(note, lang))],
    id: ["row", "column", "measure"],
    size: [table.rows.length, table.columns.length, measures.length],
    role: { metric: ["measure"] },
    dimension: dimensions(table, lang),
    value: cells.flatMap((cell) => measures.map(({ of }) => of(cell))),
    ...(status.length > 0 && { status: Object.fromEntries(status) }),
    extension: { id: table.id, base: table.base.kind, scope: table.scope, shares: table.shares, level: table.level },
  };
}

function dimensions({ rows, columns, question }: Table, lang: Lang): object {
  const names = distinct(columns.map(({ domain }) => domainText(domain) || "total"));
  return {
    row: {
      label: inLanguage(question.label, lang),
      category: category(rows.map(({ name, label }) => [name, inLanguage(label, lang)])),
    },
    column: {
      label: lang === "ja" ? "内訳" : "Breakdown",
      category: category(columns.map(({ label }, i) => [names[i] ?? "", inLanguage(label, lang)])),
    },
    measure: {
      label: lang === "ja" ? "数値" : "Measure",
      category: category(measures.map((measure) => [measure.id, measure[lang]])),
    },
  };
}

/** Breakdowns side by side may have a column twice: `sex=male`, `sex=male#2`. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

const category = (entries: readonly (readonly [id: string, label: string])[]): object => ({
  index: entries.map(([id]) => id),
  label: Object.fromEntries(entries),
});
