/** Rows sorted by size without the rank of those that are hidden: they stand last, as in the codebook. */
import type { Table, TableHead, TableRow } from "./table.js";

/** What decides the order of rows. */
export interface RowOrder {
  /** Names of the categories, as in the codebook. */
  readonly codebook: readonly string[];
  /** Whether rows alike in their printed number stand as in the codebook. */
  readonly rounded: boolean;
}

export function unrankedRows(table: Table, { codebook, rounded }: RowOrder): Table {
  const places = table.rows.flatMap(({ kind }, i) => (kind === "category" ? [i] : []));
  const at = (place: number): TableRow | undefined => table.rows[place];
  const isHidden = (place: number): number => Number(at(place)?.base.disclosure === "suppressed");
  const size = (place: number): number => (rounded ? (at(place)?.base.n ?? 0) : 0);
  const rank = (place: number): number =>
    rounded || isHidden(place) === 1 ? codebook.indexOf(at(place)?.name ?? "") : places.indexOf(place);
  const sorted = places.toSorted((a, b) => isHidden(a) - isHidden(b) || size(b) - size(a) || rank(a) - rank(b));
  const from = table.rows.map((_, i) => (places.includes(i) ? (sorted[places.indexOf(i)] ?? i) : i));
  const taken = <T>(all: readonly T[]): readonly T[] => from.flatMap((i) => all.slice(i, i + 1));
  const rows = taken(table.rows);
  const moved = (place: number): number => from.indexOf(place);
  return {
    ...table,
    rows,
    cells: taken(table.cells),
    heads: { ...table.heads, rows: table.heads.rows.map((head) => headOf(head, rows)) },
    sums: {
      ...table.sums,
      rows: table.sums.rows.map(({ whole, parts, rest }) => ({
        whole: whole === "base" ? whole : moved(whole),
        parts: parts.map(moved).sort((a, b) => a - b),
        rest,
      })),
    },
  };
}

/** Categories are heads of their own. */
function headOf(head: TableHead, rows: readonly TableRow[]): TableHead {
  const row = rows[head.span[0]];
  return row?.kind === "category" ? { ...head, label: row.label } : head;
}
