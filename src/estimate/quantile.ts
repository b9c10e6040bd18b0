import { SurveyError } from "../errors.js";
import type { DomainAnswers } from "../totals/totals.js";
import { type Distribution, distribution } from "./distribution.js";
import { type Findings, withoutSpread } from "./findings.js";
import { twoSided } from "./interval-input.js";
import type { DomainAt, Part, Quantity } from "./quantity.js";
import { type QuantityRequest, quantileRules } from "./quantity-request.js";
import { quotient } from "./quotient.js";

/**
 * Quantiles of a number: the answer that a share p does not exceed. Woodruff's interval: that of the share at or
 * below the quantile, its ends read back as answers by the same rule; se = (high − low) / 2t.
 * Woodruff (1952), Confidence intervals for medians and other position measures, JASA 47, 635-646.
 */
export const quantile: Quantity = {
  label: { ja: "分位点", en: "quantile" },
  bounded: true,
  interval: "wald",
  base: () => "answered",
  plans(request) {
    const probabilities = checked(request);
    let domains: readonly Distribution[] = [];
    return [
      {
        measure: {
          kind: "derived",
          question: request.question,
          derive(answers) {
            domains = distributions(answers, request);
            return probabilities.map((p) => atOrBelow(answers, domains, p));
          },
        },
        parts: () => probabilities.map((p, j) => part(p, j, ({ domain }) => domains[domain]!)),
      },
    ];
  },
};

const part = (probability: number, j: number, of: (at: DomainAt) => Distribution): Part => ({
  statistic: quotient,
  columns: [0, j + 1],
  probability,
  sense: -1,
  readBack: (found, at) => readBack(found, at, { probability, answers: of(at) }),
});

/** 1 for the rows at or below their domain's quantile, 0 for those above. */
function atOrBelow(
  { n, values, order, start }: DomainAnswers,
  domains: readonly Distribution[],
  p: number,
): Float64Array {
  const inside = new Float64Array(n).fill(Number.NaN);
  domains.forEach((domain, d) => {
    if (start[d] === start[d + 1]) return;
    const limit = domain.at(p);
    for (let i = start[d]!; i < start[d + 1]!; i++) inside[order[i]!] = Number(values[order[i]!]! <= limit);
  });
  return inside;
}

const distributions = (answers: DomainAnswers, { rule = "math" }: QuantityRequest): readonly Distribution[] =>
  Array.from({ length: answers.start.length - 1 }, (_, d) => distribution(answers, d, rule));

/** The quantile in place of the share at or below it. */
function readBack(
  share: Findings,
  { df, level }: DomainAt,
  { probability, answers }: { probability: number; answers: Distribution },
): Findings {
  const value = answers.at(probability);
  const found = { ...share, value };
  if (share.interval === null) return withoutSpread(found, share.reasons);
  if (share.se === 0) return { ...found, cv: 0, interval: { ...share.interval, low: value, high: value } };
  const { low, high } = share.interval;
  if (low < 0 || high > 1) return withoutSpread(found, ["beyond-the-answers"]);
  const interval = { ...share.interval, low: answers.at(low), high: answers.at(high) };
  const se = (interval.high - interval.low) / (2 * twoSided({ df, level }));
  return { ...found, interval, se, cv: value === 0 ? null : se / Math.abs(value) };
}

function checked({ question, probabilities = [0.5], rule = "math" }: QuantityRequest): readonly number[] {
  const wrong = probabilities.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw invalid(question, `${wrong}`, { ja: "0 以上 1 以下", en: "from 0 to 1" });
  if (probabilities.length === 0) throw invalid(question, "–", { ja: "1 つ以上", en: "at least one" });
  if (!quantileRules.includes(rule)) throw invalid(question, rule, { ja: rules, en: rules });
  return probabilities;
}

const rules = quantileRules.join(", ");

const invalid = (question: string, got: string, expected: { ja: string; en: string }): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `「${question}」の分位点の指定が正しくありません: ${got} (${expected.ja})`,
      en: `invalid quantile of ${question}: ${got} (expected ${expected.en})`,
    },
    { question, got },
  );
