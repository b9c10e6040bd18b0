/** How wide text stands in a cell, in digits of BIZ UDPGothic, whose kana and marks are narrower than its kanji; with a little room. */
import { isWide, widthBy } from "../../table/text-width.js";

const kana = /[\u3041-\u30ff]/u;
const mark = /[\u3000、。・「」『』【】（），．：；]/u;
const thin = /[ filjrt.,:;'|!()[\]-]/;
/** In print 1.32, up to 1.3, 0.9, 0.7 and 1. */
const [kanjiWidth, kanaWidth, markWidth, thinWidth, letterWidth] = [1.45, 1.4, 0.95, 0.75, 1.1];

export const digitsWide = (text: string): number => widthBy(text, widthOf);

function widthOf(character: string): number {
  if (mark.test(character)) return markWidth;
  if (kana.test(character)) return kanaWidth;
  if (isWide(character, { ambiguousAsWide: true })) return kanjiWidth;
  if (thin.test(character)) return thinWidth;
  return /\d/.test(character) ? 1 : letterWidth;
}

/** How many lines a text takes in so many digits. */
export const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(digitsWide(line) / Math.max(1, width))), 0);
