/** Classes of shares for heat maps and maps: round limits that a reader can name, or natural breaks and quantiles. */
import { ckmeans, quantileSorted } from "simple-statistics";
import type { Lang } from "../codebook/label.js";
import { formatNumber } from "../table/format.js";
import { heatColours, heatLimit } from "./palette.js";
import { say } from "./words.js";

/** Limits in per cent as printed, and a colour and a name for each class, low to high. */
export interface Classes {
  readonly limits: readonly number[];
  readonly colours: readonly string[];
  readonly names: readonly string[];
}

/** How the limits are found: round numbers, groups of near values (Wang & Song 2011, Ckmeans.1d.dp), equal numbers. */
export type ClassMethod = "even" | "natural" | "quantile";

/** Steps between round limits, in per cent. */
const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

/** The classes of some shares in per cent, given as they will be printed with `digits` decimals. */
export function classesOf(
  values: readonly number[],
  { method, digits, lang }: { method: ClassMethod; digits: number; lang: Lang },
): Classes {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted.length === 0 ? [] : limitsBy[method](sorted);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const limits = [...new Set(found)].filter((limit) => limit > least && limit <= most);
  return { limits, colours: heatColours(limits.length + 1), names: names(limits, { digits, lang }) };
}

/** The class of a share in per cent, as printed. */
export const classOf = (value: number, { limits }: Classes): number => limits.filter((limit) => value >= limit).length;

const limitsBy: Readonly<Record<ClassMethod, (sorted: readonly number[]) => number[]>> = {
  even: evenLimits,
  natural: (sorted) => {
    const count = Math.min(heatLimit, new Set(sorted).size);
    return ckmeans([...sorted], count).flatMap(([first]) => (first === undefined ? [] : [first]));
  },
  quantile: (sorted) =>
    Array.from({ length: heatLimit - 1 }, (_, i) => {
      const at = quantileSorted([...sorted], (i + 1) / heatLimit);
      return sorted.find((value) => value >= at) ?? at;
    }),
};

/** Four limits a round step apart about the median; the outer classes are open. */
function evenLimits(sorted: readonly number[]): number[] {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const step = steps.find((some) => (most - least) / some <= heatLimit + 2) ?? 20;
  const first = Math.round(quantileSorted([...sorted], 0.5) / step - (heatLimit - 2) / 2);
  return Array.from({ length: heatLimit - 1 }, (_, i) => Number(((first + i) * step).toFixed(1)));
}

/** 15未満, 15～19, 20以上: the upper end is the last value that can be printed below the next limit. */
function names(limits: readonly number[], { digits, lang }: { digits: number; lang: Lang }): string[] {
  const [first] = limits;
  const last = limits.at(-1);
  const text = (value: number) => formatNumber(value, digits);
  if (first === undefined || last === undefined) return [say(lang, "すべての値（％）", "All values (%)")];
  const between = limits.slice(0, -1).map((low, i) => {
    const high = text((limits[i + 1] ?? low) - 10 ** -digits);
    return text(low) === high ? high : say(lang, `${text(low)}～${high}`, `${text(low)}–${high}`);
  });
  return [
    say(lang, `${text(first)}未満`, `under ${text(first)}`),
    ...between,
    say(lang, `${text(last)}以上（％）`, `${text(last)} or more (%)`),
  ];
}
