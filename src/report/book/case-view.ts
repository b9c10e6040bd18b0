import type { CaseResults, WaveResults } from "../wave-results.js";

/** The cases of a wave as results of their own, with anchors that are not the wave's; `null` for a survey of one level. */
export function caseView({ cases }: WaveResults): CaseResults | null {
  return cases === undefined ? null : { ...cases, survey: { ...cases.survey, id: `${cases.survey.id}--cases` } };
}
