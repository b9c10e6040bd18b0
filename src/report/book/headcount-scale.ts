/** The axis of a headcount figure: from 0, round steps, as far as the longest interval reaches. */
import type { Estimate } from "../../estimate/estimate.js";
import { isShown } from "../words/shown.js";

export interface HeadcountScale {
  readonly ticks: readonly number[];
  /** A number of people as a percentage of the width: `21.68%`. */
  readonly at: (people: number) => string;
}

/** Room kept to the right of the last mark, as a share of the axis. */
const margin = 1.04;

export function headcountScale(people: readonly Estimate[], printed: readonly number[]): HeadcountScale {
  const reaches = people.filter(isShown).map(({ value, interval }) => Math.max(value ?? 0, interval?.high ?? 0));
  const max = Math.max(1, ...reaches, ...printed) * margin;
  const step = roundStep(max / 2);
  const ticks = Array.from({ length: Math.floor(max / step) + 1 }, (_, i) => i * step);
  return { ticks, at: (value) => `${((value / max) * 100).toFixed(2)}%` };
}

/** The largest of 1, 2, 5 times a power of ten that is not above `size`, at least 1. */
function roundStep(size: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(size)));
  const times = [5, 2, 1].find((factor) => factor * power <= size) ?? 1;
  return times * power;
}
