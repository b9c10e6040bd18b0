/** How p-values of several tests are adjusted. */
export const pAdjustments = ["none", "bonferroni", "holm", "benjamini-hochberg"] as const;
export type PAdjustment = (typeof pAdjustments)[number];

/**
 * P-values adjusted for being several, in their order; a test without a p-value stays so and does not count.
 * bonferroni and holm keep the chance of any false finding, benjamini-hochberg the share of false ones among findings.
 * Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65-70;
 * Benjamini & Hochberg (1995), Controlling the false discovery rate, JRSS B 57, 289-300.
 */
export function adjustP(ps: readonly (number | null)[], adjustment: PAdjustment): readonly (number | null)[] {
  const tested = ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p);
  const adjusted = rules[adjustment](tested.map(({ p }) => p));
  const found: (number | null)[] = ps.map(() => null);
  for (const [rank, { at }] of tested.entries()) found[at] = Math.min(1, adjusted[rank]!);
  return found;
}

/** Each takes p-values in ascending order. */
const rules: Readonly<Record<PAdjustment, (ascending: readonly number[]) => readonly number[]>> = {
  none: (ps) => ps,
  bonferroni: (ps) => ps.map((p) => p * ps.length),
  holm: (ps) => runningMaximum(ps.map((p, rank) => p * (ps.length - rank))),
  "benjamini-hochberg": (ps) =>
    runningMinimum(ps.map((p, rank) => (p * ps.length) / (rank + 1)).reverse()).toReversed(),
};

/** Each number, or the largest before it. */
function runningMaximum(numbers: readonly number[]): readonly number[] {
  let most = Number.NEGATIVE_INFINITY;
  return numbers.map((number) => {
    most = Math.max(most, number);
    return most;
  });
}

const runningMinimum = (numbers: readonly number[]): readonly number[] =>
  runningMaximum(numbers.map((number) => -number)).map((number) => -number);
