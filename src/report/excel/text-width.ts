/** How wide text stands in a cell, in digits: a Japanese character takes almost two, as do signs that Japanese fonts draw wide. */
import { eastAsianWidth } from "get-east-asian-width";

/** An em of BIZ UDPGothic over its digit, with a little room. */
const wide = 1.7;

const combining = /\p{Mark}/u;

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (combining.test(character)) continue;
    width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true }) === 2 ? wide : 1;
  }
  return width;
}

/** How many lines a text takes in so many digits. */
export const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width))), 0);
