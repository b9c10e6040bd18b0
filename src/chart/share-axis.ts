import type { Lang } from "../codebook/label.js";
import { formatNumber, percentSign } from "../table/format.js";
import type { Tick } from "./ticks.js";

/** A scale of shares from one round value to another, and its ticks. */
export interface ShareAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
}

/** Steps in tenths of a per cent. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 250, 500];

/** The px that Vega wants between ticks; where there are more it leaves out every other. */
const apart = 40;

/** The scale that holds `low` to `high` in at most five round steps; the sign stands on the last tick only. */
export function shareAxis([low, high]: readonly [number, number], plot: number, lang: Lang): ShareAxis {
  const most = Math.max(1, Math.min(5, Math.ceil(plot / apart) - 1));
  const [from, to] = [Math.max(0, low) * 1000, Math.min(1, Math.max(high, low)) * 1000];
  const ends = (step: number) => {
    const first = Math.min(Math.floor(from / step + 1e-9), 1000 / step - 1);
    return [first, Math.max(first + 1, Math.ceil(to / step - 1e-9))] as const;
  };
  const step = steps.find((some) => ends(some)[1] - ends(some)[0] <= most) ?? 1000;
  const [first, last] = ends(step);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
    const tenths = (first + i) * step;
    const label = formatNumber(tenths / 10, step % 10 === 0 ? 0 : 1);
    return { value: tenths / 1000, label: i === last - first ? label + percentSign(lang) : label };
  });
  return { domain: [(first * step) / 1000, (last * step) / 1000], ticks };
}
