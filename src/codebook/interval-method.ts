/** The confidence intervals a survey or a caller can name; estimate/intervals.ts holds each. */
export const intervalMethods = [
  "wald",
  "logit",
  "wilson",
  "korn-graubard",
  "beta",
  "likelihood",
  "arcsine",
  "agresti-coull",
  "jeffreys",
] as const;
export type IntervalMethod = (typeof intervalMethods)[number];
