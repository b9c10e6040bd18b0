import { z } from "zod";
import { ageShape } from "./age-shape.js";
import type { LabelInput } from "./label.js";
import { orNull, type RateChoiceDeclaration, rateChoiceShape } from "./rate-choice.js";
import type { ComparisonWithReference } from "./reference-comparison.js";
import { idShape, labelShape, readShape } from "./shape.js";

/** A comparison as an analyst writes it. */
export interface ComparisonDeclaration {
  readonly id: string;
  readonly label: LabelInput;
  readonly survey: string;
  /** Defaults to the last one. */
  readonly wave?: string;
  readonly target: string;
  /** Whose ages the survey is about: 34-49. */
  readonly ages: string;
  readonly rate: RateChoiceDeclaration;
  readonly note?: LabelInput;
}

const text = z.string().trim().min(1);

const shape = z.strictObject({
  id: idShape,
  label: labelShape,
  survey: idShape,
  wave: orNull(text),
  target: text,
  ages: ageShape,
  rate: rateChoiceShape,
  note: labelShape.optional(),
});

/** Declares a share of an own survey to be compared with one that a reference publishes. */
export function defineComparison(declaration: ComparisonDeclaration): ComparisonWithReference {
  const { note, ...comparison } = readShape(shape, declaration, { survey: String(declaration.id) });
  return { ...comparison, ...(note !== undefined && { note }) };
}
