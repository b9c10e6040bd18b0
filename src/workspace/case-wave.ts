import type { TwoLevelSurvey } from "../codebook/case-survey.js";
import type { Label } from "../codebook/label.js";
import type { Wave } from "../codebook/wave.js";
import type { Sample } from "../estimate/request.js";

/** The wave as its cases see it: they stand for the cases of all who were asked, of whom there is an estimate only. */
export function caseWave({ cases }: TwoLevelSurvey, wave: Wave, { design, responses }: Sample): Wave {
  const size = Math.round(design.weights.reduce((sum, weight) => sum + weight, 0));
  const { label } = wave.population;
  const population: Label = cases.population ?? {
    ja: `${label.ja}の${cases.label.ja}`,
    en: `${cases.label.en ?? cases.label.ja} of ${label.en ?? label.ja}`,
  };
  return {
    ...wave,
    population: { ...wave.population, size, label: population },
    sample: { asked: responses.n, valid: responses.n },
  };
}
