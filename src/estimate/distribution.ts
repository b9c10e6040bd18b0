import { CompensatedSum } from "../math/compensated-sum.js";
import type { DomainAnswers } from "../totals/totals.js";
import type { QuantileRule } from "./quantity-request.js";

/** How the weight of a domain is spread over its answers. */
export interface Distribution {
  /** The answer that a share p of the weight does not exceed. */
  at(p: number): number;
}

/** Answers from the lowest, and the weight up to and with each. */
interface Ladder {
  readonly answers: Float64Array;
  readonly weight: Float64Array;
  readonly total: number;
}

/** How close a share of the weight must come to p to be exactly p: sums of weights round. */
const rounding = 1e-12;

/** The distribution of a domain that has answers, by the rule. Hyndman & Fan (1996), The American Statistician 50, 361-365. */
export function distribution(answers: DomainAnswers, domain: number, rule: QuantileRule): Distribution {
  const ladder = climbed(answers, domain);
  return { at: (p) => rules[rule](ladder, p) };
}

const rules = {
  /** The smallest answer whose cumulative share is at least p. */
  math(ladder, p) {
    const { step } = rung(ladder, p);
    return ladder.answers[step]!;
  },
  /** The same, but halfway to the next answer where the cumulative share is exactly p. */
  school(ladder, p) {
    const { step, exact } = rung(ladder, p);
    const answer = ladder.answers[step]!;
    const next = ladder.answers[step + 1];
    return exact && next !== undefined ? (answer + next) / 2 : answer;
  },
  /** On straight lines between the answers, each placed at the weight below it. */
  hf7({ answers, weight }, p) {
    const last = answers.length - 1;
    if (last === 0) return answers[0]!;
    const target = p * weight[last - 1]!;
    let step = 1;
    while (step < last && weight[step - 1]! < target) step++;
    const below = step === 1 ? 0 : weight[step - 2]!;
    const way = (target - below) / (weight[step - 1]! - below);
    if (1 - way <= rounding) return answers[step]!;
    return answers[step - 1]! + (answers[step]! - answers[step - 1]!) * way;
  },
} as const satisfies Record<QuantileRule, (ladder: Ladder, p: number) => number>;

/** The step that a share p does not exceed, and whether it is exactly p; the last of several where weights are negative. */
function rung({ weight, total }: Ladder, p: number): { step: number; exact: boolean } {
  const slack = rounding * total;
  const target = p * total;
  let below = weight.length - 1;
  while (below >= 0 && weight[below]! > target + slack) below--;
  const exact = below >= 0 && weight[below]! >= target - slack;
  return { step: Math.min(exact ? below : below + 1, weight.length - 1), exact };
}

function climbed({ values, weights, order, start }: DomainAnswers, domain: number): Ladder {
  const rows = order.subarray(start[domain]!, start[domain + 1]!);
  const answers = new Float64Array(rows.length);
  const weight = new Float64Array(rows.length);
  const sum = new CompensatedSum();
  let held = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (weights[row] === 0) continue;
    sum.add(weights[row]!);
    answers[held] = values[row]!;
    weight[held++] = sum.value;
  }
  return { answers: answers.subarray(0, held), weight: weight.subarray(0, held), total: sum.value };
}
