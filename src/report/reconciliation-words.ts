/** A printed figure and the recomputed one in words, the same in the book and in every chapter. */
import { say } from "../chart/words.js";
import { inLanguage, type Lang } from "../codebook/label.js";
import { roundedDigits } from "../math/rounding.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";
import { symbols } from "../table/format.js";
import { figureText } from "./words/figure-text.js";

/** In Japanese exactly as the document has it; a bare number from a table gets its unit back. */
export function printedText({ figure }: Pick<Reconciliation, "figure">, lang: Lang): string {
  if (figure.printed === "" && figure.text === "") return symbols.none;
  if (lang === "ja" && !/^[\d.,]*$/.test(figure.text)) return figure.text;
  return (figure.approximate ? say(lang, "約", "about ") : "") + figureText(figure.printed, figure.unit, lang);
}

/** Before rounding, as far as it helps to see how the printed figure came about. */
export const computedText = ({ figure, computed }: Reconciliation, lang: Lang): string =>
  computed === null
    ? symbols.none
    : figureText(
        roundedDigits(computed, figure.unit === "persons" ? 1 : 3)
          .replace(/(\.\d*?)0+$/, "$1")
          .replace(/\.$/, ""),
        figure.unit,
        lang,
      );

/** The rule and the explanation, once each. */
export function reasonText({ rule, explanation }: Pick<Reconciliation, "rule" | "explanation">, lang: Lang): string {
  const [how, why] = [inLanguage(rule, lang), inLanguage(explanation, lang)];
  if (how === "" || why === "" || why.includes(how)) return why || how;
  return lang === "ja" ? `${how}。${why}` : `${how}: ${why}`;
}
