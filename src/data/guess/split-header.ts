/** The ways a header can be read as a question and one of its categories: 問5 理由／収入, reasons_1, 理由（収入）. */
import { folded } from "../lookup.js";

export interface SplitHeader {
  readonly stem: string;
  readonly rest: string;
}

/** The joints that the reader of responses knows, in every width. */
const joint = /[.．:：_＿/／\s－-]|[[［(（]/g;

/** Every split, the shortest stem first. */
export function splitHeader(header: string): readonly SplitHeader[] {
  const text = header.trim();
  return [...text.matchAll(joint)].flatMap(({ index }) => {
    const stem = text.slice(0, index).trim();
    const rest = text
      .slice(index + 1)
      .trim()
      .replace(/[\])］）]$/, "")
      .trim();
    return stem === "" || rest === "" || folded(rest) === "" ? [] : [{ stem, rest }];
  });
}
