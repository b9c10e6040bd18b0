import type { DesignCalibration } from "../design/survey-design.js";
import type { Scores } from "./scores.js";

/**
 * What a calibration leaves of linearised values: z_i − U_i′b for every unit, U_i = Σ w x over its rows and b from the
 * products of the values with the auxiliaries. Units outside the domain are explained too, so that each has a value.
 * Deville & Särndal (1992), Calibration estimators in survey sampling, JASA 87, 376-382, §4.
 */
export function residualScores(
  { projection, units: { start, column, value: total } }: DesignCalibration,
  plain: Scores,
  products: Float64Array,
): Scores {
  const slopes = projection.coefficients(products);
  const units = start.length - 1;
  const value = new Float64Array(units);
  const magnitude = new Float64Array(units);
  const unit = new Int32Array(units);
  for (let e = 0; e < plain.unit.length; e++) {
    value[plain.unit[e]!] = plain.value[e]!;
    magnitude[plain.unit[e]!] = plain.magnitude[e]!;
  }
  const work = { start, column, total, slopes, value, magnitude };
  for (let i = 0; i < units; i++) {
    takeExplained(work, i);
    unit[i] = i;
  }
  return { unit, value, magnitude };
}

interface Explained extends Pick<Scores, "value" | "magnitude"> {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly total: Float64Array;
  readonly slopes: Float64Array;
}

/** Takes U′b from the value of a unit. */
function takeExplained({ start, column, total, slopes, value, magnitude }: Explained, unit: number): void {
  let left = value[unit]!;
  let size = magnitude[unit]!;
  for (let e = start[unit]!; e < start[unit + 1]!; e++) {
    const explained = total[e]! * slopes[column[e]!]!;
    left -= explained;
    size += Math.abs(explained);
  }
  value[unit] = left;
  magnitude[unit] = size;
}
