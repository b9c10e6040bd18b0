import { shownCell } from "../table/shown-cell.js";
import type { Table } from "../table/table.js";

/** A table as JSON for programs: everything of it, each cell without what is withheld or stands above it already. */
export function tableRecord(table: Table): object {
  const { cells, tests, ...rest } = table;
  return {
    ...rest,
    cells: cells.map((row) => row.map(shownCell)),
    tests: tests.map(({ result, ...test }) => ({ ...test, ...result, df2: finite(result.df2) })),
  };
}

/** JSON has no infinity. */
const finite = (df: number | null): number | null => (df !== null && Number.isFinite(df) ? df : null);
