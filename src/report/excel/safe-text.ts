/** Text as a cell can hold it: never a formula, an error value or an escape, and no longer than a cell can be. */

const longest = 32_767;

/** What some programs take for a formula as soon as the cell is edited. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@＝＋－＠]/.test(text);

/** Texts that a spreadsheet holds as an error. */
export const looksLikeError = (text: string): boolean => /^#[A-Z0-9/_]+[!?]?$/.test(text);

/** Control characters but the line feed, and what no XML may hold. */
const unprintable = /(?!\n)\p{Cc}|[\ufffe\uffff]/gu;

/** `_x0041_` stays as it is written: a spreadsheet would read A. */
const escapes = /_(?=x[0-9a-f]{4}_)/giu;

export const cellText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(unprintable, "")
    .slice(0, longest)
    .replace(escapes, "_x005F_");
