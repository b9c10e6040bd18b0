/** What a document was filled with, kept beside it, so that the next time says what changed. */
import type { Filled } from "./fill-text.js";

export interface FillRecord {
  readonly template: string;
  readonly filled: readonly Filled[];
}

/** A placeholder that is not what it was. */
export interface Change {
  readonly kind: "changed" | "added" | "removed";
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** One record a placeholder, in the document's order. */
export function fillRecord(template: string, filled: readonly Filled[]): FillRecord {
  const distinct = new Map(filled.map((one) => [one.placeholder, one]));
  return { template, filled: [...distinct.values()] };
}

export function changesSince(last: FillRecord, now: FillRecord): readonly Change[] {
  const before = new Map(last.filled.map(({ placeholder, text }) => [placeholder, text]));
  const after = new Map(now.filled.map(({ placeholder, text }) => [placeholder, text]));
  const changes: Change[] = [];
  for (const [name, to] of after) {
    const from = before.get(name);
    if (from === undefined) changes.push({ kind: "added", name, from: "", to });
    else if (from !== to) changes.push({ kind: "changed", name, from, to });
  }
  for (const [name, from] of before) if (!after.has(name)) changes.push({ kind: "removed", name, from, to: "" });
  return changes;
}
