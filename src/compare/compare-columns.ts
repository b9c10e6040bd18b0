import type { Estimate } from "../estimate/estimate.js";
import type { JointEstimates } from "../estimate/joint.js";
import { adjustP, type PAdjustment } from "./adjust-p.js";
import { contrast } from "./contrast.js";
import { testOf } from "./t-test.js";
import type { TestReasonCode } from "./test-reasons.js";
import { type TestResult, untested } from "./test-result.js";

/** Two columns of one row of a table, compared. */
export interface ColumnComparison {
  readonly row: string;
  readonly columns: readonly [first: string, second: string];
  /** First minus second, with the covariance of the two. */
  readonly difference: Estimate;
  readonly test: TestResult;
  /** The p-value adjusted for the comparisons of its row. */
  readonly adjustedP: number | null;
  readonly significant: boolean;
}

export interface ComparisonOptions {
  /** Confidence level; a difference is significant where its adjusted p-value is below 1 − level; defaults to 0.95. */
  readonly level?: number;
  /** How p-values are adjusted for the pairs of a row; defaults to *holm*. */
  readonly adjustment?: PAdjustment;
  /** Fewest unweighted rows of a column that is compared; defaults to 30. */
  readonly minimumN?: number;
}

/**
 * Every pair of columns of every row (category), each by a t-test of the difference with the design-based covariance of
 * the two columns and their common df. Columns with a small base, and shares of 0 or 100 %, are not tested and do not
 * count in the adjustment. Estimates are shares of one question by another; each domain is a column.
 * Korn & Graubard (1999), Analysis of Health Surveys, ch. 3; Holm (1979).
 */
export function compareColumns(
  joint: JointEstimates,
  by: string,
  { level = 0.95, adjustment = "holm", minimumN = 30 }: ComparisonOptions = {},
): readonly ColumnComparison[] {
  const rows = [...new Set(joint.estimates.map(({ category }) => category ?? ""))];
  return rows.flatMap((row) => {
    const places = joint.estimates.flatMap((estimate, i) => ((estimate.category ?? "") === row ? [i] : []));
    const pairs = places.flatMap((first, a) => places.slice(a + 1).map((second) => [first, second] as const));
    const compared = pairs.map((pair) => comparePair(joint, { pair, by, row }, { level, minimumN }));
    const adjusted = adjustP(
      compared.map(({ test }) => test.p),
      adjustment,
    );
    return compared.map((pair, k) => {
      const adjustedP = adjusted[k] ?? null;
      return { ...pair, adjustedP, significant: adjustedP !== null && adjustedP < 1 - level };
    });
  });
}

interface Pair {
  readonly pair: readonly [number, number];
  readonly by: string;
  readonly row: string;
}

function comparePair(
  joint: JointEstimates,
  { pair, by, row }: Pair,
  { level, minimumN }: { level: number; minimumN: number },
): Omit<ColumnComparison, "adjustedP" | "significant"> {
  const [first, second] = pair.map((i) => joint.estimates[i]!) as [Estimate, Estimate];
  const coefficients = joint.estimates.map((_, i) => (i === pair[0] ? 1 : i === pair[1] ? -1 : 0));
  const difference = contrast(joint, coefficients, { level });
  const questions = [first.question, by];
  const about = { name: "t", questions, domain: difference.domain } as const;
  const reason = exclusion([first, second], minimumN);
  const found = testOf(difference, about);
  const test = reason === null ? found : untested({ ...about, method: found.method, n: found.n }, [reason]);
  return { row, columns: [first.domain[by] ?? "", second.domain[by] ?? ""], difference, test };
}

function exclusion(pair: readonly Estimate[], minimumN: number): TestReasonCode | null {
  if (pair.some(({ n }) => n < minimumN)) return "small-base";
  return pair.some(({ statistic, value }) => statistic === "share" && (value === 0 || value === 1))
    ? "share-at-bound"
    : null;
}
