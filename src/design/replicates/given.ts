import type { NumberColumn } from "../../data/column.js";
import { SurveyError } from "../../errors.js";
import { fayFactor } from "./balanced.js";
import { replicateDf } from "./replicate-df.js";
import type { ReplicateOptions, Replicates, ReplicateType } from "./replicates.js";

export interface GivenOptions extends ReplicateOptions {
  readonly type: ReplicateType;
  /** What Σ r_r (θ_r − center)² is multiplied by; defaults to what the type says. */
  readonly scale?: number;
  /** The r_r of each replicate; defaults to 1, needed by *jkn* unless a scale is given. */
  readonly rscales?: readonly number[];
  /** Fay's factor, needed by *fay*. */
  readonly rho?: number;
  /** Whether the columns are weights; else they are factors of `weights`. Defaults to *true*. */
  readonly combined?: boolean;
}

/** Replicate weights that come with the data, a column each. Semantics of R's `svrepdesign()`. */
export function givenReplicates(
  columns: readonly NumberColumn[],
  weights: Float64Array,
  { mse, combined = true, ...options }: GivenOptions,
): Replicates {
  const count = columns.length;
  const { type, rscales } = options;
  if (count < 2) throw invalid("replicate columns", String(count), "at least 2");
  if (rscales !== undefined && rscales.length !== count) throw invalid("rscales", String(rscales.length), `${count}`);
  const scale = scaleOf(count, options);
  const values = new Float64Array(weights.length * count);
  for (const [r, { name, values: column }] of columns.entries()) {
    for (let row = 0; row < column.length; row++) {
      const value = column[row]!;
      if (!Number.isFinite(value)) throw missingWeight(name, row);
      values[row * count + r] = combined ? value : value * weights[row]!;
    }
  }
  return {
    type,
    count,
    per: "row",
    values,
    coefficients: Float64Array.from({ length: count }, (_, r) => scale * (rscales?.[r] ?? 1)),
    mse: mse ?? type === "sdr",
    df: replicateDf(values, count),
    given: true,
  };
}

/** The scale that the type implies, unless one is given. */
function scaleOf(count: number, { type, scale, rho, rscales }: Omit<GivenOptions, "mse" | "combined">): number {
  if (scale !== undefined) {
    if (scale > 0 && scale < Number.POSITIVE_INFINITY) return scale;
    throw invalid("replicate scale", String(scale), "a number above 0");
  }
  if (type === "fay" && rho === undefined) throw invalid("rho of fay replicates", "none", "0 or above, below 1");
  if (type === "jkn" && rscales === undefined) throw invalid("scale of jkn replicates", "none", "rscales or a scale");
  return scales[type](count, fayFactor(rho ?? 0));
}

const scales: Readonly<Record<ReplicateType, (count: number, rho: number) => number>> = {
  jk1: (count) => (count - 1) / count,
  jkn: () => 1,
  brr: (count) => 1 / count,
  fay: (count, rho) => 1 / (count * (1 - rho) ** 2),
  bootstrap: (count) => 1 / (count - 1),
  sdr: (count) => 4 / count,
};

const invalid = (what: string, got: string, expected: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `${what}: ${got}(${expected})`, en: `invalid ${what}: ${got} (expected ${expected})` },
    { what, got, expected },
  );

const missingWeight = (column: string, row: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `反復ウエイトが数値ではありません: ${column} ${row + 1} 件目`,
      en: `replicate weight ${column}: no number in response ${row + 1}`,
    },
    { column, row },
  );
