import type { Reconciliation, Verdict } from "../reconcile/reconciliation.js";
import { verdictStyles } from "./verdicts.js";

/** As the document has them, or what needs looking at first; within a verdict the document's order stays. */
export const inOrder = (
  list: readonly Reconciliation[],
  order: "document" | "worst-first",
): readonly Reconciliation[] =>
  order === "document" ? list : list.toSorted((a, b) => verdictStyles[a.verdict].rank - verdictStyles[b.verdict].rank);

/** How many figures got each verdict, what needs looking at first; verdicts nobody got are left out. */
export function verdictCounts(list: readonly Reconciliation[]): readonly (readonly [Verdict, number])[] {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of list) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => verdictStyles[a].rank - verdictStyles[b].rank);
}
