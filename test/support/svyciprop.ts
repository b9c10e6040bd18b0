import type { IntervalMethod } from "../../src/codebook/interval-method.ts";

/** Our names of the methods of R's svyciprop. */
export const intervalMethodOf: Readonly<Record<string, IntervalMethod>> = {
  mean: "wald",
  logit: "logit",
  xlogit: "logit",
  asin: "arcsine",
  beta: "beta",
  likelihood: "likelihood",
  wilson: "wilson",
};

/** R's logit fits a model to a tolerance, its likelihood interpolates on splines. */
export const intervalTolerances: Readonly<Record<string, number>> = { logit: 1e-8, likelihood: 1e-4 };
