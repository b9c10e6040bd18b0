import type { Category, Question, ScaleQuestion, SingleQuestion } from "../codebook/question.js";
import type { CategoryColumn } from "./column.js";
import { type Cells, cellAt, type Draft, state, textAt } from "./draft.js";
import type { FaultLog } from "./fault-log.js";
import { lookup, type Named } from "./lookup.js";
import { missingTier } from "./missing-codes.js";
import { remembering } from "./remembering.js";
import { type Cell, cellText, isBlank, isErrorCell } from "./table.js";

/** What a text stands for: a category by its position, or a missing answer by its state. */
export type Meaning = { readonly category: number } | { readonly missing: number };

/** 1 for "1.0" and "01": a code that passed through a program of numbers. */
const wholeNumber = (text: string): string => (/^\d{1,9}(\.0+)?$/.test(text) ? String(Number(text)) : text);

/** Finds the category (code, then name, then label in either language) or missing code that a text stands for. */
export function meaningIn(question: Question & { categories: readonly Category[] }): (text: string) => Meaning | null {
  const means = question.categories.map((_, category) => ({ category }));
  const tier = (names: (category: Category) => readonly string[]): Named<Meaning> =>
    question.categories.flatMap((category, i) => names(category).map((name) => [name, means[i]!] as const));
  const find = lookup<Meaning>([
    tier(({ also }) => also ?? []),
    missingTier(question).map(([code, missing]) => [code, { missing }]),
    tier(({ code }) => [code]),
    tier(({ name }) => [name]),
    tier(({ label }) => (label.en === undefined ? [label.ja] : [label.ja, label.en])),
  ]);
  return (text) => find(text) ?? find(wholeNumber(text.trim())) ?? null;
}

/** Above 0 a category, below 0 a state negated. */
function codeOf(cell: Cell, means: (text: string) => Meaning | null): number {
  if (isBlank(cell)) return -state.empty;
  const meaning = means(cellText(cell));
  if (meaning === null) return -state.faulty;
  return "category" in meaning ? meaning.category + 1 : -meaning.missing;
}

/** Reads a single or scale question: category by code, name or label. */
export function readCategory(
  draft: { readonly name: string; readonly question: SingleQuestion | ScaleQuestion },
  cells: Cells,
  log: FaultLog,
): Draft {
  const { name, question } = draft;
  const { categories } = question;
  const n = cells.rows.length;
  const codes = categories.length < 256 ? new Uint8Array(n) : new Uint16Array(n);
  const missing = new Uint8Array(n);
  const means = meaningIn(question);
  const codeIn = remembering((cell: Cell) => codeOf(cell, means));
  for (let row = 0; row < n; row++) {
    const cell = cellAt(cells, row);
    const code = codeIn(cell);
    if (code > 0) codes[row] = code;
    else missing[row] = -code;
    if (code !== -state.faulty) continue;
    const spot = { row, column: cells.header, found: cellText(cell) };
    if (isErrorCell(cell)) log.add("error-cell", spot, null);
    else log.add("unknown-category", spot, categories);
  }
  const column: CategoryColumn = { kind: "category", name, missing, codes, categories };
  return { ...draft, header: cells.header, column, shown: (row) => textAt(cells, row) };
}
