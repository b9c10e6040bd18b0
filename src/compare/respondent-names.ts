/** What the first-stage units of a wave are called in its file: psus by their column, respondents by their id. */
import { designKeys } from "../design/design-column.js";
import { keys } from "../design/keys.js";
import type { SurveySample } from "../estimate/survey-estimates.js";

/** Per first-stage unit its name; psus whose labels repeat across strata are named with their stratum. */
export function respondentNames({ responses, design, wave }: SurveySample): readonly string[] {
  const stage = design.stages[0];
  const [psu] = wave.design.psu;
  const column = responses.columns.get(wave.responses.id);
  const found = psu === undefined ? (column ? keys(column) : null) : designKeys(responses, psu, "psu");
  const names = Array.from({ length: stage.units }, () => "");
  if (found === null) return names.map((_, unit) => `${wave.survey}@${wave.id} ${unit}`);
  found.codes.forEach((code, row) => {
    const unit = stage.unit[row]!;
    const stratum = psu !== undefined && wave.design.nest ? `${stage.names[stage.stratum[unit]!]} / ` : "";
    names[unit] = stratum + (found.categories[code]?.name ?? "");
  });
  return names;
}
