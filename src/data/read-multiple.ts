/**
 * A multiple question in either of its two forms in a file: a 0/1 column per category, or one cell that lists
 * what was chosen. Nothing chosen is an empty answer.
 */
import type { MultipleQuestion } from "../codebook/question.js";
import type { MultipleColumn } from "./column.js";
import { type Cells, cellAt, type Draft, state, textAt } from "./draft.js";
import type { FaultLog } from "./fault-log.js";
import { folded } from "./lookup.js";
import { type Meaning, meaningIn } from "./read-category.js";
import { remembering } from "./remembering.js";
import { type Cell, cellText, isBlank, isErrorCell } from "./table.js";

interface Asked {
  readonly name: string;
  readonly question: MultipleQuestion;
}

const noneChosen = ({ name, question }: Asked, n: number): MultipleColumn => ({
  kind: "multiple",
  name,
  missing: new Uint8Array(n),
  chosen: question.categories.map(() => new Uint8Array(n)),
  categories: question.categories,
});

/** Exclusive categories chosen with another are faults; rows where nothing is chosen are empty. */
function checkChoices(
  { column, shown, header }: Omit<Draft, "question">,
  question: MultipleQuestion,
  log: FaultLog,
): void {
  const { chosen, missing } = column as MultipleColumn;
  for (let row = 0; row < missing.length; row++) {
    if (missing[row] !== state.answered) continue;
    let count = 0;
    for (const flags of chosen) count += flags[row]!;
    if (count === 0) missing[row] = state.empty;
    if (count < 2) continue;
    const exclusive = question.categories.find((category, j) => category.exclusive && chosen[j]![row] === 1);
    if (!exclusive) continue;
    missing[row] = state.faulty;
    log.add("exclusive-combined", { row, column: header, found: shown(row) }, exclusive.label.ja);
  }
}

const separators = [/[;；|｜\r\n]/, /[;；|｜\r\n,，、､/／]/, /[;；|｜\r\n,，、､/／\s]/];

/** What a list of choices holds: categories, or a missing state, or the first part that is neither. */
interface Choices {
  readonly chosen: readonly number[];
  readonly missing: number;
  readonly unknown: string | null;
}

function fromParts(parts: readonly string[], means: (text: string) => Meaning | null): Choices & { misses: number } {
  const found = parts.map(means);
  const misses = found.filter((meaning) => meaning === null).length;
  const chosen = found.flatMap((meaning) => (meaning && "category" in meaning ? [meaning.category] : []));
  const gaps = found.flatMap((meaning) => (meaning && "missing" in meaning ? [meaning.missing] : []));
  const mixed = gaps.length > 0 && (chosen.length > 0 || new Set(gaps).size > 1);
  const unknown = misses > 0 ? parts[found.indexOf(null)]! : mixed ? parts.join("；") : null;
  return { chosen, missing: gaps[0] ?? state.answered, unknown, misses: misses + Number(mixed) };
}

/** Tries the whole cell, then ever finer separators, so that a label may hold a comma or a space itself. */
function choicesIn(cell: Cell, means: (text: string) => Meaning | null): Choices {
  const text = cellText(cell);
  const readings = [[text], ...separators.map((separator) => text.split(separator).filter((part) => !isBlank(part)))];
  const tried = readings.map((parts) => fromParts(parts, means));
  const fewest = Math.min(...tried.slice(1).map(({ misses }) => misses));
  return tried.find(({ misses }) => misses === 0) ?? tried.slice(1).find(({ misses }) => misses === fewest)!;
}

/** Reads a column whose cells list codes, names or labels: 1;3 or 収入、時間. */
export function readMultipleCell(asked: Asked, cells: Cells, log: FaultLog): Draft {
  const column = noneChosen(asked, cells.rows.length);
  const means = meaningIn(asked.question);
  const choicesOf = remembering((cell: Cell) => choicesIn(cell, means));
  const draft = { ...asked, header: cells.header, column, shown: (row: number) => textAt(cells, row) };
  for (let row = 0; row < cells.rows.length; row++) {
    const cell = cellAt(cells, row);
    if (isBlank(cell)) continue;
    const choices = choicesOf(cell);
    column.missing[row] = choices.unknown === null ? choices.missing : state.faulty;
    if (choices.unknown === null) for (const j of choices.chosen) column.chosen[j]![row] = 1;
    else if (isErrorCell(cell)) log.add("error-cell", { row, column: cells.header, found: cellText(cell) }, null);
    else log.add("unknown-category", { row, column: cells.header, found: choices.unknown }, asked.question.categories);
  }
  checkChoices(draft, asked.question, log);
  return draft;
}

const yes = new Set(["1", "○", "◯", "〇", "TRUE", "True", "true", "✓", "✔", "レ"]);
const no = new Set(["0", "FALSE", "False", "false", "×", "-"]);

/** 1 chosen, 0 not chosen, a missing state negated, or null; the category itself in its own column is chosen too. */
function flagIn(category: number, means: (text: string) => Meaning | null): (cell: Cell) => number | null {
  return remembering((cell: Cell) => {
    if (isBlank(cell)) return 0;
    const text = folded(cellText(cell)).replace(/^([01])\.0+$/, "$1");
    if (yes.has(text)) return 1;
    if (no.has(text)) return 0;
    const meaning = means(cellText(cell));
    if (meaning && "missing" in meaning) return -meaning.missing;
    return meaning?.category === category ? 1 : null;
  });
}

function readFlags(
  column: MultipleColumn,
  cells: Cells,
  into: { j: number; question: MultipleQuestion; log: FaultLog },
): void {
  const { j, question, log } = into;
  const flagOf = flagIn(j, meaningIn(question));
  for (let row = 0; row < cells.rows.length; row++) {
    const cell = cellAt(cells, row);
    const flag = flagOf(cell);
    if (flag === null) {
      column.missing[row] = state.faulty;
      log.add(
        isErrorCell(cell) ? "error-cell" : "not-a-choice",
        { row, column: cells.header, found: cellText(cell) },
        null,
      );
    } else if (flag > 0) column.chosen[j]![row] = flag;
    else if (flag < 0 && column.missing[row] === state.answered) column.missing[row] = -flag;
  }
}

/** A missing code beside a choice is not an answer anyone can mean. */
function checkMixed({ column, shown, header }: Omit<Draft, "question">, log: FaultLog): void {
  const { chosen, missing } = column as MultipleColumn;
  for (let row = 0; row < missing.length; row++) {
    if (missing[row] === state.answered || missing[row] === state.faulty) continue;
    if (chosen.every((flags) => flags[row] === 0)) continue;
    missing[row] = state.faulty;
    log.add("not-a-choice", { row, column: header, found: shown(row) }, null);
  }
}

/** Reads one 0/1 column per category, in the order of the categories. */
export function readMultipleColumns(asked: Asked, columns: readonly Cells[], log: FaultLog): Draft {
  const column = noneChosen(asked, columns[0]!.rows.length);
  const labels = asked.question.categories.map(({ label }) => label.ja);
  const shown = (row: number) => {
    const chosen = labels.filter((_, j) => column.chosen[j]![row] === 1);
    return chosen.length > 0 ? chosen.join("；") : columns.map((cells) => textAt(cells, row)).join("；");
  };
  for (const [j, cells] of columns.entries()) readFlags(column, cells, { j, question: asked.question, log });
  const draft = { ...asked, header: asked.name, column, shown };
  checkMixed(draft, log);
  checkChoices(draft, asked.question, log);
  return draft;
}
