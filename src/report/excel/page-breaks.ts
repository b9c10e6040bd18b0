/** Where a printed sheet goes on to the next page: before a block that would be split, if it fits on a page of its own. */
import { printedPage } from "./printed-page.js";
import type { Unnamed } from "./sheet.js";

/** Blocks of a sheet by the row each starts in, ascending; `0` is the head of the first page. */
interface Blocks extends Pick<Unnamed, "rows" | "widths" | "heights" | "repeated"> {
  readonly starts: readonly number[];
}

/** The rows that start a page, beside the first. */
export function pageBreaks({ rows, widths, heights, repeated, starts }: Blocks): readonly number[] {
  const { height: room } = printedPage(widths);
  const heightOf = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += heights.get(row) ?? 0;
    return sum;
  };
  const head = repeated === undefined ? 0 : heightOf(repeated[0], repeated[1] + 1);
  const breaks: number[] = [];
  let used = heightOf(0, starts[0] ?? rows.length);
  for (const [i, start] of starts.entries()) {
    const block = heightOf(start, starts[i + 1] ?? rows.length);
    const fits = used + block <= room;
    if (!fits && head + block <= room) {
      breaks.push(start);
      used = head + block;
    } else used = fits ? used + block : head + ((used + block - head) % (room - head));
  }
  return breaks;
}
