/** Tables as tidy data: one cell a row, headed by field names, as CSV and as machines want it. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { domainText } from "../table/domain-text.js";
import { machineText } from "../table/machine-readable/machine-text.js";
import type { Table, TableRow } from "../table/table.js";
import { type PlacedCell, placedCells, statisticOf } from "./placed-cells.js";

/** One field of a row of data. */
export type DataCell = string | number | null;

const fields: Readonly<Record<string, (place: PlacedCell) => DataCell>> = {
  survey: ({ table }) => table.survey,
  wave: ({ table }) => table.wave,
  table: ({ table }) => table.id,
  title: ({ table, lang }) => machineText(inLanguage(table.title, lang)),
  question: ({ table }) => table.question.name,
  scope: ({ table }) => domainText(table.scope),
  base: ({ table }) => table.base.kind,
  shares: ({ table }) => table.shares,
  rowKind: ({ row }) => row.kind,
  row: ({ row }) => row.name,
  rowLabel: ({ row, lang }) => machineText(inLanguage(row.label, lang)),
  breakdown: ({ heads }) => machineText(heads.breakdown),
  columnKind: ({ column }) => column.kind,
  column: ({ column }) => domainText(column.domain),
  columnLabel: ({ heads }) => machineText(heads.column),
  letter: ({ column }) => column.letter ?? "",
  statistic: ({ row }) => statisticOf(row),
  unit: ({ row, table, lang }) => unitOf(row, table, lang),
  value: ({ cell }) => cell.value,
  se: ({ cell }) => cell.se,
  low: ({ cell }) => cell.interval?.low ?? null,
  high: ({ cell }) => cell.interval?.high ?? null,
  level: ({ cell }) => cell.interval?.level ?? null,
  df: ({ cell }) => cell.df,
  n: ({ cell }) => cell.n,
  count: ({ cell }) => cell.count,
  size: ({ cell }) => cell.size,
  weighted: ({ cell }) => cell.weighted,
  difference: ({ cell }) => cell.difference?.value ?? null,
  differenceP: ({ cell }) => cell.difference?.p ?? null,
  higherThan: ({ cell }) => cell.higherThan.join(" "),
  reliability: ({ cell }) => cell.reliability,
  disclosure: ({ cell }) => cell.disclosure,
  reasons: ({ cell }) => cell.reasons.join(";"),
};

/** The names of the fields, in their order. */
export const tableFields: readonly string[] = Object.keys(fields);

/** One row a cell, below the names of the fields. */
export function tableRows(tables: readonly Table[], lang: Lang): readonly (readonly DataCell[])[] {
  const cells = Object.values(fields);
  const rows = tables.flatMap((table) => placedCells(table, lang).map((place) => cells.map((field) => field(place))));
  return [tableFields, ...rows];
}

/** Shares are of 1. */
function unitOf({ kind }: TableRow, { question }: Table, lang: Lang): string {
  if (kind !== "statistic") return inLanguage({ ja: "割合（1が100％）", en: "share of 1" }, lang);
  return question.unit === undefined ? "" : inLanguage(question.unit, lang);
}
