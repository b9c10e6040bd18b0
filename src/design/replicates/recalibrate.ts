import { SurveyError } from "../../errors.js";
import type { Calibration } from "../weighting/calibration.js";
import type { Replicates } from "./replicates.js";

/** Every replicate's weights adjusted as those of the sample were. Rao, Wu & Yue (1992), Survey Methodology 18, 209-217. */
export function recalibratedReplicates(replicates: Replicates, calibration: Calibration, psu: Int32Array): Replicates {
  const { count, values, per } = replicates;
  const { baseWeights } = calibration;
  const adjusted = new Float64Array(baseWeights.length * count);
  for (let r = 0; r < count; r++) {
    const weights =
      per === "psu"
        ? baseWeights.map((weight, row) => weight * values[psu[row]! * count + r]!)
        : baseWeights.map((_, row) => values[row * count + r]!);
    const fitted = recalibrated(weights, calibration, r + 1);
    for (let row = 0; row < fitted.length; row++) adjusted[row * count + r] = fitted[row]!;
  }
  return { ...replicates, per: "row", values: adjusted };
}

/** A replicate that cannot meet the margins is named. */
function recalibrated(weights: Float64Array, calibration: Calibration, replicate: number): Float64Array {
  try {
    return calibration.recalibrate(weights);
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
    const text = { ja: `反復 ${replicate}: ${error.text.ja}`, en: `replicate ${replicate}: ${error.text.en}` };
    throw new SurveyError(error.code, text, { ...error.details, replicate });
  }
}
