import type { CategoryColumn, Column } from "./column.js";

const keepCodes = (column: CategoryColumn, rows: Uint32Array): CategoryColumn => ({
  ...column,
  missing: kept(column.missing, rows),
  codes: kept(column.codes, rows),
});

function kept<Numbers extends Uint8Array | Uint16Array | Float64Array>(from: Numbers, rows: Uint32Array): Numbers {
  const to = new (from.constructor as new (length: number) => Numbers)(rows.length);
  for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  return to;
}

/** The column over these rows only, in their order; a row may be taken more than once. */
export function keepRows(column: Column, rows: Uint32Array): Column {
  const missing = kept(column.missing, rows);
  switch (column.kind) {
    case "category":
      return keepCodes(column, rows);
    case "multiple":
      return { ...column, missing, chosen: column.chosen.map((flags) => kept(flags, rows)) };
    case "number": {
      const classes = column.classes ? { classes: keepCodes(column.classes, rows) } : {};
      return { ...column, missing, values: kept(column.values, rows), ...classes };
    }
    default:
      return { ...column, missing, values: Array.from(rows, (row) => column.values[row]!) };
  }
}
