import type { DesignCalibration } from "../design/survey-design.js";
import type { RowsByUnit } from "./rows-by-unit.js";
import type { UnitTotals } from "./totals.js";

/** Totals of a measure over rows, whatever units they are grouped by. */
export type TotalsPass = (rows: RowsByUnit) => Pick<UnitTotals, "width" | "start" | "unit" | "columns" | "sums">;

/** The passes that give the products of what is measured with what weights were calibrated to. */
export interface AuxiliaryPasses {
  /** Auxiliary columns. */
  readonly size: number;
  readonly cells: RowsByUnit;
  readonly columnOf: readonly Int32Array[];
  readonly numbers: readonly { readonly column: number; readonly rows: RowsByUnit }[];
}

/** One pass by the crossings of the margins, and one for each number with it as a weight. */
export function auxiliaryPasses({ source, projection }: DesignCalibration): AuxiliaryPasses {
  const { productWeights } = projection;
  const whole = new Int32Array(source.cell.length);
  return {
    size: source.names.length,
    cells: { weights: productWeights, unit: withoutNone(source.cell), units: source.cells },
    columnOf: source.columnOf,
    numbers: source.numbers.map(({ column, values }) => ({
      column,
      rows: { weights: values.map((value, row) => value * productWeights[row]!), unit: whole, units: 1 },
    })),
  };
}

/** Rows without a crossing have no weight either: any will do. */
function withoutNone(cell: Int32Array): Int32Array {
  return cell.includes(-1) ? cell.map((c) => Math.max(0, c)) : cell;
}

/** Σ r x a of every total and auxiliary: per domain, column and auxiliary column. */
export function auxiliaryTotals(passes: AuxiliaryPasses, pass: TotalsPass): Float64Array {
  const byCell = pass(passes.cells);
  const products = new Float64Array(byCell.sums.length * passes.size);
  for (const columns of passes.columnOf) spread({ ...passes, products }, byCell, columns);
  for (const { column, rows } of passes.numbers) spread({ ...passes, products }, pass(rows), Int32Array.of(column));
  return products;
}

/** Adds the totals of every unit to the products with its column. */
function spread(
  { size, products }: { size: number; products: Float64Array },
  { width, start, unit, columns }: ReturnType<TotalsPass>,
  columnOf: Int32Array,
): void {
  for (let d = 0; d + 1 < start.length; d++) {
    for (let k = 0; k < width; k++) {
      const first = (d * width + k) * size;
      addColumn({ products, first, unit, totals: columns[k]!, columnOf }, start[d]!, start[d + 1]!);
    }
  }
}

interface Spreading {
  readonly products: Float64Array;
  readonly first: number;
  readonly unit: Int32Array;
  readonly totals: Float64Array;
  readonly columnOf: Int32Array;
}

function addColumn({ products, first, unit, totals, columnOf }: Spreading, from: number, end: number): void {
  for (let e = from; e < end; e++) {
    const j = columnOf[unit[e]!]!;
    if (j >= 0) products[first + j]! += totals[e]!;
  }
}
