import { formatRange, symbols } from "../../table/format.js";

interface Spread {
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Both ends of an interval, each written alike; where there is none, that it could not be estimated. */
export const intervalText = (
  { interval }: Spread,
  write: (value: number) => string,
  none: string = symbols.unknown,
): string => (interval === null ? none : formatRange(write(interval.low), write(interval.high)));
