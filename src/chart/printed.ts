import type { Estimate } from "../estimate/estimate.js";
import { formatNumber, formatRange, symbols } from "../table/format.js";

/** An estimate as a chart may show it: numbers to draw, `null` where nothing may be drawn, and texts to print. */
export interface Printed {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
  readonly interval: string;
  readonly n: string;
  /** ＊ after the value where it is to be used with care. */
  readonly star: "" | "＊";
  readonly hollow: boolean;
  readonly hidden: boolean;
}

const nothing = { value: null, low: null, high: null, star: "", hollow: false } as const;

/** What may be shown of an estimate; a suppressed one leaves no number behind. */
export function printed(estimate: Estimate, format: (value: number) => string): Printed {
  if (estimate.disclosure === "suppressed") {
    const x = symbols.suppressed;
    return { ...nothing, text: x, interval: x, n: x, hidden: true };
  }
  const n = formatNumber(estimate.n);
  const { value, interval } = estimate;
  if (value === null) return { ...nothing, text: symbols.unknown, interval: symbols.unknown, n, hidden: false };
  const hollow = estimate.reliability !== "ok";
  return {
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    text: format(value),
    interval: interval === null ? symbols.unknown : formatRange(format(interval.low), format(interval.high)),
    n,
    star: hollow ? "＊" : "",
    hollow,
    hidden: false,
  };
}

/** The ends of an interval as far as the scale goes: a Wald interval may leave what can be, and then the line stops there. */
export const drawnEnds = ({ low, high }: Printed, [least, most]: readonly [number, number]) => ({
  low: low === null ? null : Math.max(least, low),
  high: high === null ? null : Math.min(most, high),
});

/** Which of the signs ＊, x and … a chart holds, so that its note explains them. */
export const signs = (rows: readonly Printed[]) => ({
  star: rows.some(({ star }) => star !== ""),
  hidden: rows.some(({ hidden }) => hidden),
  unknown: rows.some(({ text, interval }) => text === symbols.unknown || interval === symbols.unknown),
});
