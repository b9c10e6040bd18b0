import type { NumberColumn } from "../../data/column.js";
import { type Message, SurveyError } from "../../errors.js";
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
  if (count < 2) throw invalid(wrong.columns, String(count));
  if (rscales !== undefined) checkRscales(rscales, count);
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
    throw invalid(wrong.scale, String(scale));
  }
  if (type === "fay" && rho === undefined) throw invalid(wrong.rho);
  if (type === "jkn" && rscales === undefined) throw invalid(wrong.jkn);
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

/** What is wrong with the options, and what was expected. */
const wrong = {
  columns: [
    { ja: "反復ウエイトの列の数", en: "replicate columns" },
    { ja: "2 以上", en: "at least 2" },
  ],
  rscales: [
    { ja: "反復ごとの尺度 (rscales)", en: "rscales" },
    { ja: "反復ごとに 0 以上の数を 1 つ", en: "a number, 0 or above, for each replicate" },
  ],
  scale: [
    { ja: "反復の尺度 (scale)", en: "replicate scale" },
    { ja: "0 より大きい数", en: "a number above 0" },
  ],
  rho: [
    { ja: "fay の反復の係数 (rho)", en: "rho of fay replicates" },
    { ja: "0 以上 1 未満", en: "0 or above, below 1" },
  ],
  jkn: [
    { ja: "jkn の反復の尺度", en: "scale of jkn replicates" },
    { ja: "scale か rscales が必要", en: "rscales or a scale" },
  ],
} as const satisfies Readonly<Record<string, readonly [what: Message, expected: Message]>>;

const nothing: Message = { ja: "なし", en: "none" };

function invalid([what, expected]: readonly [what: Message, expected: Message], got?: string): SurveyError {
  return new SurveyError(
    "invalid-option",
    {
      ja: `${what.ja}の指定が正しくありません: ${got ?? nothing.ja} (${expected.ja})`,
      en: `invalid ${what.en}: ${got ?? nothing.en} (expected ${expected.en})`,
    },
    { what: what.en, got, expected: expected.en },
  );
}

function checkRscales(rscales: readonly number[], count: number): void {
  const fits = rscales.length === count && rscales.every((x) => x >= 0 && x < Number.POSITIVE_INFINITY);
  if (!fits) throw invalid(wrong.rscales, rscales.join(", "));
}

const missingWeight = (column: string, row: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `反復ウエイトが数値ではありません: ${column} ${row + 1} 件目`,
      en: `replicate weight ${column}: no number in response ${row + 1}`,
    },
    { column, row },
  );
