/** What the signs of a sheet mean, as far as they occur. */
import { inLanguage, type Lang } from "../../codebook/label.js";
import { symbolNotes } from "../words/symbol-notes.js";
import type { SheetCell } from "./sheet.js";

const care = "＊";

export function signNotes(rows: readonly (readonly SheetCell[])[], lang: Lang): readonly string[] {
  const shown = new Set<string>();
  for (const { value, role, format } of rows.flat()) {
    if (role === "sign" && typeof value === "string") shown.add(value);
    if (format?.includes(`"${care}"`)) shown.add(care);
  }
  return symbolNotes
    .filter(({ term }) => shown.has(term.ja))
    .map(({ term, text }) => `${inLanguage(term, lang)}${lang === "ja" ? "：" : ": "}${inLanguage(text, lang)}`);
}

/** All that tables may hold. */
export const allSigns = (lang: Lang): readonly string[] =>
  symbolNotes
    .filter(({ term }) => term.ja !== "◇")
    .map(({ term, text }) => `${inLanguage(term, lang)}${lang === "ja" ? "：" : ": "}${inLanguage(text, lang)}`);
