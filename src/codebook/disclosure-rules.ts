/** Which numbers of a survey are hidden so that nobody can be recognised, as declared and as read. */
import { z } from "zod";

/** Whether a kind of cell is shown as it is, or hidden like a small count. */
const protection = z.enum(["shown", "protected"]);

/**
 * When the total of a number question rests on too few respondents. `p`: the second largest could know the largest to
 * within p %; `n` and `k`: the n largest make up more than k %.
 */
const dominanceShape = z
  .strictObject({
    p: z.number().positive().max(100).optional(),
    n: z.int().min(1).optional(),
    k: z.number().positive().max(100).optional(),
  })
  .refine(({ n, k }) => (n === undefined) === (k === undefined), { error: "n and k belong together" });

export const disclosureShape = z.union([
  z.literal("off"),
  z.strictObject({
    minimum: z.int().min(2).max(100).default(3),
    zeros: protection.default("shown"),
    unanimity: protection.default("shown"),
    dominance: dominanceShape.optional(),
    rounding: z.union([z.literal(3), z.literal(5)]).optional(),
  }),
]);

export type Dominance = z.output<typeof dominanceShape>;

/** The rules of one survey. */
export interface DisclosureRules {
  /** Counts from 1 to below this are hidden. */
  readonly minimum: number;
  /** Counts of 0. */
  readonly zeros: "shown" | "protected";
  /** Domains all of whose people gave the same answer. */
  readonly unanimity: "shown" | "protected";
  /** For means and totals of number questions; absent: only the number of people behind them counts. */
  readonly dominance?: Dominance;
  /** Print multiples of this instead of hiding. */
  readonly rounding?: 3 | 5;
}

/** Rules as an analyst writes them. */
export interface DisclosureInput {
  /** Counts from 1 to below this are hidden; defaults to 3. */
  readonly minimum?: number;
  /** Counts of 0; defaults to *shown*. */
  readonly zeros?: DisclosureRules["zeros"];
  /** Domains all of whose people gave the same answer; defaults to *shown*. */
  readonly unanimity?: DisclosureRules["unanimity"];
  /** For means and totals of number questions: p % rule, (n, k) rule or both; defaults to none. */
  readonly dominance?: Dominance;
  /** Print multiples of 3 or 5 instead of hiding; defaults to hiding. */
  readonly rounding?: 3 | 5;
}

/** The rules that hold where nothing is declared. */
export const defaultDisclosure: DisclosureRules = { minimum: 3, zeros: "shown", unanimity: "shown" };
