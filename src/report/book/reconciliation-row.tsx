import type { Label } from "../../codebook/label.js";
import type { Reconciliation } from "../../reconcile/reconciliation.js";
import { markOf } from "../../reconcile/verdict-marks.js";
import { computedText, printedText, reasonText } from "../reconciliation-words.js";
import { verdictStyles } from "../verdicts.js";
import { figureAnchor } from "./anchor.js";
import { Bilingual } from "./bilingual.js";
import { Text } from "./text.js";
import { VerdictBadge } from "./verdict-badge.js";

interface ReconciliationRowProps {
  readonly line: Reconciliation;
  /** Its place in the document's order. */
  readonly place: number;
  /** The id of the part of the page that lists it. */
  readonly part: string;
}

/** One printed figure; on a phone the row becomes a block, and its cells get their names back. */
export function ReconciliationRow({ line, place, part }: ReconciliationRowProps) {
  const { figure, verdict } = line;
  return (
    <tr id={figureAnchor(part, figure.id)} data-place={place} data-rank={verdictStyles[verdict].rank}>
      <th scope="row">
        <Text label={figure.label} />
      </th>
      <td class="n">
        <Named label={{ ja: "記載", en: "Printed" }} />
        <Bilingual of={(lang) => printedText(line, lang)} />
      </td>
      <td class="n">
        <Named label={{ ja: "計算", en: "Computed" }} />
        <Bilingual of={(lang) => computedText(line, lang)} />
      </td>
      <td class="verdict">
        <VerdictBadge verdict={verdict} mark={markOf(line)} />
      </td>
      <td class="why">
        <Bilingual of={(lang) => reasonText(line, lang)} />
        <details class="source">
          <summary>
            <Text label={{ ja: "もと", en: "Source" }} />
          </summary>
          <code>{figure.id}</code>
          {figure.expression !== "" && (
            <>
              {" = "}
              <code>{figure.expression}</code>
            </>
          )}
          <span class="line" lang="ja">
            {figure.source}
          </span>
        </details>
      </td>
    </tr>
  );
}

function Named({ label }: { readonly label: Label }) {
  return (
    <span class="label">
      <Text label={label} />{" "}
    </span>
  );
}
