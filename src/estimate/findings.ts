import type { Interval } from "./interval.js";
import type { ReasonCode } from "./reasons.js";

/** What estimation adds to the description of a number. */
export interface Findings {
  readonly value: number | null;
  readonly se: number | null;
  readonly interval: Interval | null;
  readonly effectiveN: number | null;
  readonly deff: number | null;
  readonly cv: number | null;
  readonly reasons: readonly string[];
}

/** Nothing, and why. */
export const nothing = (reason: ReasonCode): Findings => ({
  value: null,
  se: null,
  interval: null,
  effectiveN: null,
  deff: null,
  cv: null,
  reasons: [reason],
});

/** The value alone, and why nothing says how far it may be off. */
export const withoutSpread = (found: Findings, reasons: readonly string[]): Findings => ({
  ...found,
  se: null,
  interval: null,
  cv: null,
  reasons,
});
