import { surveyFacts } from "../survey-facts.js";
import type { WaveResults } from "../wave-results.js";
import { DefinitionList } from "./definition-list.js";

/** How a wave was done: dates, frame, who was asked and who answered, and how the sample was drawn. */
export function SurveyFacts({ results }: { readonly results: WaveResults }) {
  const list = surveyFacts(results).map(({ label, value }) => ({ term: label, text: value }));
  return <DefinitionList kind="facts" list={list} />;
}
