import { noQuestion } from "../data/no-question.js";
import type { Responses } from "../data/responses.js";
import type { Domain } from "./survey-design.js";

/** A subpopulation of the full design: 1 in the mask is inside. */
export const domain = (mask: Uint8Array, labels: Readonly<Record<string, string>> = {}): Domain => ({ mask, labels });

/** Those in both. */
export const both = (a: Domain, b: Domain): Domain => ({
  mask: a.mask.map((inside, row) => inside & b.mask[row]!),
  labels: { ...a.labels, ...b.labels },
});

/** Those who answered every one of the questions: listwise deletion, as a domain. */
export function answered(responses: Responses, questions: readonly string[]): Domain {
  const mask = new Uint8Array(responses.n).fill(1);
  for (const question of questions) {
    const column = responses.columns.get(question);
    if (column === undefined) throw noQuestion(responses, question);
    for (let row = 0; row < mask.length; row++) if (column.missing[row] !== 0) mask[row] = 0;
  }
  return { mask, labels: {} };
}
