/** How wide text stands, in half-width letters. */
import { eastAsianWidth } from "get-east-asian-width";

const combining = /\p{Mark}/u;

export const textWidth = (text: string): number => widthBy(text, (character) => (isWide(character) ? 2 : 1));

/** Character by character; a mark on top of another takes no room. */
export function widthBy(text: string, widthOf: (character: string) => number): number {
  let width = 0;
  for (const character of text) if (!combining.test(character)) width += widthOf(character);
  return width;
}

/** Whether a character is full-width; those that are in East Asian fonts alone are by default not. */
export const isWide = (character: string, options: { readonly ambiguousAsWide?: boolean } = {}): boolean =>
  eastAsianWidth(character.codePointAt(0) ?? 0, options) === 2;
