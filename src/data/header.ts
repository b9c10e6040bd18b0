/** The header of a grid: titles above it are passed over, merged rows of it are joined with "／". */
import type { Message } from "../errors.js";
import type { Grid, Merge } from "./grid.js";
import { type Cell, cellText, isBlank } from "./table.js";

export interface Header {
  /** Index of the first header row, and how many rows it takes. */
  readonly start: number;
  readonly depth: number;
  readonly names: readonly string[];
  readonly notes: readonly Message[];
}

const filled = (row: readonly Cell[] | undefined): number => row?.filter((cell) => !isBlank(cell)).length ?? 0;

/** A title: one text, in the first column or merged from there, above rows of more cells. */
function isTitle({ rows, merges, uneven }: Grid, index: number): boolean {
  const row = rows[index] ?? [];
  const merge = merges.find(({ startRow, startCol }) => startRow === index && startCol === 0);
  const width = merge && merge.endRow === index ? merge.endCol + 1 : 1;
  if (isBlank(row[0] ?? "") || filled(row) !== width || (uneven && row.length === 1)) return false;
  return rows.slice(index + 1, index + 20).some((below) => filled(below) > 1);
}

const isNumeric = (cell: Cell): boolean => typeof cell !== "string" || Number.isFinite(Number(cell));

/** Whether a cell merged over several columns heads named columns below it, not answers. */
function headsColumns(rows: Grid["rows"], { endRow, startCol, endCol }: Merge): boolean {
  const below = rows[endRow + 1]?.slice(startCol, endCol + 1) ?? [];
  return endCol > startCol && below.some((cell) => !isBlank(cell) && !isNumeric(cell));
}

/** How many rows the header takes: as far as cells merged within it reach, and one more below those that head columns. */
function depthFrom({ rows, merges }: Grid, start: number): number {
  let depth = 1;
  for (let row = start; row < start + depth; row++) {
    for (const merge of merges.filter(({ startRow }) => startRow === row)) {
      depth = Math.max(depth, merge.endRow - start + (headsColumns(rows, merge) ? 2 : 1));
    }
  }
  return depth;
}

function joined(rows: Grid["rows"], column: number): string {
  const parts = rows.map((row) => cellText(row[column] ?? "").trim()).filter((part) => part !== "");
  return parts.filter((part, i) => part !== parts[i - 1]).join("／");
}

function notesOn(grid: Grid, start: number, depth: number): Message[] {
  const first = grid.rowNumbers[start] ?? 1;
  const last = grid.rowNumbers[start + depth - 1] ?? first;
  if (first === 1 && depth === 1) return [];
  if (depth === 1) return [{ ja: `見出しは ${first} 行目です`, en: `the header is row ${first}` }];
  return [
    {
      ja: `見出しは ${first}～${last} 行目で、「／」でつなぎました`,
      en: `the header is rows ${first} to ${last}, joined with "／"`,
    },
  ];
}

/** Where the header is and what it says; `null` if every cell is empty. */
export function headerOf(grid: Grid): Header | null {
  let start = grid.rows.findIndex((row) => filled(row) > 0);
  if (start < 0) return null;
  while (filled(grid.rows[start]) === 0 || isTitle(grid, start)) start++;
  const depth = depthFrom(grid, start);
  const rows = grid.rows.slice(start, start + depth);
  const width = rows[0]?.length ?? 0;
  const names = Array.from({ length: width }, (_, column) => joined(rows, column));
  return { start, depth, names, notes: notesOn(grid, start, depth) };
}
