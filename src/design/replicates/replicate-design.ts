import type { SurveyDesign } from "../survey-design.js";
import { recalibratedReplicates } from "./recalibrate.js";
import type { Replicates } from "./replicates.js";

/** The design with its variances found by replicates; of a calibrated design every replicate is calibrated too. */
export const replicateDesign = (design: SurveyDesign, replicates: Replicates): SurveyDesign => ({
  ...design,
  replicates:
    design.calibration === undefined
      ? replicates
      : recalibratedReplicates(replicates, design.calibration.source, design.stages[0].unit),
  df: replicates.df,
});
