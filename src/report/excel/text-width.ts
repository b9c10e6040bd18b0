/** How wide text stands in a cell, in digits of BIZ UDPGothic, whose kana and marks are narrower than its kanji; with a little room. */
import { eastAsianWidth } from "get-east-asian-width";

const combining = /\p{Mark}/u;
const kana = /[\u3041-\u30ff]/u;
const mark = /[\u3000-\u303f\uff01-\uff0f\u30fb]/u;
const [kanjiWidth, kanaWidth, markWidth] = [1.7, 1.6, 1.2];

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) if (!combining.test(character)) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (mark.test(character)) return markWidth;
  if (kana.test(character)) return kanaWidth;
  return eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2 ? kanjiWidth : 1;
}

/** How many lines a text takes in so many digits. */
export const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0);
