import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimateJointly } from "../estimate/joint.js";
import type { EstimateOptions, EstimateRequest, Sample } from "../estimate/request.js";
import { tTwoSided } from "../math/student-t.js";
import { contrast } from "./contrast.js";
import type { TestReasonCode } from "./test-reasons.js";
import { type TestName, type TestResult, untested } from "./test-result.js";

/** A difference and the test of whether there is one. */
export interface TestedContrast {
  readonly difference: Estimate;
  readonly test: TestResult;
}

/** Two domains of a question with two categories, and what is compared between them. */
export interface TTestRequest extends Pick<EstimateRequest, "question" | "domain"> {
  /** The question whose two categories that occur form the domains. */
  readonly by: string;
  /** A mean, or the share of `category`; defaults to *mean*. */
  readonly statistic?: "mean" | "share";
  readonly category?: string;
}

/**
 * Design-based t-test of two domains: the second category minus the first, over its se with the covariance of the two;
 * df are those of both domains less 1, as in a regression on the group (R's svyttest).
 * Korn & Graubard (1999), Analysis of Health Surveys, ch. 3.
 */
export function tTest(
  sample: Sample,
  { question, by, domain, statistic = "mean", category }: TTestRequest,
  options: Pick<EstimateOptions, "df" | "level"> = {},
): TestedContrast {
  const request = { statistic, question, by: [by], ...(domain === undefined ? {} : { domain }) };
  const joint = estimateJointly(sample, [request], options);
  const places = joint.estimates.flatMap((estimate, i) =>
    estimate.n > 0 && (category === undefined || estimate.category === category) ? [i] : [],
  );
  if (places.length !== 2) throw notTwo(by, places.length);
  const [first, second] = places;
  const coefficients = joint.estimates.map((_, i) => (i === second ? 1 : i === first ? -1 : 0));
  const { level = 0.95 } = options;
  const dfLost = options.df === undefined || options.df === "domain" || options.df === "design" ? 1 : 0;
  const difference = contrast(joint, coefficients, { level, dfLost });
  return {
    difference,
    test: testOf(difference, { name: "t", questions: [question, by], domain: domain?.labels ?? {} }),
  };
}

/** The t-test of whether a contrast is 0. */
export function testOf(
  { value, se, df, n }: Estimate,
  about: {
    readonly name: TestName & ("t" | "trend");
    readonly questions: readonly string[];
    readonly domain: TestResult["domain"];
  },
): TestResult {
  const described = { ...about, method: "estimate/se, t(ν)", n };
  const reason = obstacle(value, se, df);
  if (reason !== null) return untested(described, [reason]);
  const statistic = value! / se!;
  return { ...described, statistic, uncorrected: null, df1: 1, df2: df, p: tTwoSided(statistic, df), reasons: [] };
}

function obstacle(value: number | null, se: number | null, df: number): TestReasonCode | null {
  if (value === null || se === null) return "not-estimable";
  if (!(df > 0)) return "no-degrees-of-freedom";
  return se === 0 ? "no-variance" : null;
}

const notTwo = (by: string, found: number): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `t検定は2群の比較です: ${by} (${found}群)`,
      en: `groups of a t-test: ${found} in ${by} (expected two with answers)`,
    },
    {
      hint: {
        ja: "2つの区分に絞るか、割合なら category を指定してください",
        en: "restrict the domain to two categories; for a share name its category",
      },
    },
  );
