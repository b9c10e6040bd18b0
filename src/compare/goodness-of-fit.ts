import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { SurveyError } from "../errors.js";
import { estimateJointly, type JointEstimates } from "../estimate/joint.js";
import type { EstimateOptions, EstimateRequest, Sample } from "../estimate/request.js";
import { chiSquareTail } from "../math/chi-square.js";
import { congruence } from "../math/congruence.js";
import { fTail } from "../math/fisher-f.js";
import type { TestReasonCode } from "./test-reasons.js";
import { type TestResult, untested } from "./test-result.js";

export interface GoodnessOfFitRequest extends Pick<EstimateRequest, "question" | "domain"> {
  /** Category → probability or count; scaled to add up to 1, one above 0 for each category. */
  readonly expected: Readonly<Record<string, number>>;
}

export interface GoodnessOfFitOptions extends Pick<EstimateOptions, "df"> {
  /** Whether the statistic is referred to chi-square, as R does, or to F, better with few psus; defaults to *chisq*. */
  readonly reference?: "chisq" | "f";
}

/**
 * Whether the shares of a question are those expected: X² = n Σ (p̂ − p)²/p with Satterthwaite's correction, referred to
 * chi-square with (Σλ)²/Σλ² df, λ the eigenvalues of the covariance of (T − pN̂)/√(pN̂).
 * Rao & Scott (1981), JASA 76, 221-230, §2; Thomas & Rao (1987), JASA 82, 630-636. R's svygofchisq has X² on N̂, not n.
 */
export function goodnessOfFit(
  sample: Sample,
  { question, domain, expected }: GoodnessOfFitRequest,
  { df = "domain", reference = "chisq" }: GoodnessOfFitOptions = {},
): TestResult {
  const request = { statistic: "total", question, ...(domain === undefined ? {} : { domain }) } as const;
  const joint = estimateJointly(sample, [request], { df });
  const shares = probabilities(joint, expected, question);
  const n = joint.estimates[0]?.n ?? 0;
  const about = {
    name: reference === "f" ? "goodness-of-fit-f" : "goodness-of-fit",
    questions: [question],
    domain: domain?.labels ?? {},
    method: reference === "f" ? "X²/Σλ, F(d₀, d₀ν)" : "X²d₀/Σλ, chi-square(d₀)",
    n,
  } as const;
  const nu = joint.estimates[0]?.df ?? 0;
  const found = n === 0 ? "no-answers" : pearsonFit(joint, shares, n);
  if (typeof found === "string") return untested(about, [found]);
  const { uncorrected, ratio, df1 } = found;
  if (reference === "chisq") {
    const statistic = ratio * df1;
    return { ...about, statistic, uncorrected, df1, df2: null, p: chiSquareTail(statistic, df1), reasons: [] };
  }
  if (!(nu > 0)) return untested(about, ["no-degrees-of-freedom"]);
  return { ...about, statistic: ratio, uncorrected, df1, df2: df1 * nu, p: fTail(ratio, df1, df1 * nu), reasons: [] };
}

/** Pearson's X², its ratio to what the design lets it be by chance, and the df of that. */
function pearsonFit(
  { estimates, covariance }: JointEstimates,
  shares: readonly number[],
  n: number,
): { uncorrected: number; ratio: number; df1: number } | TestReasonCode {
  const totals = estimates.map(({ value }) => value ?? 0);
  const size = totals.reduce((sum, total) => sum + total, 0);
  const deviations = totals.map((total, i) => (total - shares[i]! * size) / Math.sqrt(shares[i]! * size));
  const slopes = totals.map((_, i) => {
    const expected = shares[i]! * size;
    const common = shares[i]! + (deviations[i]! * Math.sqrt(expected)) / (2 * size);
    return totals.map((__, k) => (Number(i === k) - common) / Math.sqrt(expected));
  });
  const matrix = Matrix.from1DArray(totals.length, totals.length, congruence(slopes, covariance.values));
  const effects = new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues;
  const trace = effects.reduce((sum, effect) => sum + effect, 0);
  if (!(trace > 0)) return "no-variance";
  const pearson = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
  const df1 = trace ** 2 / effects.reduce((sum, effect) => sum + effect ** 2, 0);
  return { uncorrected: (pearson * n) / size, ratio: pearson / trace, df1 };
}

/** The expected shares in the order of the categories; every category must have one and only they. */
function probabilities(
  { estimates }: JointEstimates,
  expected: Readonly<Record<string, number>>,
  question: string,
): readonly number[] {
  const names = estimates.map(({ category }) => category ?? "");
  const given = Object.keys(expected);
  const unknown = given.filter((name) => !names.includes(name));
  const lacking = names.filter((name) => !((expected[name] ?? 0) > 0 && Number.isFinite(expected[name])));
  if (unknown.length > 0 || lacking.length > 0) throw invalidExpected(question, { unknown, lacking });
  const total = names.reduce((sum, name) => sum + expected[name]!, 0);
  return names.map((name) => expected[name]! / total);
}

function invalidExpected(
  question: string,
  found: { unknown: readonly string[]; lacking: readonly string[] },
): SurveyError {
  const { unknown, lacking } = found;
  const ja = [
    ...(unknown.length > 0 ? [`区分がありません ${unknown.join(", ")}`] : []),
    ...(lacking.length > 0 ? [`正の値がありません ${lacking.join(", ")}`] : []),
  ];
  const en = [
    ...(unknown.length > 0 ? [`no category ${unknown.join(", ")}`] : []),
    ...(lacking.length > 0 ? [`nothing above 0 for ${lacking.join(", ")}`] : []),
  ];
  return new SurveyError(
    "invalid-option",
    {
      ja: `期待割合が正しくありません: ${question} (${ja.join("、")})`,
      en: `invalid expected shares of ${question}: ${en.join("; ")} (expected a number above 0 for each category)`,
    },
    { question, unknown, lacking },
  );
}
