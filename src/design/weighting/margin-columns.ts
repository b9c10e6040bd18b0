import type { AuxiliaryCells } from "./calibration.js";
import type { CodedMargin } from "./margin.js";
import type { MarginCells } from "./margin-cells.js";

/** Margins as columns of auxiliary information over their crossings. */
export interface MarginColumns extends AuxiliaryCells {
  readonly names: readonly string[];
}

/** A column for each level; *independent* leaves out the first level of every margin but the first, which the others imply. */
export function marginColumns(
  margins: readonly CodedMargin[],
  { cell, cells, level }: MarginCells,
  which: "all" | "independent",
): MarginColumns {
  const names: string[] = [];
  const columnOf = margins.map(({ name, levels }, m) => {
    const skip = which === "independent" && m > 0 ? 1 : 0;
    const first = names.length - skip;
    names.push(...levels.slice(skip).map((label) => `${name} ${label}`));
    return level[m]!.map((l) => (l < skip ? -1 : first + l));
  });
  return { cell, cells, columnOf, names };
}
