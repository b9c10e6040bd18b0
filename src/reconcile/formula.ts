/**
 * A recomputed figure before any convention is chosen: exact values that still depend on how its share was
 * rounded on the way and which interval method was used, and the parts it can be put together from.
 */
import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Message } from "../errors.js";
import { type Exact, type RoundingRule, roundExact } from "../math/rounding.js";

/** Choices made before the last rounding. */
export interface Premise {
  /** Decimals a share in per cent was rounded to before it was multiplied; null if it was kept exact. */
  readonly shareDigits: number | null;
  readonly shareRule: RoundingRule;
  /** Null where no interval is involved. */
  readonly method: IntervalMethod | null;
}

/** A value under a premise; null where it cannot be had. */
export type Leaf = (premise: Premise) => Exact | null;

/** What figures are compared with: those of one kind should follow one rule. */
export type FormulaKind = "count" | "share" | "people" | "interval" | "difference" | "number" | "derived";

/** A term of a sum; −1 for what is taken off. */
export interface Part {
  readonly sign: 1 | -1;
  readonly value: Leaf;
}

/** What the parts are: merged categories, groups less their overlaps, or terms of the expression itself. */
export type Composition = "merged" | "union" | "terms";

export interface Formula {
  readonly kind: FormulaKind;
  /** A fraction of 1 (printed in per cent or points), a plain number, or either. */
  readonly dimension: "fraction" | "number" | "either";
  readonly whole: Leaf;
  /** Empty where the figure is of one piece. */
  readonly parts: readonly Part[];
  readonly composition: Composition;
  /** Whether a share is multiplied, so that rounding it first matters. */
  readonly multipliesShare: boolean;
  readonly usesInterval: boolean;
  /** A share of a class merged from finer ones that nobody printed. */
  readonly unprintedParts: { readonly count: number; readonly base: number } | null;
  /** The arithmetic in numbers: 44/1,923 × 368,762. */
  readonly trace: string;
  /** What to know of the sources behind it: a count that was deduced, a population that nobody printed. */
  readonly caveats: readonly Message[];
}

const plain = {
  parts: [],
  composition: "terms",
  multipliesShare: false,
  usesInterval: false,
  unprintedParts: null,
  caveats: [],
} as const;

/** A formula of one piece, its other properties as given. */
export const formula = (
  given: Pick<Formula, "kind" | "dimension" | "whole" | "trace"> & Partial<Formula>,
): Formula => ({ ...plain, ...given });

/** A number that no convention touches. */
export const constant = (value: Exact, kind: FormulaKind, trace: string): Formula =>
  formula({ kind, dimension: "number", whole: () => value, trace });

/** A share rounded to the premise's decimals of a per cent. */
export function roundShare(share: Exact, { shareDigits, shareRule }: Premise): Exact {
  return shareDigits === null ? share : roundExact(share, shareDigits + 2, shareRule);
}

/** Both leaves combined; null if either is. */
export function both(left: Leaf, right: Leaf, combine: (a: Exact, b: Exact) => Exact): Leaf {
  return (premise) => {
    const [a, b] = [left(premise), right(premise)];
    return a === null || b === null ? null : combine(a, b);
  };
}

/** What is to be known of any of several formulas, each once. */
export const caveatsOf = (formulas: readonly Formula[]): readonly Message[] =>
  formulas
    .flatMap(({ caveats }) => caveats)
    .filter((one, i, all) => all.findIndex((other) => other.ja === one.ja) === i);
