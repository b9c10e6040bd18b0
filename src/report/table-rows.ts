/** Tables as tidy data: one cell a row, headed by field names, as CSV and as machines want it. */
import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import { domainText } from "../table/domain-text.js";
import { machineText } from "../table/machine-readable/machine-text.js";
import { type ShownCell, shownCell } from "../table/shown-cell.js";
import type { Table, TableColumn, TableHead, TableRow } from "../table/table.js";

/** One field of a row of data. */
export type DataCell = string | number | null;

/** Where a cell stands, and what it holds. */
interface Place {
  readonly table: Table;
  readonly row: TableRow;
  readonly column: TableColumn;
  /** The breakdown and the categories above the column. */
  readonly heads: { readonly breakdown: string; readonly column: string };
  readonly cell: ShownCell;
  readonly lang: Lang;
}

const fields: Readonly<Record<string, (place: Place) => DataCell>> = {
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
  const rows = tables.flatMap((table) => {
    const heads = table.columns.map((_, column) => headsOver(table.heads.columns, column, lang));
    return table.rows.flatMap((row, i) =>
      table.columns.flatMap((column, j) => {
        const [found, over] = [table.cells[i]?.[j], heads[j]];
        if (found === undefined || over === undefined) return [];
        const place: Place = { table, row, column, heads: over, cell: shownCell(found), lang };
        return [cells.map((field) => field(place))];
      }),
    );
  });
  return [tableFields, ...rows];
}

export const statisticOf = ({ kind, probability }: TableRow): string =>
  kind !== "statistic" ? "share" : probability === undefined ? "mean" : "quantile";

/** Shares are of 1. */
function unitOf({ kind }: TableRow, { question }: Table, lang: Lang): string {
  if (kind !== "statistic") return inLanguage({ ja: "割合（1が100％）", en: "share of 1" }, lang);
  return question.unit === undefined ? "" : inLanguage(question.unit, lang);
}

/** 性別 × 年齢, 男性・34～39歳. */
export function headsOver(heads: readonly TableHead[], column: number, lang: Lang): Place["heads"] {
  const labels = pathTo(heads, column).map((label) => inLanguage(label, lang));
  const [first = "", ...rest] = labels;
  return rest.length === 0 ? { breakdown: "", column: first } : { breakdown: first, column: rest.join(" / ") };
}

function pathTo(heads: readonly TableHead[], place: number): readonly Label[] {
  const over = heads.find(({ span: [from, to] }) => from <= place && place < to);
  return over === undefined ? [] : [over.label, ...pathTo(over.heads, place)];
}
