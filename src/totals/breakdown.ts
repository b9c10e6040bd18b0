import type { ColumnCategory } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import type { Domain } from "../design/survey-design.js";
import { SurveyError } from "../errors.js";
import { inChunks } from "../math/in-chunks.js";
import { asCategories, type Coding } from "./coding.js";
import { questionColumn } from "./question-column.js";
import type { Cells } from "./row-pass.js";
import type { Breakdown } from "./totals.js";

/** A breakdown held in memory: per row its domain from 1, or 0 if it is in none. */
export interface RowBreakdown extends Breakdown {
  readonly cells: Cells;
}

/** One question of a crossing: its codes per row and what they stand for. */
interface Axis extends Coding {
  readonly question: string;
}

/** Crosses the questions within a domain; a multiple question forms one breakdown for each of its options. */
export function rowBreakdowns(responses: Responses, by: readonly string[], within?: Domain): readonly RowBreakdown[] {
  const choices = by.map((question) => axes(responses, question));
  const crossings = choices.reduce<readonly (readonly Axis[])[]>(
    (crossed, choice) => crossed.flatMap((axesSoFar) => choice.map((axis) => [...axesSoFar, axis])),
    [[]],
  );
  return crossings.map((crossing) => crossed(crossing, responses.n, within));
}

function axes(responses: Responses, question: string): readonly Axis[] {
  const column = questionColumn(responses, question);
  if (column.kind !== "multiple") return [{ ...asCategories(column), question }];
  return column.categories.map((category, j) => ({ question, codes: column.chosen[j]!, categories: [category] }));
}

function crossed(crossing: readonly Axis[], rows: number, within: Domain | undefined): RowBreakdown {
  const size = sizeOf(crossing);
  const outer = within?.labels ?? {};
  const cells = crossedCells(crossing, rows, within);
  if (crossing.length === 0) {
    const members = within === undefined ? Int32Array.of(rows) : counted(cells, 1).subarray(1);
    return { cells, domains: [outer], members };
  }
  const own = occurring(cells, size);
  return {
    cells: own.cells,
    domains: own.found.map((cell) => ({ ...outer, ...labels(crossing, cell) })),
    members: own.members,
  };
}

/** Per row its crossing from 1, as all of them are numbered; the codes of one question are that already. */
function crossedCells(crossing: readonly Axis[], rows: number, within: Domain | undefined): Cells {
  const [first, ...others] = crossing;
  if (within === undefined && first === undefined) return new Uint8Array(rows).fill(1);
  if (within === undefined && others.length === 0) return first!.codes;
  const cells = new Int32Array(within?.mask ?? first!.codes);
  for (const axis of within === undefined ? others : crossing) crossWith(cells, axis);
  return cells;
}

/** Divides every cell by the categories of one more question. */
function crossWith(cells: Int32Array, { codes, categories }: Axis): void {
  const width = categories.length;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const code = codes[row]!;
    cells[row] = cell === 0 || code === 0 ? 0 : (cell - 1) * width + code;
  }
}

/** The categories of a crossing by its number: the last question varies fastest. */
function labels(crossing: readonly Axis[], cell: number): Readonly<Record<string, string>> {
  const found: [string, ColumnCategory][] = [];
  let left = cell - 1;
  for (const { question, categories } of [...crossing].reverse()) {
    found.unshift([question, categories[left % categories.length]!]);
    left = Math.floor(left / categories.length);
  }
  return Object.fromEntries(found.map(([question, { name }]) => [question, name]));
}

interface Occurring {
  readonly found: readonly number[];
  /** Rows of each. */
  readonly members: Int32Array;
  /** Per row its place among them from 1, or 0. */
  readonly cells: Cells;
}

/** The crossings that occur, in order; the cells are renumbered to their places. */
function occurring(cells: Cells, largest: number): Occurring {
  if (largest > 4 * cells.length + 1024) return occurringInVast(cells);
  const count = counted(cells, largest);
  const found: number[] = [];
  const place = new Int32Array(largest + 1);
  for (let cell = 1; cell <= largest; cell++) if (count[cell]! > 0) place[cell] = found.push(cell);
  const members = Int32Array.from(found, (cell) => count[cell]!);
  if (found.length === largest) return { found, members, cells };
  const own = ownCells(cells);
  for (let row = 0; row < own.length; row++) own[row] = place[own[row]!]!;
  return { found, members, cells: own };
}

/** The same where a table of all crossings would be far larger than the rows. */
function occurringInVast(cells: Cells): Occurring {
  const found = [...new Set(cells)].filter((cell) => cell > 0).sort((a, b) => a - b);
  const place = new Map(found.map((cell, i) => [cell, i + 1]));
  const own = ownCells(cells);
  for (let row = 0; row < own.length; row++) own[row] = place.get(own[row]!) ?? 0;
  return { found, members: counted(own, found.length).subarray(1), cells: own };
}

/** Cells that may be changed: narrower ones are the codes of a question. */
const ownCells = (cells: Cells): Cells => (cells instanceof Int32Array ? cells : cells.slice());

/** The rows of every cell from 0. */
function counted(cells: Cells, largest: number): Int32Array {
  const count = new Int32Array(largest + 1);
  inChunks(cells.length, { cells, count }, countSome);
  return count;
}

interface Counting {
  readonly cells: Cells;
  readonly count: Int32Array;
}

function countSome({ cells, count }: Counting, from: number, end: number): void {
  for (let row = from; row < end; row++) count[cells[row]!]!++;
}

/** All crossings, which are numbered in 31 bits. */
function sizeOf(crossing: readonly Axis[]): number {
  const size = crossing.reduce((product, { categories }) => product * Math.max(1, categories.length), 1);
  if (size < 2 ** 31) return size;
  const questions = crossing.map(({ question }) => question).join(" × ");
  throw new SurveyError("invalid-option", {
    ja: `クロスの組合せが多すぎます: ${questions} (${size})`,
    en: `crossing too large: ${questions} has ${size} cells (expected fewer than 2^31)`,
  });
}
