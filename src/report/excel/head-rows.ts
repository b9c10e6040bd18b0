/** The head of a table as rows of a sheet: a tree of labels over the columns, each merged over what it stands for. */
import { inLanguage, type Lang } from "../../codebook/label.js";
import { headDepth } from "../../table/head-tree.js";
import type { TableHead } from "../../table/table.js";
import type { Area, SheetCell } from "./sheet.js";

export interface HeadRows {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly Area[];
}

/** `from` is the row it starts in; the first column is for labels, headed by `corner`. */
export function headRows(
  heads: readonly TableHead[],
  {
    from,
    corner,
    columns,
    lang,
  }: { readonly from: number; readonly corner: string; readonly columns: number; readonly lang: Lang },
): HeadRows {
  const depth = Math.max(1, headDepth(heads));
  const rows: SheetCell[][] = Array.from({ length: depth }, () =>
    Array.from({ length: columns + 1 }, (): SheetCell => ({ value: null, role: "head" })),
  );
  const merges: Area[] = [];
  const place = (text: string, level: number, [start, end]: readonly [number, number], down: number): void => {
    const row = rows[level];
    if (row) row[start] = { value: text, role: "head" };
    if (down > 1 || end - start > 1) {
      merges.push({ startRow: from + level, startCol: start, endRow: from + level + down - 1, endCol: end - 1 });
    }
  };
  const lay = (branch: readonly TableHead[], level: number): void => {
    for (const { label, span, heads: inner } of branch) {
      place(inLanguage(label, lang), level, [span[0] + 1, span[1] + 1], inner.length === 0 ? depth - level : 1);
      lay(inner, level + 1);
    }
  };
  place(corner, 0, [0, 1], depth);
  lay(heads, 0);
  return { rows, merges };
}
