/** An A4 page on its side, and how much of a sheet stands on it: as wide as the sheet, over several pages where it is too wide. */

/** In inches. */
export const margins = { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 } as const;

/** In digits, what a page holds at half size: a wider sheet takes several pages. */
const widest = 270;

/** In points; of the page, and of a digit of the book's font at 10 points. */
const [paperWidth, paperHeight, digit] = [841.9, 595.3, 7.5];

/** What programs differ by. */
const reserve = 0.96;

interface PrintedPage {
  /** How many pages stand side by side. */
  readonly across: number;
  /** In points of the sheet, what stands below one another on a page. */
  readonly height: number;
}

export function printedPage(widths: readonly number[]): PrintedPage {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const across = Math.max(1, Math.ceil(width / widest));
  const inside = {
    width: paperWidth - 72 * (margins.left + margins.right),
    height: paperHeight - 72 * (margins.top + margins.bottom),
  };
  const scale = Math.min(1, (across * inside.width) / (width * digit));
  return { across, height: (reserve * inside.height) / scale };
}
