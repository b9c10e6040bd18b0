/**
 * Who meets a condition, row by row, in three-valued logic (Kleene 1952, Introduction to Metamathematics, §64):
 * a criterion on a missing answer is unknown, `not` of unknown stays unknown, and only what is true is in the mask.
 * So nobody is counted in a group, nor in its complement, on the strength of an answer not given.
 */
import { type Condition, type Criterion, partsOf } from "../codebook/condition.js";
import { didYouMean } from "../codebook/nearest-name.js";
import { SurveyError } from "../errors.js";
import type { CategoryColumn, Column, MultipleColumn, NumberColumn } from "./column.js";

/** Columns of equal length by name; the responses are one. */
export interface Columns {
  readonly n: number;
  readonly columns: ReadonlyMap<string, Column>;
}

/** Per row 0 false, 1 true, 2 unknown. */
type Truth = Uint8Array;
const unknown = 2;

const unknownName = (kind: { ja: string; en: string }, name: string, names: readonly string[]): SurveyError =>
  new SurveyError(
    "unknown-name",
    { ja: `${kind.ja}がありません：${name}`, en: `unknown ${kind.en}: ${name}` },
    { hint: didYouMean(name, names) },
  );

/** Positions (from 0) of the categories named. */
function positions({ name, categories }: CategoryColumn | MultipleColumn, wanted: readonly string[]): number[] {
  const names = categories.map((category) => category.name);
  return wanted.map((category) => {
    const position = names.indexOf(category);
    if (position >= 0) return position;
    throw unknownName({ ja: `設問 ${name} の選択肢`, en: `category of ${name}` }, category, names);
  });
}

/** For each row whether the test holds, unknown where the answer is missing. */
function rowsWhere({ missing }: Column, holds: (row: number) => boolean): Truth {
  const truth = new Uint8Array(missing.length);
  for (let row = 0; row < truth.length; row++) truth[row] = missing[row] === 0 ? Number(holds(row)) : unknown;
  return truth;
}

function inCategories(column: CategoryColumn, wanted: readonly string[]): Truth {
  const member = new Uint8Array(column.categories.length + 1);
  for (const position of positions(column, wanted)) member[position + 1] = 1;
  return rowsWhere(column, (row) => member[column.codes[row]!] === 1);
}

function chosenAny(column: MultipleColumn, wanted: readonly string[]): Truth {
  const chosen = positions(column, wanted).map((position) => column.chosen[position]!);
  return rowsWhere(column, (row) => chosen.some((flags) => flags[row] === 1));
}

function equalsAny(column: NumberColumn, wanted: readonly string[]): Truth {
  if (column.classes) return inCategories(column.classes, wanted);
  const numbers = new Set(wanted.map(Number));
  return rowsWhere(column, (row) => numbers.has(column.values[row]!));
}

function inRange(column: Column, { min = -Infinity, max = Infinity }: { min?: number; max?: number }): Truth {
  if (column.kind === "number") {
    return rowsWhere(column, (row) => column.values[row]! >= min && column.values[row]! <= max);
  }
  throw new SurveyError("invalid-option", {
    ja: `数値でない設問に範囲の条件は付けられません：${column.name}`,
    en: `range on a question that is not a number: ${column.name}`,
  });
}

function meets(column: Column, criterion: Criterion): Truth {
  if (typeof criterion === "object" && !Array.isArray(criterion)) return inRange(column, criterion as object);
  const wanted: readonly string[] = typeof criterion === "string" ? [criterion] : (criterion as readonly string[]);
  if (column.kind === "category") return inCategories(column, wanted);
  if (column.kind === "multiple") return chosenAny(column, wanted);
  if (column.kind === "number") return equalsAny(column, wanted);
  return rowsWhere(column, (row) => wanted.includes(column.values[row]!));
}

/** False if any part is false, else unknown if any is unknown; `stop` 1 turns "all" into "any". */
function combine(parts: readonly Truth[], { n, stop }: { n: number; stop: 0 | 1 }): Truth {
  const truth = new Uint8Array(n).fill(1 - stop);
  for (const part of parts) {
    for (let row = 0; row < n; row++) {
      if (part[row] === stop) truth[row] = stop;
      else if (part[row] === unknown && truth[row] !== stop) truth[row] = unknown;
    }
  }
  return truth;
}

function truthOf(data: Columns, condition: Condition): Truth {
  const taken = partsOf(condition);
  if (taken.kind === "not") return truthOf(data, taken.part).map((value) => (value === unknown ? unknown : 1 - value));
  if (taken.kind !== "criteria") {
    const parts = taken.parts.map((part) => truthOf(data, part));
    return combine(parts, { n: data.n, stop: taken.kind === "any" ? 1 : 0 });
  }
  const criteria = taken.criteria.map(([question, criterion]) => {
    const column = data.columns.get(question);
    if (!column) throw unknownName({ ja: "設問", en: "question" }, question, [...data.columns.keys()]);
    return meets(column, criterion);
  });
  return combine(criteria, { n: data.n, stop: 0 });
}

/** 1 for every row that meets the condition, 0 for those that do not or of whom it is not known. */
export const conditionMask = (data: Columns, condition: Condition): Uint8Array =>
  truthOf(data, condition).map((value) => (value === 1 ? 1 : 0));
