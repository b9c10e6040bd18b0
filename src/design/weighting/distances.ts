import { SurveyError } from "../../errors.js";

/** How far g-weights may go from 1, and the shape of what they cost. */
export interface Distance {
  /** The g-weight at a linear predictor. */
  g(u: number): number;
  /** Its derivative. */
  slope(u: number): number;
}

export const distanceNames = ["linear", "raking", "logit"] as const;
export type DistanceName = (typeof distanceNames)[number];
export type Bounds = readonly [low: number, high: number];

/**
 * The distance functions of Deville & Särndal (1992), Calibration estimators in survey sampling, JASA 87, 376-382:
 * linear g = 1 + u (cut at the bounds), raking g = exp u, logit between its bounds.
 */
export function distance(name: DistanceName, bounds: Bounds | undefined): Distance {
  if (bounds !== undefined && !(bounds[0] < 1 && bounds[1] > 1)) throw invalidBounds(bounds);
  if (name === "logit") {
    if (bounds === undefined || !(bounds[0] >= 0 && bounds[1] < Number.POSITIVE_INFINITY)) throw invalidBounds(bounds);
    return logit(bounds);
  }
  if (name === "raking") {
    if (bounds !== undefined) throw invalidBounds(bounds);
    return { g: Math.exp, slope: Math.exp };
  }
  const [low, high] = bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return {
    g: (u) => Math.min(high, Math.max(low, 1 + u)),
    slope: (u) => (1 + u > low && 1 + u < high ? 1 : 0),
  };
}

function logit([low, high]: Bounds): Distance {
  const a = (high - low) / ((1 - low) * (high - 1));
  const g = (u: number): number => {
    const e = Math.exp(a * u);
    if (e === Number.POSITIVE_INFINITY) return high;
    return (low * (high - 1) + high * (1 - low) * e) / (high - 1 + (1 - low) * e);
  };
  return { g, slope: (u) => ((g(u) - low) * (high - g(u)) * a) / (high - low) };
}

const invalidBounds = (bounds: Bounds | undefined): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `キャリブレーションの範囲: ${bounds?.join(", ") ?? "なし"}(1 をはさむ 2 数。logit は 0 以上の範囲が必要、raking は指定不可)`,
      en: `calibration bounds: ${bounds?.join(", ") ?? "none"} (expected two numbers around 1; logit needs them, raking has none)`,
    },
    { bounds },
  );
