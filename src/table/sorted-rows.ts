import type { Grid } from "./column-grid.js";

/** The categories from the largest share of everyone, その他 and its like last; all other rows stay where they are. */
export function sortedRows(grid: Grid): Grid {
  const { rows, totals } = grid;
  const places = rows.flatMap(({ kind }, i) => (kind === "category" ? [i] : []));
  const share = (place: number): number => totals[place]?.value ?? 0;
  const last = (place: number): number => Number(rows[place]?.residual ?? false);
  const sorted = places.toSorted((a, b) => last(a) - last(b) || share(b) - share(a) || a - b);
  const order = rows.map((_, i) => {
    const at = places.indexOf(i);
    return at < 0 ? i : (sorted[at] ?? i);
  });
  const taken = <T>(all: readonly T[]): readonly T[] => order.flatMap((i) => all.slice(i, i + 1));
  const { joint } = grid;
  return {
    rows: taken(rows),
    lines: taken(grid.lines),
    totals: taken(totals),
    cells: taken(grid.cells),
    joint: joint === null ? null : { ...joint, totals: taken(joint.totals), cells: taken(joint.cells) },
  };
}
