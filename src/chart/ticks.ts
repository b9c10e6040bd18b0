import type { Lang } from "../codebook/label.js";
import { formatNumber, percentSign } from "../table/format.js";
import type { ChartContext } from "./chart.js";
import { sizes } from "./theme.js";
import { say } from "./words.js";

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** 0 to 100 %, the same for every question of a page; the sign stands on the last tick only. */
export function shareTicks(steps: number, lang: Lang): Tick[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const percent = formatNumber((100 * i) / steps);
    return { value: i / steps, label: i === steps ? percent + percentSign(lang) : percent };
  });
}

/** 0 and as many round steps of people, three at most, as keep their labels apart on a scale `plot` px wide. */
export function peopleTicks(limit: number, plot: number, { lang, measure }: ChartContext): Tick[] {
  const isApart = (ticks: readonly Tick[]): boolean =>
    ticks.every(({ value, label }, i) => {
      const next = ticks[i + 1];
      if (next === undefined) return true;
      const halves = (measure(label, sizes.label.font) + measure(next.label, sizes.label.font)) / 2;
      return ((next.value - value) / limit) * plot >= halves + 8;
    });
  const most = [3, 2].find((count) => isApart(ticksOf(limit, count, lang))) ?? 1;
  return ticksOf(limit, most, lang);
}

/** The unit stands on the last tick only. */
function ticksOf(limit: number, most: number, lang: Lang): Tick[] {
  const step = roundStep(limit, most);
  const count = Math.max(1, Math.floor(limit / step));
  return Array.from({ length: count + 1 }, (_, i) => {
    const value = i * step;
    if (i === 0) return { value, label: "0" };
    return { value, label: people(value, lang) + (i === count ? say(lang, "人", "") : "") };
  });
}

/** The smallest 1, 2 or 5 times a power of ten that goes at most `most` times into `limit`; at least one person. */
export function roundStep(limit: number, most: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(limit / (most + 1))));
  return [1, 2, 5, 10].map((m) => m * power).find((step) => Math.floor(limit / step) <= most) ?? 10 * power;
}

const people = (value: number, lang: Lang): string =>
  lang === "ja" && value >= 10_000
    ? `${formatNumber(value / 10_000, value % 10_000 === 0 ? 0 : 1)}万`
    : formatNumber(value);
