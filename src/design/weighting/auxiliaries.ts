import type { NumberColumn } from "../../data/column.js";
import type { AuxiliaryBlock, AuxiliaryMatrix } from "./auxiliary-matrix.js";
import type { AuxiliaryCells } from "./calibration.js";
import { type CodedMargin, codeMargins } from "./margin.js";
import { marginCells } from "./margin-cells.js";
import { marginColumns } from "./margin-columns.js";
import { impossibleTotal, missingAnswers } from "./margin-faults.js";
import type { PopulationTotals } from "./population-totals.js";

/** Everything known of the population as columns over the rows, with their totals. */
export interface Auxiliaries extends AuxiliaryCells {
  readonly margins: readonly CodedMargin[];
  /** Per margin the level of each crossing. */
  readonly level: readonly Int32Array[];
  readonly numbers: readonly { readonly column: number; readonly values: Float64Array }[];
  readonly names: readonly string[];
  readonly totals: Float64Array;
}

/** Checks what is known against the sample and lays it out; the first margin holds the constant. */
export function auxiliaries(weights: Float64Array, known: PopulationTotals): Auxiliaries {
  const margins = codeMargins(known.margins ?? [], weights);
  const crossings = marginCells(margins, weights);
  const levels = marginColumns(margins, crossings, "independent");
  const constant = margins.length === 0 && known.population !== undefined;
  const numbers = known.numbers ?? [];
  const first = levels.names.length + Number(constant);
  return {
    ...levels,
    level: crossings.level,
    columnOf: constant ? [new Int32Array(crossings.cells)] : levels.columnOf,
    margins,
    numbers: numbers.map(({ column, total }, i) => ({ column: first + i, values: complete(column, total, weights) })),
    names: [...levels.names, ...(constant ? ["population"] : []), ...numbers.map(({ column }) => column.name)],
    totals: Float64Array.from([
      ...levelTargets(margins),
      ...(constant ? [known.population!] : []),
      ...numbers.map(({ total }) => total),
    ]),
  };
}

/** The populations in the order of the columns. */
const levelTargets = (margins: readonly CodedMargin[]): readonly number[] =>
  margins.flatMap(({ population }, m) => [...(m === 0 ? population : population.subarray(1))]);

/** The numbers of a column that no row with a weight lacks; 0 for the others. */
function complete({ name, values }: NumberColumn, total: number, weights: Float64Array): Float64Array {
  if (!Number.isFinite(total)) throw impossibleTotal(name, total);
  let missing = 0;
  const present = values.map((value, row) => {
    if (!Number.isNaN(value)) return value;
    if (weights[row] !== 0) missing++;
    return 0;
  });
  if (missing > 0) throw missingAnswers(name, missing);
  return present;
}

/** X over the rows. */
export const overRows = ({ cell, columnOf, numbers, names }: AuxiliaryLayout): AuxiliaryMatrix => ({
  rows: cell.length,
  columns: names.length,
  blocks: [
    ...columnOf.map((columns): AuxiliaryBlock => ({ kind: "levels", levels: cell, columnOf: columns })),
    ...numbers.map(({ column, values }): AuxiliaryBlock => ({ kind: "number", column, values })),
  ],
});

/** X over the crossings, which stand for the rows where no number is known. */
export const overCells = ({
  cells,
  columnOf,
  names,
}: Pick<AuxiliaryLayout, "cells" | "columnOf" | "names">): AuxiliaryMatrix => {
  const levels = Int32Array.from({ length: cells }, (_, c) => c);
  return {
    rows: cells,
    columns: names.length,
    blocks: columnOf.map((columns) => ({ kind: "levels", levels, columnOf: columns })),
  };
};

type AuxiliaryLayout = Pick<Auxiliaries, "cell" | "cells" | "columnOf" | "numbers" | "names">;
