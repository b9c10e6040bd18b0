/** What an answer is called, wherever a document names one: a category, a class, a missing answer, or several counted as one. */
import { categoriesOf } from "../chart/shares-of.js";
import type { Label } from "../codebook/label.js";
import { categoriesOfNet } from "../codebook/net-name.js";
import type { Question } from "../codebook/question.js";

/** The answer by its name in an estimate; a name that the question does not have stands for itself. */
export function answerLabel(question: Question, name: string): Label {
  const answers = categoriesOf(question);
  const labelOf = (one: string): Label => answers.find((answer) => answer.name === one)?.label ?? { ja: one };
  const several = categoriesOfNet(name);
  if (several === null) return labelOf(name);
  const labels = several.map(labelOf);
  return { ja: labels.map(({ ja }) => ja).join("・"), en: labels.map(({ ja, en = ja }) => en).join(", ") };
}
