/** The fields of an estimate as data, in their order; numbers that disclosure control holds back leave none. */
import type { Estimate } from "../estimate/estimate.js";
import { withheld } from "./disclosure/withheld.js";

/** `null` where there is none. */
type Fields = Readonly<Record<string, (estimate: Estimate) => string | number | null>>;

const finite = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : value;

const open = (estimate: Estimate, value: number): number | null =>
  estimate.disclosure === "suppressed" ? null : finite(value);

/** What it is of; its domain follows. */
export const subjectFields: Fields = {
  survey: ({ survey }) => survey,
  wave: ({ wave }) => wave,
  statistic: ({ statistic }) => statistic,
  question: ({ question }) => question,
  category: ({ category }) => category ?? null,
  probability: ({ probability }) => finite(probability),
};

/** What was found, after its domain. */
export const resultFields: Fields = {
  value: ({ value }) => finite(value),
  se: ({ se }) => finite(se),
  low: ({ interval }) => finite(interval?.low),
  high: ({ interval }) => finite(interval?.high),
  level: ({ interval }) => finite(interval?.level),
  method: ({ interval }) => interval?.method ?? null,
  df: (estimate) => open(estimate, estimate.df),
  n: (estimate) => open(estimate, estimate.n),
  count: ({ count }) => finite(count),
  size: (estimate) => open(estimate, estimate.size),
  effectiveN: ({ effectiveN }) => finite(effectiveN),
  deff: ({ deff }) => finite(deff),
  cv: ({ cv }) => finite(cv),
  base: ({ base }) => base,
  reliability: ({ reliability }) => reliability,
  disclosure: ({ disclosure }) => disclosure,
  reasons: ({ reasons }) => reasons.join(";"),
  origin: ({ origin }) => origin,
};

/** An estimate without the numbers that disclosure control holds back. */
export const protectedEstimate = (estimate: Estimate): Estimate =>
  estimate.disclosure === "open" ? estimate : withheld(estimate);
