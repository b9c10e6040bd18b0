import type { Verdict } from "../../reconcile/reconciliation.js";
import { type VerdictMark, verdictMarks } from "../../reconcile/verdict-marks.js";
import { verdictStyles } from "../verdicts.js";
import { Text } from "./text.js";

interface VerdictBadgeProps {
  readonly verdict: Verdict;
  /** What is said of one figure; defaults to the verdict's own mark. */
  readonly mark?: VerdictMark;
}

/** Sign, word and colour of a verdict. */
export function VerdictBadge({ verdict, mark = verdictMarks[verdict] }: VerdictBadgeProps) {
  return (
    <span class={`badge ${verdictStyles[verdict].tone}`}>
      <span aria-hidden="true">{mark.sign}</span>
      <Text label={mark.word} />
    </span>
  );
}
