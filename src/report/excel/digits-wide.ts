/** How wide text stands in a cell, in digits of BIZ UDPGothic, whose kana and marks are narrower than its kanji; with a little room. */
import { isWide, widthBy } from "../../table/text-width.js";

const kana = /[\u3041-\u30ff]/u;
const mark = /[\u3000-\u303f\uff01-\uff0f\u30fb]/u;
const [kanjiWidth, kanaWidth, markWidth] = [1.7, 1.6, 1.2];

export const digitsWide = (text: string): number => widthBy(text, widthOf);

function widthOf(character: string): number {
  if (mark.test(character)) return markWidth;
  if (kana.test(character)) return kanaWidth;
  return isWide(character, { ambiguousAsWide: true }) ? kanjiWidth : 1;
}

/** How many lines a text takes in so many digits. */
export const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(digitsWide(line) / Math.max(1, width))), 0);
