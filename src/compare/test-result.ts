import type { TestReasonCode } from "./test-reasons.js";

/** The tests by name; R's names beside them are in the guide for users of R. */
export const associationTestNames = [
  "rao-scott-f",
  "rao-scott-chisq",
  "wald",
  "adjusted-wald",
  "saddlepoint",
  "lincom",
] as const;

/** A test of whether the answers to one question differ by another. */
export type AssociationTestName = (typeof associationTestNames)[number];

export type TestName =
  | AssociationTestName
  | "goodness-of-fit"
  | "goodness-of-fit-f"
  | "t"
  | "trend"
  | "market-pooled"
  | "market-unpooled";

/** What a test found: the one record of every test. What cannot be tested is `null` with a reason, never NaN. */
export interface TestResult {
  readonly name: TestName;
  /** The questions tested, in the order they were given. */
  readonly questions: readonly string[];
  /** Question → category of the subpopulation; `{}` is everyone. */
  readonly domain: Readonly<Record<string, string>>;
  /** What was referred to the distribution: design effects are already in it. */
  readonly statistic: number | null;
  /** Pearson's X² of the weighted table scaled to n, as R prints it: refer it to no table. `null` where there is none. */
  readonly uncorrected: number | null;
  /** Degrees of freedom of the numerator, or of chi-square; 1 for t. Need not be whole. */
  readonly df1: number | null;
  /** Degrees of freedom of the denominator; `null` for chi-square. */
  readonly df2: number | null;
  /** Two-sided. */
  readonly p: number | null;
  /** How the statistic was formed and what it was referred to. */
  readonly method: string;
  /** Unweighted rows that took part. */
  readonly n: number;
  /** Why there is no result, or what was left out; the texts are in test-reasons.ts. */
  readonly reasons: readonly TestReasonCode[];
}

/** A test that says nothing, and why. */
export function untested(
  about: Pick<TestResult, "name" | "questions" | "domain" | "method" | "n">,
  reasons: readonly TestReasonCode[],
): TestResult {
  return { ...about, statistic: null, uncorrected: null, df1: null, df2: null, p: null, reasons };
}
