/** The heads of a table as a tree over its columns. */
import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import type { TableHead } from "./table.js";

/** The labels over a place, the outermost first. */
export function headPath(heads: readonly TableHead[], place: number): readonly Label[] {
  const over = heads.find(({ span: [from, to] }) => from <= place && place < to);
  return over === undefined ? [] : [over.label, ...headPath(over.heads, place)];
}

/** How many heads stand over one another at most. */
export const headDepth = (heads: readonly TableHead[]): number =>
  heads.length === 0 ? 0 : 1 + Math.max(...heads.map((head) => headDepth(head.heads)));

/** The breakdown and the categories above a column. */
export interface ColumnHeads {
  readonly breakdown: string;
  readonly column: string;
}

/** 性別 × 年齢, 男性 / 34～39歳; a column without a breakdown is the total. */
export function columnHeads(heads: readonly TableHead[], place: number, lang: Lang): ColumnHeads {
  const [first = "", ...rest] = headPath(heads, place).map((label) => inLanguage(label, lang));
  return rest.length === 0 ? { breakdown: "", column: first } : { breakdown: first, column: rest.join(" / ") };
}
