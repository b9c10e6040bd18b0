/** What kind of question one column holds: a number, a date, one category, several in a cell, or free text. */
import type { Message } from "../../errors.js";
import { isoDate } from "../date-text.js";
import { folded } from "../lookup.js";
import { areClasses, areDegrees, categoriesFrom, isExclusive } from "./category-texts.js";
import { type ColumnCells, numberIn } from "./column-cells.js";
import type { GuessedAnswers, GuessedCategory } from "./guess.js";
import { type GuessedMissing, guessMissing } from "./guess-missing.js";

const numberHeader =
  /(年齢|歳|年数|人数|日数|回数|時間|金額|点数|世帯員|\bage\b|\bnumber of\b|\bhours?\b|\byears?\b|\bcount\b)/i;
const scaleHeader = /(満足度|程度|頻度|重要度|評価|度合)/;
const units: readonly (readonly [RegExp, Message])[] = [
  [/(年齢|歳|\bage\b)/i, { ja: "歳", en: "years" }],
  [/人数|世帯員/, { ja: "人", en: "persons" }],
  [/万円/, { ja: "万円", en: "10,000 yen" }],
  [/金額|円/, { ja: "円", en: "yen" }],
  [/時間|hours?/i, { ja: "時間", en: "hours" }],
  [/回数/, { ja: "回", en: "times" }],
  [/日数/, { ja: "日", en: "days" }],
  [/年数|years?/i, { ja: "年", en: "years" }],
];
const mostCodes = 12;
const mostTexts = 40;

interface Column {
  readonly cells: ColumnCells;
  readonly found: GuessedMissing;
}

const bare = (kind: GuessedAnswers["kind"], { found }: Column, doubts: readonly Message[] = []): GuessedAnswers => ({
  kind,
  categories: [],
  missing: found.missing,
  doubts: [...found.doubts, ...doubts],
});

function asDate(column: Column): GuessedAnswers | null {
  const { answers } = column.found;
  const dated = (text: string) => isoDate(text) !== null && /[年月日/.-]/.test(text.normalize("NFKC"));
  return answers.every(dated) ? bare("date", column) : null;
}

function asNumber(column: Column): GuessedAnswers | null {
  const { answers } = column.found;
  const { header } = column.cells;
  const numbers = answers.map(numberIn);
  if (numbers.some((number) => number === null)) return null;
  const values = numbers as number[];
  const whole = values.every(Number.isInteger);
  const codes = whole && values.length <= mostCodes && values.every((value) => value >= 0 && value <= 99);
  if (codes && !numberHeader.test(header)) return null;
  const unit = units.find(([pattern]) => pattern.test(header))?.[1];
  const range = { unit: unit ?? { ja: "（単位）", en: "(unit)" }, ...limits(values), integer: whole };
  const seen = { ja: `範囲 ${range.min}～${range.max} は回答の最小と最大です`, en: `the range is that of the answers` };
  const named = unit ? [] : [{ ja: "単位を書いてください", en: "state the unit" }];
  return { ...bare("number", column, [seen, ...named]), range };
}

const limits = (values: readonly number[]) => ({
  min: values.reduce((least, value) => Math.min(least, value), Infinity),
  max: values.reduce((most, value) => Math.max(most, value), -Infinity),
});

const separator = /[;；|｜\r\n]|[,，、､]/;

/** Several choices in one cell: few different parts, each of them in many cells. */
function asList(column: Column): GuessedAnswers | null {
  const { texts } = column.cells;
  const { answers } = column.found;
  const fine = answers.some((text) => /[;；|｜\r\n]/.test(text)) ? /[;；|｜\r\n]/ : separator;
  const parts = new Map<string, number>();
  let joined = 0;
  for (const text of answers) {
    const own = text.split(fine).map((part) => part.trim());
    if (own.length > 1) joined += texts.get(text)!;
    for (const part of own) if (part !== "") parts.set(part, (parts.get(part) ?? 0) + texts.get(text)!);
  }
  const repeated = [...parts.values()].filter((count) => count > 1).length;
  if (joined < 2 || parts.size < 2 || parts.size > mostTexts || repeated * 2 < parts.size) return null;
  if ([...parts.keys()].some((part) => part.length > 40)) return null;
  const categories = categoriesFrom([...parts.keys()]).map((one) => ({ ...one, exclusive: isExclusive(one.label) }));
  const told = { ja: "1 つのセルに複数の回答があります", en: "cells hold several answers" };
  return { ...bare("multiple", column, [told, ...unlabelled(categories)]), categories };
}

function unlabelled(categories: readonly GuessedCategory[]): Message[] {
  const codes = categories.filter(({ label }) => /^\d+$/.test(folded(label)));
  if (codes.length === 0) return [];
  return [
    {
      ja: "選択肢の名前を書いてください（いまは符号のまま）",
      en: "give the categories their labels (codes now)",
    },
    ...gaps(codes.map(({ label }) => Number(folded(label)))),
  ];
}

/** Codes nobody gave, between those that were. */
function gaps(codes: readonly number[]): Message[] {
  const highest = Math.max(...codes);
  if (highest > 30) return [];
  const absent = Array.from({ length: highest }, (_, i) => i + 1).filter((code) => !codes.includes(code));
  if (absent.length === 0) return [];
  const list = absent.join(", ");
  return [{ ja: `符号 ${list} の回答はありません`, en: `nobody gave code ${list}` }];
}

/** Texts that differ in width or spaces only. */
function lookalikes(answers: readonly string[]): Message[] {
  const seen = new Map<string, string>();
  for (const text of answers) {
    const other = seen.get(folded(text));
    if (other === undefined) seen.set(folded(text), text);
    else {
      const ja = `「${other}」と「${text}」は全角・半角や空白だけが違います`;
      return [{ ja, en: `${other} and ${text} differ in width or spaces only` }];
    }
  }
  return [];
}

/** Whether texts repeat enough to be categories. */
function repeat({ cells, found: { answers } }: Column): boolean {
  const longest = answers.reduce((most, text) => Math.max(most, text.length), 0);
  if (answers.length > mostTexts || longest > 60) return false;
  return answers.length <= Math.max(2, cells.filled / 2);
}

function asCategory(column: Column): GuessedAnswers | null {
  const { answers } = column.found;
  if (!repeat(column)) return null;
  const classes = areClasses(answers);
  const scale = classes || areDegrees(answers) || scaleHeader.test(column.cells.header);
  const categories = categoriesFrom(answers);
  const order: Message[] = scale
    ? [{ ja: "順序のある選択肢と見ました。並び順を確かめます", en: "taken for a scale; check the order" }]
    : [];
  const doubts = [...order, ...unlabelled(categories), ...lookalikes(answers)];
  return { ...bare(scale ? "scale" : "single", column, doubts), categories };
}

/** Guesses one column by itself. */
export function guessColumn(cells: ColumnCells): GuessedAnswers {
  const column = { cells, found: guessMissing(cells) };
  if (column.found.answers.length === 0) {
    const empty = { ja: "回答がひとつもありません", en: "there is no answer at all" };
    return { ...bare("text", column, [empty]), missing: {} };
  }
  return (
    asDate(column) ??
    asNumber(column) ??
    asList(column) ??
    asCategory(column) ?? { ...bare("text", column, [freeText]), missing: {} }
  );
}

const freeText: Message = {
  ja: "自由記述と見ました。集計には出ません",
  en: "taken for free text, which no output shows",
};
