import type { Estimate } from "../../estimate/estimate.js";
import { formatRange, symbols } from "../../table/format.js";

/** Both ends of an interval, each written alike. */
export const intervalText = ({ interval }: Pick<Estimate, "interval">, write: (value: number) => string): string =>
  interval === null ? symbols.unknown : formatRange(write(interval.low), write(interval.high));
