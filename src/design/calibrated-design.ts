import { SurveyError } from "../errors.js";
import { recalibratedReplicates } from "./replicates/recalibrate.js";
import type { SurveyDesign } from "./survey-design.js";
import { unitAuxiliaries } from "./unit-auxiliaries.js";
import { projection } from "./weighting/projection.js";
import type { Weighting } from "./weighting/weighting.js";

/** The design with adjusted weights, and with what variances must know of the adjustment; replicates are adjusted too. */
export function calibratedDesign(design: SurveyDesign, { weights, calibration, report }: Weighting): SurveyDesign {
  if (design.calibration !== undefined) throw alreadyCalibrated();
  const leaf = design.stages[design.varianceStages - 1]!;
  const rows = { weights, unit: leaf.unit, order: design.order };
  return {
    ...design,
    weights,
    calibration: {
      source: calibration,
      report,
      projection: projection(calibration),
      units: unitAuxiliaries(calibration, rows, leaf.units),
    },
    ...(design.replicates === undefined
      ? {}
      : { replicates: recalibratedReplicates(design.replicates, calibration, design.stages[0].unit) }),
  };
}

/** The design with other weights, as trimming or nonresponse adjustment give; variances take them as they are. */
export function reweightedDesign(design: SurveyDesign, weights: Float64Array): SurveyDesign {
  if (design.calibration !== undefined || design.replicates !== undefined) throw alreadyCalibrated();
  return { ...design, weights };
}

const alreadyCalibrated = (): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: "ウエイトは調整済みです(調整は一度にまとめてください)",
      en: "weights are adjusted already (expected every margin in one adjustment)",
    },
    {
      hint: {
        ja: "欠票補正・トリミングを先に、母集団への調整を最後に行ってください",
        en: "adjust for nonresponse and trim first, calibrate last",
      },
    },
  );
