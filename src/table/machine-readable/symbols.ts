/** Characters that some machines show otherwise or not at all, and signs that stand in the place of numbers. */

/** Circled and Roman numerals, squared words, numero and telephone signs, compatibility forms, private use, emoji. */
const dependent =
  /[\u2116\u2121\u2160-\u217f\u2460-\u24ff\u3220-\u33ff\uf900-\ufaff\ue000-\uf8ff\uff61-\uff9f]|[\u{1f000}-\u{1faff}]/gu;

/** The same characters as they stand together. */
export const dependentRuns: RegExp = new RegExp(`(?:${dependent.source})+`, "gu");

/** The characters of a text that depend on the machine, each once. */
export const dependentCharacters = (text: string): string[] => [...new Set(text.match(dependent) ?? [])];

/** The signs of official tables: hidden, none, not known. */
const allowed = new Set(["X", "-", "***"]);
const sign = /^(?:[-‐‑–—―－ー…‥・.*＊xXｘＸ×/／?？＃#]+|\(?(?:秘匿|該当なし|不詳|不明|NA|N\/A|n\.a\.|null|NULL)\)?)$/;

/** Whether a text is a sign in the place of a number, other than those agreed on. */
export const isOtherSign = (text: string): boolean => sign.test(text) && !allowed.has(text);

/** Whether a text is any sign in the place of a number. */
export const isSign = (text: string): boolean => allowed.has(text) || sign.test(text);
