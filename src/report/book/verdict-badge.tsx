import type { Verdict } from "../../reconcile/reconciliation.js";
import { Text } from "./text.js";
import { verdictStyles } from "./verdicts.js";

/** Sign, word and colour of a verdict. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { sign, word, tone } = verdictStyles[verdict];
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{sign}</span>
      <Text label={word} />
    </span>
  );
}
