import { z } from "zod";
import type { AgeClass } from "./age-class.js";
import { ageShape } from "./age-shape.js";
import { idShape } from "./shape.js";

/** A rate that some reference publishes. */
export interface RateChoice {
  /** The id of the reference. */
  readonly reference: string;
  /** Who is counted: broad, narrow … */
  readonly group: string;
  /** Which of the reference's ages; null where it has only one rate of the group. */
  readonly ages: AgeClass | null;
  readonly sex: "total" | "male" | "female";
}

/** A rate as a declaration names it. */
export interface RateChoiceDeclaration {
  /** The id of the reference. */
  readonly reference: string;
  /** Who is counted: broad, narrow … */
  readonly group: string;
  /** Which of the reference's ages; defaults to the only ones of the group. */
  readonly ages?: string;
  /** Defaults to *total*. */
  readonly sex?: "total" | "male" | "female";
}

/** What may be left out, as null. */
export const orNull = <T extends z.ZodType>(shape: T) => shape.nullish().transform((given) => given ?? null);

export const rateChoiceShape = z.strictObject({
  reference: idShape,
  group: z.string().trim().min(1),
  ages: orNull(ageShape),
  sex: z.enum(["total", "male", "female"]).default("total"),
});
