/** The labels of a codebook for the names in an estimate; a name that has none stands for itself. */
import { inLanguage, type Label } from "../../codebook/label.js";
import type { Estimate } from "../../estimate/estimate.js";
import { groupQuestion } from "../../prevalence/headcounts.js";
import { answerLabel } from "../answer-label.js";
import type { DisplayContext } from "./context.js";
import { words } from "./view-words.js";

const textOf = (label: Label | undefined, name: string, { lang }: DisplayContext): string =>
  label === undefined ? name : inLanguage(label, lang);

/** A question, a target, or the two sides of a ratio. */
export function questionText(name: string, context: DisplayContext): string {
  if (name === "target" || name === groupQuestion) return inLanguage(words.target, context.lang);
  const label = context.survey?.questions[name]?.label;
  if (label !== undefined || !name.includes("/")) return textOf(label, name, context);
  return name
    .split("/")
    .map((side) => textOf(context.survey?.questions[side]?.label, side, context))
    .join(" ÷ ");
}

/** A category of a question, a bin of a number, or a target. */
export function categoryText(question: string, name: string, context: DisplayContext): string {
  const { survey } = context;
  if (question === "target" || question === groupQuestion) {
    return textOf(name === "union" ? survey?.union : survey?.targets[name]?.short, name, context);
  }
  const asked = survey?.questions[question];
  return name
    .split(",")
    .map((part) => textOf(asked && answerLabel(asked, part), part, context))
    .join("・");
}

/** The category of an estimate; of a quantile its probability. */
export const categoryOf = ({ question, category, probability }: Estimate, context: DisplayContext): string =>
  category !== undefined
    ? categoryText(question, category, context)
    : probability === undefined
      ? ""
      : String(probability);
