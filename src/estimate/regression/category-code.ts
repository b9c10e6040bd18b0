import { didYouMean } from "../../codebook/nearest-name.js";
import { SurveyError } from "../../errors.js";

/** The place of a category from 1, or an error that says which there are. */
export function categoryCode(
  question: string,
  categories: readonly { readonly name: string }[],
  category: string,
): number {
  const at = categories.findIndex(({ name }) => name === category);
  if (at >= 0) return at + 1;
  const known = categories.map(({ name }) => name);
  throw new SurveyError(
    "unknown-name",
    { ja: `設問「${question}」に区分がありません: ${category}`, en: `no category of ${question}: ${category}` },
    { question, category, known, hint: didYouMean(category, known) },
  );
}
