/** Responses that were checked, as a sample: the design of the wave resolved against them, and where they come from. */
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { Responses } from "../data/responses.js";
import { surveyDesign } from "../design/resolve-design.js";
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
    design: surveyDesign(responses, wave.design),
    provenance: { survey: survey.id, wave: wave.id, origin: wave.origin, lineage },
  };
}
