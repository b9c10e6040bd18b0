import { SurveyError } from "../../errors.js";
import { sum } from "../../math/compensated-sum.js";

export interface TrimOptions {
  /** The largest weight kept; defaults to none. */
  readonly upper?: number;
  /** The smallest weight kept; defaults to none. */
  readonly lower?: number;
  /** Whether to go on until what was handed out lifts no weight over a bound, as R's `strict`; defaults to *false*. */
  readonly strict?: boolean;
}

export interface Trimmed {
  readonly weights: Float64Array;
  /** Rows brought down to the upper and up to the lower bound. */
  readonly lowered: number;
  readonly raised: number;
  /** Weight taken from the trimmed rows, handed out in equal parts to the others. */
  readonly moved: number;
}

/**
 * Weights cut to bounds, their sum unchanged: what is cut off is added in equal parts to the rows that were not cut.
 * As `trimWeights()` of R's survey package. Potter (1990), A study of procedures to identify and trim extreme sampling
 * weights, ASA Proceedings of the Survey Research Methods Section, 225-230. Rows of weight 0 are left alone.
 */
export function trim(weights: Float64Array, options: TrimOptions): Trimmed {
  const { upper = Number.POSITIVE_INFINITY, lower = Number.NEGATIVE_INFINITY, strict = false } = options;
  refuse(weights, { upper, lower });
  const now = weights.slice();
  const free = Uint8Array.from(weights, (weight) => (weight === 0 ? 0 : 1));
  let moved = 0;
  do {
    const excess = cut(now, free, { upper, lower });
    if (excess === null) break;
    moved += excess;
    handOut(now, free, excess);
  } while (strict);
  const cutAt = (bound: number) =>
    now.reduce((rows, weight, row) => rows + (weight === bound && weights[row] !== bound ? 1 : 0), 0);
  return { weights: now, lowered: cutAt(upper), raised: cutAt(lower), moved };
}

interface Limits {
  readonly upper: number;
  readonly lower: number;
}

/** Cuts the free rows outside the bounds, which are free no more; what was cut off, or `null` if nothing was. */
function cut(weights: Float64Array, free: Uint8Array, { upper, lower }: Limits): number | null {
  const excess: number[] = [];
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (free[row] === 0 || (weight >= lower && weight <= upper)) continue;
    weights[row] = weight > upper ? upper : lower;
    free[row] = 0;
    excess.push(weight - weights[row]!);
  }
  return excess.length === 0 ? null : sum(excess);
}

function handOut(weights: Float64Array, free: Uint8Array, excess: number): void {
  const rows = free.reduce((count, isFree) => count + isFree, 0);
  if (rows === 0) throw nobodyLeft(excess);
  for (let row = 0; row < weights.length; row++) if (free[row] === 1) weights[row]! += excess / rows;
}

/** Bounds that cross, or between which the weights cannot keep their sum. */
function refuse(weights: Float64Array, { upper, lower }: Limits): void {
  const rows = weights.reduce((count, weight) => count + (weight === 0 ? 0 : 1), 0);
  const mean = sum(weights) / rows;
  if (lower <= mean && mean <= upper && lower < upper) return;
  throw new SurveyError(
    "invalid-option",
    {
      ja: `ウエイトの下限と上限: ${lower}、${upper}(平均 ${mean} をはさむ範囲)`,
      en: `bounds of weights: ${lower} to ${upper} (expected around their mean, ${mean})`,
    },
    { lower, upper, mean },
  );
}

const nobodyLeft = (excess: number): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `切り取ったウエイト ${excess} を配る行がありません(範囲が狭すぎます)`,
      en: `every weight was trimmed: ${excess} left to hand out (expected wider bounds)`,
    },
    { excess },
  );
