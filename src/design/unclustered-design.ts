import type { SurveyDesign } from "./survey-design.js";
import { rowsAsUnits } from "./units.js";

/**
 * The design as if every row had been drawn by itself: the strata of the first stage, the same weights and the same
 * fractions, no clusters. What a sample is taken for when its clusters are overlooked.
 */
export function unclusteredDesign(design: SurveyDesign): SurveyDesign {
  const { calibration: _, replicates: __, ...plain } = design;
  const [first] = design.stages;
  const stratum = first.unit.map((unit) => first.stratum[unit]!);
  const rows = rowsAsUnits(stratum, first.strata);
  const finite = design.stages.every((stage) => stage.fpc.every(Number.isFinite));
  const fpc = new Float64Array(first.strata).fill(finite ? 0 : Number.POSITIVE_INFINITY);
  if (finite) for (let row = 0; row < design.n; row++) fpc[stratum[row]!]! += design.weights[row]!;
  const factor = fpc.map((population, s) => factorOf(rows.start[s + 1]! - rows.start[s]!, population));
  const stage = { ...first, unit: rows.unit, units: rows.units, stratum: rows.parent, start: rows.start, fpc, factor };
  return {
    ...plain,
    stages: [stage],
    varianceStages: 1,
    order: rows.key,
    df: rows.units - factor.filter((_, s) => rows.start[s + 1]! > rows.start[s]!).length,
    census: factor.every((one) => one === 0),
  };
}

/** (1 − f) n / (n − 1); 0 where everything was drawn. */
function factorOf(n: number, population: number): number {
  const left = 1 - n / population;
  return n === 0 || left < 1e-7 ? 0 : left * (n > 1 ? n / (n - 1) : 1);
}
