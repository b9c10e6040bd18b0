/** Responses that were checked, as a sample: the design of the wave resolved against them, and where they come from. */
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { Responses } from "../data/responses.js";
import { surveyDesign } from "../design/resolve-design.js";
import type { SurveyDesign } from "../design/survey-design.js";
import { SurveyError } from "../errors.js";
import type { Sample } from "../estimate/request.js";
import { sha256 } from "./output-file.js";

interface Declared {
  readonly survey: Survey;
  readonly wave: Wave;
}

export function waveSample(responses: Responses, { survey, wave }: Declared, version: string): Sample {
  const lineage = { responses: responses.source.sha256, codebook: sha256(JSON.stringify(survey)), version };
  return {
    responses,
    design: designOf(responses, { survey, wave }),
    provenance: { survey: survey.id, wave: wave.id, origin: wave.origin, lineage },
  };
}

/** The design, or what no sample can have, naming the wave that declares it. */
function designOf(responses: Responses, { survey, wave }: Declared): SurveyDesign {
  try {
    return surveyDesign(responses, wave.design);
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
    const name = `${survey.id}@${wave.id}`;
    const text = { ja: `${name}: ${error.text.ja}`, en: `${name}: ${error.text.en}` };
    const hint = {
      ja: "回の宣言の design と、その列の値を確かめてください",
      en: "check design in the wave, and the values of its columns",
    };
    throw new SurveyError(error.code, text, { hint, ...error.details });
  }
}
