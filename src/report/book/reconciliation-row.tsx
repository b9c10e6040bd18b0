import { say } from "../../chart/words.js";
import { inLanguage, type Label, type Lang } from "../../codebook/label.js";
import { roundedDigits } from "../../math/rounding.js";
import type { Reconciliation } from "../../reconcile/reconciliation.js";
import { markOf } from "../../reconcile/verdict-marks.js";
import { symbols } from "../../table/format.js";
import { Bilingual } from "./bilingual.js";
import { figureText } from "./figure-text.js";
import { Text } from "./text.js";
import { VerdictBadge } from "./verdict-badge.js";
import { verdictStyles } from "./verdicts.js";

interface ReconciliationRowProps {
  readonly line: Reconciliation;
  /** Its place in the document's order. */
  readonly place: number;
}

/** One printed figure; on a phone the row becomes a block, and its cells get their names back. */
export function ReconciliationRow({ line, place }: ReconciliationRowProps) {
  const { figure, verdict, rule, explanation } = line;
  return (
    <tr data-place={place} data-rank={verdictStyles[verdict].rank}>
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
        <Bilingual of={(lang) => reason(rule, explanation, lang)} />
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

/** In Japanese exactly as the document has it; a bare number from a table gets its unit back. */
const printedText = ({ figure }: Reconciliation, lang: Lang): string => {
  if (figure.printed === "" && figure.text === "") return symbols.none;
  if (lang === "ja" && !/^[\d.,]*$/.test(figure.text)) return figure.text;
  return (figure.approximate ? say(lang, "約", "about ") : "") + figureText(figure.printed, figure.unit, lang);
};

/** Before rounding, as far as it helps to see how the printed figure came about. */
const computedText = ({ figure, computed }: Reconciliation, lang: Lang): string =>
  computed === null
    ? symbols.none
    : figureText(
        roundedDigits(computed, figure.unit === "persons" ? 1 : 3)
          .replace(/(\.\d*?)0+$/, "$1")
          .replace(/\.$/, ""),
        figure.unit,
        lang,
      );

function reason(rule: Label, explanation: Label, lang: Lang): string {
  const [how, why] = [inLanguage(rule, lang), inLanguage(explanation, lang)];
  if (how === "" || why === "" || why.includes(how)) return why || how;
  return lang === "ja" ? `${how}。${why}` : `${how}: ${why}`;
}
