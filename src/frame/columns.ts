/** Plain columns by name, all of one length: what data frames, Arrow writers and plotting libraries take. */

/** A cell; `null` where there is none. */
export type ColumnCell = string | number | boolean | null;

export type Columns = Readonly<Record<string, readonly ColumnCell[]>>;

/** Ends the name of the column that says why answers of a question are missing. */
export const missingSuffix = ".missing";

/** One column per head, from rows. */
export const columnsFromRows = (heads: readonly string[], rows: readonly (readonly ColumnCell[])[]): Columns =>
  Object.fromEntries(heads.map((head, j) => [head, rows.map((row) => row[j] ?? null)]));
