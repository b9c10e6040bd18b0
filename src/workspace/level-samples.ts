/** The levels of a wave as samples: its respondents, and the cases inside them, drawn with their respondents. */
import { caseSurvey, hasCases, type TwoLevelSurvey } from "../codebook/case-survey.js";
import type { CaseReading } from "../data/responses.js";
import { caseDesign } from "../design/case-design.js";
import type { Sample } from "../estimate/request.js";
import type { ReadWave } from "./accept-responses.js";
import { sha256 } from "./output-file.js";
import { waveSample } from "./wave-sample.js";

export interface LevelSamples {
  readonly respondents: Sample;
  /** `null` for a survey of one level. */
  readonly cases: Sample | null;
}

export function levelSamples({ found, wave, reading, cases }: ReadWave, version: string): LevelSamples {
  const declared = { survey: found.survey, wave: wave.wave };
  const respondents = waveSample(reading.responses, declared, version);
  const two = hasCases(found.survey) && cases !== undefined ? caseSample(cases, respondents, found.survey) : null;
  return { respondents, cases: two };
}

/** Cases as a sample of the survey of cases. Where they have their own file, their responses are both files. */
export function caseSample(
  { responses, respondentRow }: CaseReading,
  respondents: Sample,
  survey: TwoLevelSurvey,
): Sample {
  const { lineage } = respondents.provenance;
  const hashes = [...new Set([lineage.responses, responses.source.sha256])];
  const own = {
    ...lineage,
    responses: hashes.length === 1 ? lineage.responses : sha256(hashes.join("\n")),
    codebook: sha256(JSON.stringify(caseSurvey(survey))),
  };
  return {
    responses,
    design: caseDesign(respondents.design, respondentRow),
    provenance: { ...respondents.provenance, lineage: own },
  };
}
