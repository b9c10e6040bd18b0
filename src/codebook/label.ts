/** A language that labels, messages and documents come in; Japanese is the default. */
export type Lang = "ja" | "en";

/** A text for people to read: Japanese always, English where it is known. */
export interface Label {
  readonly ja: string;
  readonly en?: string;
}

/** A label as it is declared: a plain text is Japanese. */
export type LabelInput = string | Label;

/** The text in the language asked for; Japanese stands in where English is missing. */
export const inLanguage = (label: Label, lang: Lang): string => (lang === "en" ? (label.en ?? label.ja) : label.ja);

/** The label that a declared one stands for. */
export const toLabel = (input: LabelInput): Label => (typeof input === "string" ? { ja: input } : input);
