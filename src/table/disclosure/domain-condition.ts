/** The label of a domain as the condition it was made from: a category, several, a range, or a whole condition. */
import type { Condition, Range } from "../../codebook/condition.js";
import type { Question, Questions } from "../../codebook/question.js";

/** `undefined` for what is no question. */
export function conditionOfLabel(name: string, label: string, questions: Questions): Condition | undefined {
  if (name === "where") return JSON.parse(label) as Condition;
  const question = questions[name];
  if (question === undefined) return undefined;
  const names = namesIn(question);
  if (names.includes(label)) return { [name]: label };
  const several = label.split(",");
  if (several.every((one) => names.includes(one))) return { [name]: several };
  const range = rangeOf(label);
  if (range === null) return { [name]: several };
  return { [name]: classesIn(question, range) ?? range };
}

const namesIn = (question: Question): readonly string[] =>
  ("categories" in question ? question.categories : question.kind === "number" ? question.bins : []).map(
    ({ name }) => name,
  );

/** `34..39`, `..39`. */
function rangeOf(label: string): Range | null {
  const found = /^(-?[\d.e+-]*?)\.\.(-?[\d.e+-]*)$/.exec(label);
  if (found === null) return null;
  const [, min = "", max = ""] = found;
  return { ...(min !== "" && { min: Number(min) }), ...(max !== "" && { max: Number(max) }) };
}

/** The classes that make up a range of whole numbers; `null` where it cuts through one. */
function classesIn(question: Question, { min = -Infinity, max = Infinity }: Range): readonly string[] | null {
  if (question.kind !== "number" || !question.integer) return null;
  const touched = question.bins.filter((bin) => bin.max >= min && bin.min <= max);
  const whole = touched.every((bin) => bin.min >= min && bin.max <= max);
  return whole && touched.length > 0 ? touched.map(({ name }) => name) : null;
}
