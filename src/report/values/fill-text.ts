/** Values into a text: Markdown, HTML or plain; what stands between braces is read, the rest stays byte for byte. */
import type { Lang } from "../../codebook/label.js";
import { SurveyError } from "../../errors.js";
import type { Catalogue } from "./catalogue.js";
import { formatValue } from "./format-value.js";
import { findValue, type Placeholder, parsePlaceholder, placeholderPattern } from "./placeholder.js";

/** A placeholder and what it was filled with. */
export interface Filled {
  readonly placeholder: string;
  /** Of the value; of a table or chart its own. */
  readonly name: string;
  readonly text: string;
  readonly label: string;
  readonly source: string;
}

/** What a document is filled from. */
export interface Filling {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  /** Tables and charts in the form of the document; an unknown name throws. */
  readonly insert: (placeholder: Placeholder) => Inserted;
}

/** A table or chart put in the place of a placeholder. */
export interface Inserted {
  readonly text: string;
  readonly label: string;
  readonly source: string;
}

/** The text of one placeholder, and the record of it. */
export function fillOne(text: string, { catalogue, lang, insert }: Filling): Filled {
  const placeholder = parsePlaceholder(text);
  if (placeholder.kind !== "value") return { placeholder: text, name: placeholder.name, ...insert(placeholder) };
  const value = findValue(placeholder.name, catalogue);
  const shown = formatValue(value, placeholder.steps, lang);
  const label = lang === "ja" ? value.label.ja : (value.label.en ?? value.label.ja);
  const source = lang === "ja" ? value.source.ja : (value.source.en ?? value.source.ja);
  return { placeholder: text, name: value.name, text: shown, label, source };
}

/** Fills every placeholder, or throws naming every one that cannot be. */
export function fillText(
  text: string,
  filling: Filling,
  encode: (text: string) => string = (plain) => plain,
): { readonly text: string; readonly filled: readonly Filled[] } {
  const filled: Filled[] = [];
  const faults: SurveyError[] = [];
  const result = text.replace(placeholderPattern, (whole, inside: string) => {
    try {
      const one = fillOne(unescaped(inside), filling);
      filled.push(one);
      return parsePlaceholder(unescaped(inside)).kind === "value" ? encode(one.text) : one.text;
    } catch (error) {
      if (!(error instanceof SurveyError)) throw error;
      faults.push(error);
      return whole;
    }
  });
  if (faults.length > 0) throw together(faults);
  return { text: result, filled };
}

/** HTML writes | and quotes as they are, but & and < as entities. */
const unescaped = (text: string): string =>
  text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&#124;", "|");

/** One error that tells of all; the first decides the code. */
export function together(faults: readonly SurveyError[]): SurveyError {
  const [first] = faults;
  if (first === undefined || faults.length === 1) return first ?? new SurveyError("invalid-option", { ja: "", en: "" });
  const lines = faults.map(({ text, details: { hint } }) => ({
    ja: text.ja + (hint === undefined ? "" : `（${hint.ja}）`),
    en: text.en + (hint === undefined ? "" : ` (${hint.en})`),
  }));
  const all = { ja: lines.map(({ ja }) => ja).join("。"), en: lines.map(({ en }) => en).join("; ") };
  return new SurveyError(first.code, all, { lines });
}
