import type { Responses } from "../data/responses.js";
import { answered, both } from "../design/domain.js";
import type { EstimateRequest, Sample } from "../estimate/request.js";
import { tTwoSided } from "../math/student-t.js";
import { asCategories } from "../totals/coding.js";
import { questionColumn } from "../totals/question-column.js";
import { adjustP, type PAdjustment } from "./adjust-p.js";
import { withSides } from "./crosstab-sides.js";
import type { TestReasonCode } from "./test-reasons.js";
import { type TestResult, untested } from "./test-result.js";

/** Two columns of one row compared as programs for market research do: for comparison with their tables only. */
export interface MarketComparison {
  readonly row: string;
  readonly columns: readonly [first: string, second: string];
  /** First minus second. */
  readonly difference: number | null;
  readonly test: TestResult;
  readonly adjustedP: number | null;
  readonly significant: boolean;
}

export interface MarketOptions {
  /** Pooled share over Kish's effective bases, as Dimensions and Quantipy; or unpooled over weighted bases, as askia; defaults to *pooled*. */
  readonly rule?: "pooled" | "unpooled";
  /** Confidence level; defaults to 0.95. */
  readonly level?: number;
  /** How p-values are adjusted for the pairs of a row; defaults to *none*, as in those programs. */
  readonly adjustment?: PAdjustment;
}

/**
 * Column comparisons of market research, which know weights but no strata, psus or fpc:
 * pooled t = (p₁ − p₂) / √(p̄(1 − p̄)(1/e₁ + 1/e₂ − 2e₁₂/(e₁e₂))), df e₁ + e₂ − e₁₂ − 2, e = (Σw)²/Σw² of a column and
 * of its overlap with another; unpooled z = (p₁ − p₂) / √(p₁q₁/b₁ + p₂q₂/b₂), not below 5 expected in a cell.
 * Kish (1965), Survey Sampling, §11.7. Use `compareColumns` for anything but a comparison with such tables.
 */
export function marketComparisons(
  sample: Sample,
  { rows, columns, domain }: { readonly rows: string; readonly columns: string } & Pick<EstimateRequest, "domain">,
  { rule = "pooled", level = 0.95, adjustment = "none" }: MarketOptions = {},
): readonly MarketComparison[] {
  const responses = withSides(sample.responses, [rows, columns], "drop");
  const told = answered(responses, [rows, columns]);
  const { mask } = domain === undefined ? told : both(told, domain);
  const weights = sample.design.weights.map((weight, row) => weight * mask[row]!);
  const [down, across] = [members(responses, rows), members(responses, columns)];
  const about = { questions: [rows, columns], domain: domain?.labels ?? {} };
  return down.flatMap((row) => {
    const pairs = across.flatMap((first, a) => across.slice(a + 1).map((second) => [first, second] as const));
    const found = pairs.map(([first, second]) => {
      const pair = pairOf(weights, { row: row.inside, first: first.inside, second: second.inside });
      return {
        columns: [first.name, second.name] as const,
        difference: differenceOf(pair),
        ...tested(pair, rule, about),
      };
    });
    const adjusted = adjustP(
      found.map(({ test }) => test.p),
      adjustment,
    );
    return found.map((one, k) => {
      const adjustedP = adjusted[k] ?? null;
      return { row: row.name, ...one, adjustedP, significant: adjustedP !== null && adjustedP < 1 - level };
    });
  });
}

/** Per category 1 for every row that is in it. */
function members(
  responses: Responses,
  question: string,
): readonly { readonly name: string; readonly inside: Uint8Array }[] {
  const column = questionColumn(responses, question);
  if (column.kind === "multiple") return column.categories.map(({ name }, j) => ({ name, inside: column.chosen[j]! }));
  const { codes, categories } = asCategories(column);
  return categories.map(({ name }, j) => ({ name, inside: Uint8Array.from(codes, (code) => Number(code === j + 1)) }));
}

/** One column: its rows, Σw, Σw², and Σw of those in the category. */
interface ColumnSums {
  n: number;
  base: number;
  squares: number;
  counted: number;
}

interface PairSums {
  readonly first: ColumnSums;
  readonly second: ColumnSums;
  readonly overlap: ColumnSums;
}

function pairOf(
  weights: Float64Array,
  { row, first, second }: { row: Uint8Array; first: Uint8Array; second: Uint8Array },
): PairSums {
  const sums = { first: nobody(), second: nobody(), overlap: nobody() };
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    if (first[i] === 1) add(sums.first, weight, row[i]!);
    if (second[i] === 1) add(sums.second, weight, row[i]!);
    if (first[i] === 1 && second[i] === 1) add(sums.overlap, weight, row[i]!);
  }
  return sums;
}

const nobody = (): ColumnSums => ({ n: 0, base: 0, squares: 0, counted: 0 });

function add(sums: ColumnSums, weight: number, inCategory: number): void {
  sums.n++;
  sums.base += weight;
  sums.squares += weight * weight;
  sums.counted += weight * inCategory;
}

const shareOf = ({ counted, base }: ColumnSums): number => counted / base;
const effective = ({ base, squares }: ColumnSums): number => (squares === 0 ? 0 : (base * base) / squares);

const differenceOf = ({ first, second }: PairSums): number | null =>
  first.n === 0 || second.n === 0 ? null : shareOf(first) - shareOf(second);

/** Variance of the difference and its df, or why there is none. */
type Found = { readonly variance: number; readonly df: number } | TestReasonCode;

const rules: Readonly<Record<NonNullable<MarketOptions["rule"]>, (pair: PairSums) => Found>> = {
  pooled({ first, second, overlap }) {
    const pooled = (first.counted + second.counted) / (first.base + second.base);
    const [e1, e2, shared] = [effective(first), effective(second), effective(overlap)];
    const variance = pooled * (1 - pooled) * (1 / e1 + 1 / e2 - (2 * shared) / (e1 * e2));
    return { variance, df: e1 + e2 - shared - 2 };
  },
  unpooled({ first, second }) {
    const pooled = (first.counted + second.counted) / (first.base + second.base);
    const expected = [first, second].flatMap(({ base }) => [base * pooled, base * (1 - pooled)]);
    if (Math.min(...expected) < 5) return "small-base";
    const of = (column: ColumnSums) => (shareOf(column) * (1 - shareOf(column))) / column.base;
    return { variance: of(first) + of(second), df: Number.POSITIVE_INFINITY };
  },
};

function tested(
  pair: PairSums,
  rule: NonNullable<MarketOptions["rule"]>,
  { questions, domain }: Pick<TestResult, "questions" | "domain">,
): { test: TestResult } {
  const n = pair.first.n + pair.second.n - pair.overlap.n;
  const about = { name: `market-${rule}` as const, questions, domain, method: methods[rule], n };
  const difference = differenceOf(pair);
  const found = difference === null ? "no-answers" : rules[rule](pair);
  if (typeof found === "string" || difference === null) return { test: untested(about, [found as TestReasonCode]) };
  if (!(found.df > 0)) return { test: untested(about, ["no-degrees-of-freedom"]) };
  if (!(found.variance > 1e-15)) return { test: untested(about, ["no-variance"]) };
  const statistic = difference / Math.sqrt(found.variance);
  const p = tTwoSided(statistic, found.df);
  return { test: { ...about, statistic, uncorrected: null, df1: 1, df2: found.df, p, reasons: [] } };
}

const methods = {
  pooled: "pooled share, Kish's effective bases, t(e₁ + e₂ − e₁₂ − 2)",
  unpooled: "unpooled shares, weighted bases, normal",
} as const;
