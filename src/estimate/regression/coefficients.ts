import { tTwoSided } from "../../math/student-t.js";
import type { Covariance } from "../../variance/covariance.js";
import { waldBounds } from "../intervals.js";
import type { ModelColumn } from "./model-matrix.js";
import type { ModelRecord } from "./model-record.js";
import type { Coefficient } from "./regression.js";
import type { RegressionReason } from "./regression-reasons.js";

/** What is known of a model's coefficients: values and their covariance, or why there are none. */
export interface Found {
  readonly values: Float64Array | null;
  readonly covariance: Covariance | null;
  readonly level: number;
  readonly reasons: readonly RegressionReason[];
}

/** The record of every coefficient. */
export const coefficientRecords = (
  about: ModelRecord,
  columns: readonly ModelColumn[],
  found: Found,
): readonly Coefficient[] =>
  columns.map(({ term, name }, j) => {
    const value = found.values?.[j] ?? null;
    const variance = found.covariance?.values[j * columns.length + j] ?? null;
    return { ...about, term, name, value, ...spread(about, { value, variance, found }) };
  });

type Spread = Pick<Coefficient, "se" | "interval" | "ratio" | "t" | "p" | "reasons">;

function spread(
  { df, model }: ModelRecord,
  { value, variance, found: { level, reasons } }: { value: number | null; variance: number | null; found: Found },
): Spread {
  if (value === null) return { se: null, interval: null, ratio: null, t: null, p: null, reasons };
  const ratioOf = (interval: Coefficient["interval"]): Coefficient["ratio"] =>
    model === "linear" ? null : { value: Math.exp(value), low: exp(interval?.low), high: exp(interval?.high) };
  if (variance === null) return { se: null, interval: null, ratio: ratioOf(null), t: null, p: null, reasons };
  const se = Math.sqrt(variance);
  if (!(df > 0)) {
    return { se, interval: null, ratio: ratioOf(null), t: null, p: null, reasons: ["no-degrees-of-freedom"] };
  }
  const [low, high] = waldBounds(value, { variance, df, level });
  const interval = { low, high, level, method: "wald" };
  const t = se > 0 ? value / se : null;
  const p = t === null ? null : tTwoSided(t, df);
  return { se, interval, ratio: ratioOf(interval), t, p, reasons: t === null ? ["no-variance"] : reasons };
}

const exp = (x: number | undefined): number | null => (x === undefined ? null : Math.exp(x));
