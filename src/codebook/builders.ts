/** Builders of questions: what an analyst writes for each question of a survey. Checks are defineSurvey's. */
import { type AnswerOptions, answered } from "./answer-options.js";
import { type CategoryInput, categoriesOf, type MultipleCategoryInput } from "./category-input.js";
import type { Condition } from "./condition.js";
import type { LabelInput } from "./label.js";
import { toLabel } from "./label.js";
import { binsOf, type NumberOptions } from "./number-options.js";
import type {
  DateQuestion,
  MultipleQuestion,
  NumberQuestion,
  ScaleQuestion,
  SingleQuestion,
  TextQuestion,
} from "./question.js";

/** One category of several; categories are coded 1, 2, 3 … in the order written unless codes are declared. */
export function single<const Name extends string, const Asked extends Condition = never>(
  label: LabelInput,
  categories: Readonly<Record<Name, CategoryInput>>,
  options: AnswerOptions<Asked> = {},
): SingleQuestion<Name, NoInfer<Asked>> {
  return ask("single", label, {
    ...answered(options),
    categories: categoriesOf(categories),
  });
}

/** One category of several that have an order, such as よく … まったく or classes of income. */
export function scale<const Name extends string, const Asked extends Condition = never>(
  label: LabelInput,
  categories: Readonly<Record<Name, CategoryInput>>,
  options: AnswerOptions<Asked> = {},
): ScaleQuestion<Name, NoInfer<Asked>> {
  return ask("scale", label, {
    ...answered(options),
    categories: categoriesOf(categories),
  });
}

/** Any number of categories; an exclusive one (特にない) cannot stand beside another. */
export function multiple<const Name extends string, const Asked extends Condition = never>(
  label: LabelInput,
  categories: Readonly<Record<Name, MultipleCategoryInput>>,
  options: AnswerOptions<Asked> = {},
): MultipleQuestion<Name, NoInfer<Asked>> {
  const parts = { ...answered(options), categories: categoriesOf(categories) };
  return ask("multiple", label, parts);
}

/** A number with its unit, range and classes. */
export function number<const Name extends string = never, const Asked extends Condition = never>(
  label: LabelInput,
  { unit, min, max, integer = true, bins, ...options }: NumberOptions<Name> & AnswerOptions<Asked>,
): NumberQuestion<Name, NoInfer<Asked>> {
  const range = { unit: toLabel(unit), min, max, integer };
  return ask("number", label, {
    ...answered(options),
    ...range,
    bins: binsOf(bins, unit),
  });
}

/** A day in the western calendar. */
export function date<const Asked extends Condition = never>(
  label: LabelInput,
  options: AnswerOptions<Asked> = {},
): DateQuestion<NoInfer<Asked>> {
  return ask("date", label, answered(options));
}

/** Free text, which no output prints by default; an empty answer is allowed unless `noAnswer: false`. */
export function text<const Asked extends Condition = never>(
  label: LabelInput,
  options: AnswerOptions<Asked> = {},
): TextQuestion<NoInfer<Asked>> {
  return ask("text", label, answered({ noAnswer: true, ...options }));
}

/** Puts a question together; names and literals were inferred from the very values that are put in. */
const ask = <Q extends { readonly kind: string }>(kind: Q["kind"], label: LabelInput, parts: object): Q =>
  ({ kind, label: toLabel(label), ...parts }) as unknown as Q;
