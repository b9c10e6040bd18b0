/** Runs of 0/1 columns under one stem are one multiple question. */
import type { Message } from "../../errors.js";
import { folded } from "../lookup.js";
import { isExclusive, isResidual } from "./category-texts.js";
import type { ColumnCells } from "./column-cells.js";
import type { GuessedAnswers } from "./guess.js";
import { type SplitHeader, splitHeader } from "./split-header.js";

/** Columns of one question. */
export interface ColumnGroup {
  readonly stem: string;
  readonly columns: readonly ColumnCells[];
  /** The categories, in the order of the columns. */
  readonly labels: readonly string[];
}

const yes = /^(1|○|◯|TRUE|✓|✔|レ)$/i;
const no = /^(0|FALSE|×|-)$/i;
const missing = /^(9|99|無回答|非該当|不明)$/;

/** Whether cells say chosen or not chosen and nothing else; an empty column may. */
function isFlag({ texts }: ColumnCells): boolean {
  return [...texts.keys()].every(
    (text) => yes.test(folded(text)) || no.test(folded(text)) || missing.test(folded(text)),
  );
}

/** Whether each cell is empty or repeats the category of its own column. */
const namesItself = ({ texts }: ColumnCells, rest: string): boolean =>
  texts.size === 1 && [...texts.keys()].every((text) => folded(text) === folded(rest));

const partOf = (column: ColumnCells, stem: string): SplitHeader | undefined =>
  splitHeader(column.header).find((split) => folded(split.stem) === stem);

/** The columns from here on that are choices under this stem, each of another name. */
function run(columns: readonly ColumnCells[], stem: string): SplitHeader[] {
  const parts: SplitHeader[] = [];
  for (const column of columns) {
    const part = partOf(column, stem);
    if (!part || !(isFlag(column) || namesItself(column, part.rest))) break;
    if (parts.some(({ rest }) => folded(rest) === folded(part.rest))) break;
    parts.push(part);
  }
  return parts;
}

/** The group that begins with the first of these columns, or `null`. The longest run wins, then the longest stem. */
export function groupAt(columns: readonly ColumnCells[]): ColumnGroup | null {
  const [first] = columns;
  if (!first) return null;
  let best: SplitHeader[] = [];
  for (const { stem } of splitHeader(first.header)) {
    const parts = run(columns, folded(stem));
    if (parts.length >= Math.max(2, best.length)) best = parts;
  }
  const taken = columns.slice(0, best.length);
  if (best.length === 0 || taken.every(({ filled }) => filled === 0)) return null;
  return { stem: best[0]!.stem, columns: taken, labels: best.map(({ rest }) => rest) };
}

const isYes = (text: string): boolean => !no.test(folded(text)) && !missing.test(folded(text));

/** How many people chose none of the columns. */
function choseNone(columns: readonly ColumnCells[], rows: Rows): number {
  return rows.filter((row) => !columns.some(({ index }) => row[index] !== "" && isYes(row[index] ?? ""))).length;
}

/** The rows of the file as texts. */
export type Rows = readonly (readonly string[])[];

/** A group as a multiple question. */
export function guessMultiple({ columns, labels }: ColumnGroup, rows: Rows): GuessedAnswers {
  const none = choseNone(columns, rows);
  const ownColumn = labels.some((label) => folded(label) === "無回答");
  const codes = new Set(columns.flatMap(({ texts }) => [...texts.keys()].filter((text) => missing.test(folded(text)))));
  const noAnswer = [...codes].filter((text) => !/非該当|不明/.test(text));
  const kept = ownColumn && noAnswer.length === 0 ? ["空欄"] : noAnswer;
  const numbered = labels.some((label) => /^\d+$/.test(folded(label)));
  return {
    kind: "multiple",
    categories: labels.map((label, i) => ({
      name: `c${i + 1}`,
      code: numbered ? folded(label) : String(i + 1),
      label,
      exclusive: isExclusive(label),
      residual: isResidual(label),
    })),
    missing: {
      ...((none > 0 || noAnswer.length > 0) && { noAnswer: kept }),
      ...([...codes].includes("非該当") && { notAsked: [] }),
      ...([...codes].includes("不明") && { unknown: [] }),
    },
    doubts: doubtsOf(none, numbered),
  };
}

/** What the author should look at. */
function doubtsOf(none: number, numbered: boolean): Message[] {
  const taken = {
    ja: `どれも選んでいない ${none} 件は無回答と見ました`,
    en: `${none} who chose none were taken for no answer`,
  };
  const unlabelled = {
    ja: "選択肢の名前を書いてください（いまは番号のまま）",
    en: "give the categories their labels (numbers now)",
  };
  return [...(none > 0 ? [taken] : []), ...(numbered ? [unlabelled] : [])];
}
