import type { SurveyDesign } from "../design/survey-design.js";

/** What each row weighs, and the unit it is added to. */
export interface RowsByUnit {
  readonly weights: Float64Array;
  readonly unit: Int32Array;
  readonly units: number;
}

/** The rows of a design by the units of its last variance stage. */
export const designRows = ({ weights, stages, varianceStages }: SurveyDesign): RowsByUnit => {
  const { unit, units } = stages[varianceStages - 1]!;
  return { weights, unit, units };
};

/** Every row a unit of its own, weighing 1. */
export const rowsAlone = (n: number): RowsByUnit => ({
  weights: new Float64Array(n).fill(1),
  unit: Int32Array.from({ length: n }, (_, row) => row),
  units: n,
});
