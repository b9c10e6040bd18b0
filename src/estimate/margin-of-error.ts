import { SurveyError } from "../errors.js";

/**
 * 標本誤差 as Japanese local governments print it: half the width of a nominal interval of a share, whatever the design.
 * simple: 1.96 √[(N − n)/(N − 1) · p(1 − p)/n]; two-stage (層化二段): 2 √[2 (N − n)/(N − 1) · p(1 − p)/n], a design
 * effect of 2 taken for granted. It says less than the interval of an estimate and stands beside it, not instead.
 * Formulas as printed in 伊勢原市 (2016) and in the opinion surveys of 内閣府; Cochran (1977), Sampling Techniques, §3.2.
 */
export function marginOfError(share: number, n: number, options: MarginOfErrorOptions = {}): number {
  const { formula = "simple", population = Number.POSITIVE_INFINITY } = options;
  if (!(share >= 0 && share <= 1)) throw invalid("share", share, "between 0 and 1");
  if (!(n >= 1)) throw invalid("n", n, "1 or above");
  if (!(population >= n)) throw invalid("population", population, `at least n, ${n}`);
  const { multiplier, designEffect } = formulas[formula];
  const left = population === Number.POSITIVE_INFINITY ? 1 : population === 1 ? 0 : (population - n) / (population - 1);
  return multiplier * Math.sqrt((designEffect * left * share * (1 - share)) / n);
}

export interface MarginOfErrorOptions {
  /** Simple random sampling (単純無作為抽出) or stratified two-stage sampling (層化二段抽出); defaults to *simple*. */
  readonly formula?: MarginOfErrorFormula;
  /** People in the population; defaults to so many that the sample takes none of them away. */
  readonly population?: number;
}

const formulas = {
  simple: { multiplier: 1.96, designEffect: 1 },
  "two-stage": { multiplier: 2, designEffect: 2 },
} as const;

export type MarginOfErrorFormula = keyof typeof formulas;

/** One line of the 早見表: the margins of some shares at one n. */
export interface MarginOfErrorRow {
  readonly n: number;
  readonly margins: readonly { readonly share: number; readonly margin: number }[];
}

/** The shares of the usual table: 10 % stands for 90 % too, and so on. */
const usualShares = [0.1, 0.2, 0.3, 0.4, 0.5] as const;

/** 標本誤差の早見表: margins by n and share; a margin is that of the share and of the rest. */
export const marginOfErrorTable = (
  sizes: readonly number[],
  { shares = usualShares, ...options }: MarginOfErrorOptions & { readonly shares?: readonly number[] } = {},
): readonly MarginOfErrorRow[] =>
  sizes.map((n) => ({ n, margins: shares.map((share) => ({ share, margin: marginOfError(share, n, options) })) }));

const invalid = (what: string, got: number, expected: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `${what}: ${got}(${expected})`, en: `invalid ${what}: ${got} (expected ${expected})` },
    { what, got, expected },
  );
