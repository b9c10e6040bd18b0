import type { SurveyDesign } from "../design/survey-design.js";
import type { RowsByUnit } from "../design/unit-auxiliaries.js";
import { sortedBy } from "../design/units.js";

/** The rows of a design in the order of the units of its last variance stage. */
export const designRows = ({ weights, stages, varianceStages, order }: SurveyDesign): RowsByUnit => ({
  weights,
  unit: stages[varianceStages - 1]!.unit,
  order,
});

/** Rows by a unit of another kind. */
export const rowsBy = (weights: Float64Array, unit: Int32Array, units: number): RowsByUnit => ({
  weights,
  unit,
  order: sortedBy(unit, units),
});

/** Every row a unit of its own, weighing 1. */
export function rowsAlone(n: number): RowsByUnit {
  const each = Int32Array.from({ length: n }, (_, row) => row);
  return { weights: new Float64Array(n).fill(1), unit: each, order: each };
}
