/** A cell as every output may print it: without the numbers that disclosure control holds back. */
import type { Interval } from "../estimate/estimate.js";
import type { TableCell, TableDifference } from "./table.js";

/** The numbers of a cell; `null` for what cannot be estimated or must not be shown. */
export interface ShownCell {
  readonly value: number | null;
  readonly se: number | null;
  readonly interval: Interval | null;
  readonly df: number | null;
  readonly n: number | null;
  readonly count: number | null;
  readonly size: number | null;
  readonly weighted: number | null;
  readonly difference: TableDifference | null;
  readonly higherThan: readonly string[];
  readonly reliability: TableCell["estimate"]["reliability"];
  readonly disclosure: TableCell["estimate"]["disclosure"];
  readonly reasons: readonly string[];
}

const hidden = {
  value: null,
  se: null,
  interval: null,
  df: null,
  n: null,
  count: null,
  size: null,
  weighted: null,
  difference: null,
  higherThan: [],
} as const;

export function shownCell({ estimate, weighted, difference, higherThan }: TableCell): ShownCell {
  const { reliability, disclosure, reasons } = estimate;
  if (disclosure === "suppressed") return { ...hidden, reliability, disclosure, reasons: [] };
  const { value, se, interval, df, n, count, size } = estimate;
  return {
    value,
    se,
    interval,
    df: Number.isFinite(df) ? df : null,
    n,
    count: count ?? null,
    size,
    weighted,
    difference,
    higherThan,
    reliability,
    disclosure,
    reasons,
  };
}
