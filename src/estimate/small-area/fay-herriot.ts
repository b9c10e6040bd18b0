import { SurveyError } from "../../errors.js";
import { invalidOption } from "../../invalid-option.js";
import { normalQuantile } from "../../math/normal.js";
import type { Interval } from "../interval.js";
import { checkLevel } from "../settings.js";
import { areaError, type Spread, spreadOf } from "./area-error.js";
import { linear, type ObservedArea, quadratic } from "./area-fit.js";
import { type AreaMethod, areaMethods, type Between, betweenAreas } from "./between-areas.js";

/** An area as it goes into the model. */
export interface Area {
  readonly area: string;
  /** The design-based estimate and its standard error, such as an Estimate; `null` where nobody was sampled. */
  readonly direct: { readonly value: number | null; readonly se: number | null } | null;
  /** What is known of the area from elsewhere, in the same order for each; the intercept is added. */
  readonly covariates: readonly number[];
}

export interface FayHerriotOptions {
  /** How the variance between areas is found; defaults to *reml*. */
  readonly method?: AreaMethod;
  /** Relative change of that variance at which the search ends; defaults to *1e-10*. */
  readonly tolerance?: number;
  /** Steps after which it gives up; defaults to *200*. */
  readonly iterations?: number;
  /** Confidence level, strictly between 0 and 1; defaults to *0.95*. */
  readonly level?: number;
}

/** An area as the model sees it. */
export interface AreaEstimate {
  readonly area: string;
  readonly value: number;
  /** The root of the mean squared error, that of β and of the variance between areas included. */
  readonly rmse: number;
  readonly interval: Interval;
  /** How much of the value is the direct estimate's own, γ = A/(A + ψ); 0 where it is the model's alone. */
  readonly ownShare: number;
  /** Whether there was no usable direct estimate: none, or one whose standard error is 0 or unknown. */
  readonly synthetic: boolean;
}

/** A fitted model: the areas in the order given. */
export interface FayHerriot {
  readonly areas: readonly AreaEstimate[];
  /** Intercept first. */
  readonly coefficients: readonly { readonly value: number; readonly se: number }[];
  /** The variance between areas that covariates do not explain; 0 means the areas do not differ beyond them. */
  readonly between: number;
  readonly method: AreaMethod;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Small-area estimates: each area's direct estimate drawn to what areas like it have, the more the less is known of it;
 * θ̂ = x′β + γ (y − x′β). Fay & Herriot (1979), Estimates of income for small places, JASA 74, 269-277.
 */
export function fayHerriot(given: readonly Area[], options: FayHerriotOptions = {}): FayHerriot {
  const { method = "reml", tolerance = 1e-10, iterations = 200, level = 0.95 } = options;
  if (!areaMethods.includes(method)) throw invalidOption("method", method, areaMethods.join(", "));
  checkLevel(level);
  const rows = given.map(covariatesOf(given));
  const observed = given.flatMap((area, d) => observation(area, rows[d]!));
  checkEnough(observed.length, rows[0]?.length ?? 0);
  const between = betweenAreas(observed, { method, tolerance, iterations });
  if ("dependent" in between) throw dependent(between.dependent);
  const model = { between, spread: spreadOf(observed, between, method), level };
  return {
    areas: given.map((area, d) => areaEstimate(area, rows[d]!, model)),
    coefficients: Array.from(between.fit.coefficients, (value, j) => ({
      value,
      se: Math.sqrt(between.fit.inverse[j]![j]!),
    })),
    between: between.value,
    method,
    iterations: between.iterations,
    converged: between.converged,
  };
}

/** The area with its direct estimate, if that can be used. */
function observation({ direct }: Area, x: readonly number[]): ObservedArea[] {
  if (direct === null || direct.value === null || direct.se === null) return [];
  const usable = Number.isFinite(direct.value) && direct.se > 0 && Number.isFinite(direct.se);
  return usable ? [{ value: direct.value, variance: direct.se ** 2, x }] : [];
}

interface Model {
  readonly between: Between;
  readonly spread: Spread;
  readonly level: number;
}

function areaEstimate(area: Area, x: readonly number[], { between, spread, level }: Model): AreaEstimate {
  const expected = linear(x, between.fit.coefficients);
  const [own] = observation(area, x);
  const ownShare = own ? between.value / (between.value + own.variance) : 0;
  const value = own ? expected + ownShare * (own.value - expected) : expected;
  const error = own ? areaError(own, between, spread) : between.value + quadratic(between.fit.inverse, x);
  const rmse = Math.sqrt(Math.max(error, 0));
  const half = normalQuantile((1 + level) / 2) * rmse;
  const interval = { low: value - half, high: value + half, level, method: "eblup" };
  return { area: area.area, value, rmse, interval, ownShare, synthetic: own === undefined };
}

/** The intercept and the covariates of an area, of which every area has as many. */
function covariatesOf([first]: readonly Area[]): (area: Area) => readonly number[] {
  const count = first?.covariates.length ?? 0;
  return ({ area, covariates }) => {
    if (covariates.length !== count) {
      const expected = { ja: `${first!.area} と同じ ${count}`, en: `${count} as for ${first!.area}` };
      throw invalidOption(`covariates of ${area}`, String(covariates.length), expected);
    }
    const at = covariates.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) {
      const expected = { ja: "有限の数", en: "a finite number" };
      throw invalidOption(`covariate ${at + 1} of ${area}`, String(covariates[at]), expected);
    }
    return [1, ...covariates];
  };
}

function checkEnough(areas: number, coefficients: number): void {
  if (areas > coefficients) return;
  throw new SurveyError(
    "invalid-option",
    {
      ja: `標準誤差のある直接推計の地域が ${areas} しかありません（${coefficients + 1} 以上必要）`,
      en: `areas with a direct estimate and its standard error: ${areas} (expected at least ${coefficients + 1})`,
    },
    { hint: { ja: "説明変数を減らすか、地域をまとめてください", en: "use fewer covariates, or merge areas" } },
  );
}

const dependent = (column: number): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `説明変数 ${column} は、ほかの説明変数と定数項から決まります`,
      en: `covariate ${column} is explained by those before it and the intercept`,
    },
    { hint: { ja: "その説明変数を外してください", en: "leave it out" } },
  );
