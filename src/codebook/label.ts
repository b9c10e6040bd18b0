/** A language that labels, messages and documents come in; Japanese is the default. */
export type Lang = "ja" | "en";

/** A text for people to read: Japanese always, English where it is known. */
export interface Label {
  readonly ja: string;
  readonly en?: string;
}

/** The text in the language asked for; Japanese stands in where English is missing. */
export const inLanguage = (label: Label, lang: Lang): string => (lang === "en" ? (label.en ?? label.ja) : label.ja);
