/**
 * Means and quantiles that tell how many people are in a hidden class: the answers of a group, each anywhere in its class,
 * must still fit the printed mean and spread after as many people as are uncertain have moved between hidden classes.
 */
import type { Bin } from "../../codebook/question.js";
import type { Estimate } from "../../estimate/estimate.js";

/** A hidden class of the group, and how many people it may have more or less. */
export interface HiddenClass {
  readonly bin: Bin;
  readonly uncertain: number;
}

interface Group {
  /** The answers behind the number. */
  readonly answers: readonly number[];
  readonly bins: readonly Bin[];
  readonly hidden: readonly HiddenClass[];
}

/** Mean and spread hold the answers at once, so each must leave twice the room it would need alone. */
const both = 2;

export function isTelling({ statistic, probability = 0.5 }: Estimate, { answers, bins, hidden }: Group): boolean {
  const moved = hidden.reduce((sum, { uncertain }) => sum + uncertain, 0);
  if (hidden.length === 0 || answers.length === 0) return hidden.length > 0;
  const placed = answers.flatMap((answer) => {
    const bin = bins.find(({ min, max }) => min <= answer && answer <= max);
    return bin === undefined ? [] : [{ answer, bin }];
  });
  if (statistic === "quantile") return !staysInClass(placed, { probability, moved });
  const centre = answers.reduce((sum, one) => sum + one, 0) / answers.length;
  const distance = (x: number): number => x - centre;
  const square = (x: number): number => distance(x) ** 2;
  return [distance, square].some((measure) => {
    const [from, to] = rangeOver(
      hidden.map(({ bin }) => bin),
      measure,
      centre,
    );
    const room = placed.map(({ answer, bin }) => {
      const [low, high] = rangeOver([bin], measure, centre);
      return { down: measure(answer) - low, up: high - measure(answer) };
    });
    const [down, up] = [room.reduce((sum, one) => sum + one.down, 0), room.reduce((sum, one) => sum + one.up, 0)];
    return Math.min(down, up) < both * moved * (to - from);
  });
}

/** Least and greatest value of a measure over classes: at an end, or where the centre lies within. */
function rangeOver(bins: readonly Bin[], measure: (x: number) => number, centre: number): readonly [number, number] {
  const values = bins.flatMap(({ min, max }) =>
    [min, max, ...(min < centre && centre < max ? [centre] : [])].map(measure),
  );
  return [Math.min(...values), Math.max(...values)];
}

/** Whether the quantile lies in the same class whichever way people move. */
function staysInClass(
  placed: readonly { readonly answer: number; readonly bin: Bin }[],
  { probability, moved }: { readonly probability: number; readonly moved: number },
): boolean {
  const sorted = placed.toSorted((a, b) => a.answer - b.answer);
  const at = Math.min(sorted.length - 1, Math.floor(probability * sorted.length));
  return sorted[at - moved]?.bin === sorted[at]?.bin && sorted[at + moved]?.bin === sorted[at]?.bin;
}
