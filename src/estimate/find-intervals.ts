import { effectiveSize, type ShareInterval } from "./interval-input.js";
import { type Asked, intervalOf } from "./interval-of.js";
import { type Numbers, noReasons } from "./numbers.js";
import type { ReasonCode } from "./reasons.js";
import type { RequestTables, Table } from "./request-tables.js";

/** How intervals are built, and room for what one is built from. */
export interface IntervalRoom {
  readonly numbers: Numbers;
  readonly input: Writable<ShareInterval>;
  readonly asked: Writable<Asked>;
  /** Why a number that has a value may have no variance. */
  readonly undefinedSpread: ReasonCode;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Finds the intervals of a table, or why there is none, and the effective sizes of shares. */
export function findIntervals(room: IntervalRoom, { breakdown }: RequestTables, table: Table): void {
  const { numbers, input, asked, undefinedSpread } = room;
  const { totals, parts, first } = table;
  const { length } = totals.n;
  const from = first * length;
  const end = from + parts.length * length;
  for (let i = from, domain = 0; i < end; i++, domain = domain + 1 === length ? 0 : domain + 1) {
    input.variance = numbers.variance[i]!;
    input.share = numbers.value[i]!;
    input.n = totals.n[domain]!;
    if (Number.isNaN(input.variance)) {
      numbers.effectiveN[i] = Number.NaN;
      numbers.interval[i] = null;
      numbers.reasons[i] = [whyNothing(input, breakdown.members[domain]!) ?? undefinedSpread];
      continue;
    }
    input.df = numbers.df[from + domain]!;
    const { interval, reason } = intervalOf(input, asked);
    numbers.interval[i] = interval;
    numbers.reasons[i] = reason === null ? noReasons : [reason];
    if (asked.bounded) numbers.effectiveN[i] = effectiveSize(input);
  }
}

function whyNothing({ share, n }: ShareInterval, members: number): ReasonCode | null {
  if (n === 0) return members === 0 ? "empty-domain" : "no-answers";
  return Number.isNaN(share) ? "zero-denominator" : null;
}
