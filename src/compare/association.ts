import type { EstimateOptions, Sample } from "../estimate/request.js";
import { chiSquareTail } from "../math/chi-square.js";
import { chiSquareSumTail } from "../math/chi-square-sum.js";
import { fTail } from "../math/fisher-f.js";
import { saddlepointTail } from "../math/saddlepoint.js";
import { type Contingency, contingency, type TableRequest } from "./contingency.js";
import { independenceWald } from "./independence-wald.js";
import { designEffects, type GeneralisedDesignEffects } from "./rao-scott.js";
import type { TestReasonCode } from "./test-reasons.js";
import { type AssociationTestName, type TestResult, untested } from "./test-result.js";

export interface AssociationOptions extends Pick<EstimateOptions, "df" | "missing"> {
  /** Which test; defaults to *rao-scott-f*. */
  readonly test?: AssociationTestName;
}

/** The numbers of a test. */
type Found = Pick<TestResult, "statistic" | "uncorrected" | "df1" | "df2" | "p">;

/** A test by name: a new one is a line here. */
interface Association {
  /** Shares of cells, or their totals as Koch, Freeman and Freeman have it. */
  readonly of: "share" | "total";
  readonly method: string;
  test(table: Contingency): Found | TestReasonCode;
}

/**
 * Whether the answers to one question differ by another, from the weighted table, its design-based covariance and the
 * df of those who answered both. Rao & Scott (1981), The analysis of categorical data from complex sample surveys, JASA
 * 76, 221-230; Thomas & Rao (1987), Small-sample comparisons of level and power, JASA 82, 630-636.
 */
export function associationTest(
  sample: Sample,
  request: TableRequest,
  { test: name = "rao-scott-f", ...options }: AssociationOptions = {},
): TestResult {
  const { of, method, test } = associations[name];
  const table = contingency(sample, { ...request, of }, options);
  const { questions, domain, n } = table;
  const left: readonly TestReasonCode[] = table.emptied && n > 0 ? ["empty-category"] : [];
  const about = { name, questions, domain, method, n };
  const found = obstacle(table) ?? test(table);
  return typeof found === "string" ? untested(about, [found, ...left]) : { ...about, ...found, reasons: left };
}

function obstacle({ n, rows, columns, df, covariance, vast }: Contingency): TestReasonCode | null {
  if (n === 0) return "no-answers";
  if (vast) return "too-many-categories";
  if (rows < 2 || columns < 2) return "one-category";
  if (!(df > 0)) return "no-degrees-of-freedom";
  return covariance.every((value) => value === 0) ? "no-variance" : null;
}

/** The sums that the corrections are made of. */
interface Correction extends GeneralisedDesignEffects {
  readonly trace: number;
  /** (tr Δ)² / tr Δ². */
  readonly d0: number;
}

const raoScott =
  (test: (correction: Correction, df: number) => Omit<Found, "uncorrected">) =>
  (table: Contingency): Found | TestReasonCode => {
    const found = designEffects(table);
    if (found === null) return "singular-covariance";
    const trace = found.effects.reduce((sum, effect) => sum + effect, 0);
    if (!(trace > 0)) return "no-variance";
    const d0 = trace ** 2 / found.effects.reduce((sum, effect) => sum + effect ** 2, 0);
    return { ...test({ ...found, trace, d0 }, table.df), uncorrected: found.pearson };
  };

const wald =
  (adjusted: boolean) =>
  (table: Contingency): Found | TestReasonCode => {
    const k = (table.rows - 1) * (table.columns - 1);
    const df2 = adjusted && Number.isFinite(table.df) ? table.df - k + 1 : table.df;
    if (!(df2 > 0)) return "no-degrees-of-freedom";
    const found = independenceWald(table);
    if (found === null) return "singular-covariance";
    const statistic = (found / k) * (df2 === table.df ? 1 : df2 / table.df);
    return { statistic, uncorrected: null, df1: k, df2, p: fTail(statistic, k, df2) };
  };

/** X² over its mean square: compared with a sum of chi-squares over a chi-square of d₀ df, as the F test is. */
const sumOf = (
  tail: (pearson: number, effects: readonly number[], df: number) => number,
): ReturnType<typeof raoScott> =>
  raoScott(({ pearson, effects, trace, d0 }, df) => ({
    statistic: pearson / trace,
    df1: d0,
    df2: d0 * df,
    p: tail(
      pearson,
      effects.filter((effect) => effect > 0),
      d0 * df,
    ),
  }));

/** R repeats the denominator a whole number of times: a fraction of a degree of freedom is cut off, as there. */
function saddlepoint(pearson: number, effects: readonly number[], df: number): number {
  const numerator = effects.map((weight) => ({ weight, df: 1 }));
  if (df === Number.POSITIVE_INFINITY) return saddlepointTail(pearson, numerator);
  return saddlepointTail(0, [...numerator, { weight: -pearson / df, df: Math.max(1, Math.floor(df)) }]);
}

const associations: Readonly<Record<AssociationTestName, Association>> = {
  "rao-scott-f": {
    of: "share",
    method: "second-order Rao–Scott: X²/tr Δ, F(d₀, d₀ν)",
    test: raoScott(({ pearson, trace, d0 }, df) => {
      const statistic = pearson / trace;
      return { statistic, df1: d0, df2: d0 * df, p: fTail(statistic, d0, d0 * df) };
    }),
  },
  "rao-scott-chisq": {
    of: "share",
    method: "first-order Rao–Scott: X²/mean design effect, chi-square",
    test: raoScott(({ pearson, trace, effects }) => {
      const statistic = pearson / (trace / effects.length);
      return { statistic, df1: effects.length, df2: null, p: chiSquareTail(statistic, effects.length) };
    }),
  },
  wald: { of: "total", method: "Wald: W/k, F(k, ν)", test: wald(false) },
  "adjusted-wald": { of: "total", method: "adjusted Wald: W(ν − k + 1)/(kν), F(k, ν − k + 1)", test: wald(true) },
  saddlepoint: {
    of: "share",
    method: "X²/tr Δ, sum of chi-squares by saddlepoint",
    test: sumOf(saddlepoint),
  },
  lincom: {
    of: "share",
    method: "X²/tr Δ, sum of chi-squares exactly",
    test: sumOf((pearson, weights, df) => chiSquareSumTail(pearson, { weights, df })),
  },
};
