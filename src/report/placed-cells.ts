/** The cells of a table where they stand, row by row, for rows of data. */
import type { Lang } from "../codebook/label.js";
import { type ColumnHeads, columnHeads } from "../table/head-tree.js";
import { type ShownCell, shownCell } from "../table/shown-cell.js";
import type { Table, TableColumn, TableRow } from "../table/table.js";

/** Where a cell stands, and what it holds. */
export interface PlacedCell {
  readonly table: Table;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly heads: ColumnHeads;
  readonly cell: ShownCell;
  readonly lang: Lang;
}

export function placedCells(table: Table, lang: Lang): readonly PlacedCell[] {
  const heads = table.columns.map((_, place) => columnHeads(table.heads.columns, place, lang));
  return table.rows.flatMap((row, i) =>
    table.columns.flatMap((column, j) => {
      const [found, over] = [table.cells[i]?.[j], heads[j]];
      if (found === undefined || over === undefined) return [];
      return [{ table, row, column, heads: over, cell: shownCell(found), lang }];
    }),
  );
}

/** What the numbers of a row are. */
export const statisticOf = ({ kind, probability }: TableRow): string =>
  kind !== "statistic" ? "share" : probability === undefined ? "mean" : "quantile";
