import type { Base } from "./base.js";
import type { Interval } from "./interval.js";
import type * as quantities from "./quantities.js";

export type { Base } from "./base.js";
export type { Interval } from "./interval.js";

/** What a request can name: every quantity that quantities.ts exports. */
export type QuantityName = keyof typeof quantities;

/** What an estimate is of. `headcount` is a share multiplied by a population, in people. */
export type StatisticName = QuantityName | "headcount" | "difference";

/** Where the responses behind an estimate come from. */
export type Origin = "responses" | "reconstructed" | "published";

/**
 * What an estimate was computed from: sha-256 of responses and codebook, version of jittai. Cases in a file of their own have
 * the sha-256 of both files' hashes, a line each.
 */
export interface Lineage {
  readonly responses: string;
  readonly codebook: string;
  readonly version: string;
}

/**
 * The one record that leaves this room: flat, immutable, complete. Tables, charts, documents and
 * reconciliation read Estimates and never responses. What cannot be estimated is `null` with a reason.
 */
export interface Estimate {
  readonly survey: string;
  readonly wave: string;
  readonly statistic: StatisticName;
  /** The question, or `targets` for a group whose people are counted; for a ratio `numerator/denominator`. */
  readonly question: string;
  readonly category?: string;
  /** The probability of a quantile. */
  readonly probability?: number;
  /** Question (or `target`) → category; `{}` is everyone. */
  readonly domain: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly se: number | null;
  readonly interval: Interval | null;
  /** Degrees of freedom behind the interval; `null` stands for infinity in JSON. */
  readonly df: number;
  /** Unweighted rows of the base. */
  readonly n: number;
  /** Unweighted rows in the category; shares and totals of a category only. */
  readonly count?: number;
  /** Weighted rows of the base. */
  readonly size: number;
  /** n divided by the design effect. */
  readonly effectiveN: number | null;
  /** Design effect against simple random sampling without replacement, if asked for. */
  readonly deff: number | null;
  /** se / value. */
  readonly cv: number | null;
  readonly base: Base;
  readonly reliability: "ok" | "review" | "unreliable";
  readonly disclosure: "open" | "suppressed";
  /** Why a value, se or interval is null, or why it needs review; codes with a text in both languages in estimate/reasons.ts. */
  readonly reasons: readonly string[];
  readonly origin: Origin;
  readonly lineage: Lineage;
}
