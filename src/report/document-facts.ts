/** What a document says about itself, from the data alone: no clock. */
import type { Label } from "../codebook/label.js";
import type { WaveResults } from "./wave-results.js";

interface DocumentFacts {
  readonly title: Required<Label>;
  readonly publisher: Required<Label>;
  /** ISO date of the last fieldwork. */
  readonly edition: string;
}

export const documentFacts = (results: readonly WaveResults[]): DocumentFacts => ({
  title: { ja: "実態調査データ集", en: "Survey data book" },
  publisher: organisations(results),
  edition: results.map(({ wave }) => wave.fieldwork.to).reduce(later, ""),
});

const later = (a: string, b: string): string => (b > a ? b : a);

function organisations(results: readonly WaveResults[]): Required<Label> {
  const distinct = [...new Map(results.map(({ survey }) => [survey.organisation.ja, survey.organisation])).values()];
  return {
    ja: distinct.map(({ ja }) => ja).join("、"),
    en: distinct.map(({ ja, en }) => en ?? ja).join(", "),
  };
}
