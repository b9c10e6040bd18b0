/**
 * The design of cases inside respondents: cases come with their respondent, so the draw is that of the respondents, and a
 * respondent is the last unit drawn. Respondents without a case stay units of the design, with totals of 0: cases are a
 * domain of what was drawn, not a smaller draw.
 * Cochran (1977), Sampling Techniques, §9A.1 (clusters of unequal size) and §2.13 (domains).
 */
import { SurveyError } from "../errors.js";
import type { Replicates } from "./replicates/replicates.js";
import type { Stage, SurveyDesign } from "./survey-design.js";
import { sortedBy } from "./units.js";

/** The design of the cases, given per case the row of its respondent. Weights, strata and population counts are the respondent's. */
export function caseDesign(respondents: SurveyDesign, respondentRow: ArrayLike<number>): SurveyDesign {
  if (respondents.calibration !== undefined) throw calibrated();
  const { replicates } = respondents;
  const joined = (stage: Stage): Stage => ({
    ...stage,
    unit: Int32Array.from(respondentRow, (row) => stage.unit[row]!),
  });
  const [first, ...below] = respondents.stages;
  const stages = [joined(first), ...below.map(joined)] as const;
  const leaf = stages[respondents.varianceStages - 1]!;
  return {
    ...respondents,
    n: respondentRow.length,
    weights: Float64Array.from(respondentRow, (row) => respondents.weights[row]!),
    stages,
    order: sortedBy(leaf.unit, leaf.units),
    ...(replicates === undefined ? {} : { replicates: joinedReplicates(replicates, respondentRow) }),
  };
}

/** Factors of psus hold for their cases; weights of rows are taken over. */
function joinedReplicates(replicates: Replicates, respondentRow: ArrayLike<number>): Replicates {
  if (replicates.per === "psu") return replicates;
  const { count, values } = replicates;
  const joined = new Float64Array(respondentRow.length * count);
  for (let i = 0; i < respondentRow.length; i++) {
    joined.set(values.subarray(respondentRow[i]! * count, (respondentRow[i]! + 1) * count), i * count);
  }
  return { ...replicates, values: joined };
}

const calibrated = (): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: "回答者のウェイトを母集団に合わせた標本からは、ケースの設計を作れません",
      en: "cases of calibrated respondents (expected a design before calibration)",
    },
    {
      hint: {
        ja: "母集団への調整をせずにケースを集計してください（反復ウェイトは使えます）",
        en: "estimate cases without calibration; replicate weights can be used",
      },
    },
  );
