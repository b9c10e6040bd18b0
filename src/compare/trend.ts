import { SurveyError } from "../errors.js";
import type { JointEstimates } from "../estimate/joint.js";
import { type ContrastOptions, contrast } from "./contrast.js";
import { type TestedContrast, testOf } from "./t-test.js";

/**
 * Linear trend over ordered domains or waves: the least-squares slope of the estimates on their scores, a contrast with
 * coefficients (s − s̄) / Σ (s − s̄)², and the t-test of whether it is 0. Scores are years, midpoints, or places in the
 * order (the default); a `null` score leaves an estimate out. Waves come through `independent`.
 * Ingram et al. (2018), NCHS Guidelines for Analysis of Trends, Vital and Health Statistics 2(179);
 * Armitage (1955), Tests for linear trends in proportions and frequencies, Biometrics 11, 375-386.
 */
export function trendTest(
  joint: JointEstimates,
  scores: readonly (number | null)[] = joint.estimates.map((_, i) => i + 1),
  options: ContrastOptions = {},
): TestedContrast {
  const used = scores.filter((score) => score !== null);
  const mean = used.reduce((total, score) => total + score, 0) / used.length;
  const spread = used.reduce((total, score) => total + (score - mean) ** 2, 0);
  if (!(spread > 0)) throw invalidScores(scores);
  const coefficients = scores.map((score) => (score === null ? 0 : (score - mean) / spread));
  const difference = contrast(joint, coefficients, options);
  const questions = [...new Set(joint.estimates.map(({ question }) => question))];
  return { difference, test: testOf(difference, { name: "trend", questions, domain: difference.domain }) };
}

const invalidScores = (scores: readonly (number | null)[]): SurveyError =>
  new SurveyError("invalid-option", {
    ja: `傾向検定の得点が正しくありません: ${scores.join(", ")} (異なる値が2つ以上必要です)`,
    en: `invalid scores: ${scores.join(", ")} (expected at least two different numbers)`,
  });
