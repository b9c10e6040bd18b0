/**
 * The codebook as a 符号表, the layout in which Japanese statistical offices describe files of responses: six rows of
 * heading, then a row for every item and below it one for every code. After 政府統計個票データレイアウト標準記法, a file of codes with one table.
 */
import type { Question } from "../codebook/question.js";
import type { Survey } from "../codebook/survey.js";
import { conditionLabel } from "../table/condition-label.js";
import type { DataCell } from "./table-rows.js";

/** What the heading says of the file. */
export interface CodebookOf {
  readonly wave: string;
  readonly period: string;
  readonly records: number;
}

const columns = [
  "行番号",
  "階層",
  "項目名",
  "変数名",
  "列番号",
  "型",
  "桁数",
  "単位",
  "対象",
  "符号",
  "符号内容",
  "備考",
];

export function codebookRows(survey: Survey, { wave, period, records }: CodebookOf): readonly (readonly DataCell[])[] {
  const heading: DataCell[][] = [
    ["調査名", survey.title.ja],
    ["調査機関", survey.organisation.ja],
    ["回", wave],
    ["調査時期", period],
    ["レコード数", records],
    ["ファイル形式", "CSV"],
  ];
  const items = Object.entries(survey.questions).flatMap(([name, question], i) =>
    itemRows(name, question, { survey, place: i + 1 }),
  );
  return [...heading, columns, ...items.map((cells, i) => [i + 1, ...cells])];
}

interface At {
  readonly survey: Survey;
  readonly place: number;
}

const types: Readonly<Record<Question["kind"], string>> = {
  single: "単一回答",
  scale: "単一回答（順序）",
  multiple: "複数回答",
  number: "数値",
  date: "日付",
  text: "自由記述",
};

/** The item, then its codes. */
function itemRows(name: string, question: Question, { survey, place }: At): DataCell[][] {
  const asked =
    question.askedIf === undefined ? "全員" : `${conditionLabel(question.askedIf, survey.questions).ja}の人`;
  const unit = question.kind === "number" ? question.unit.ja : "";
  const range = question.kind === "number" ? `${question.min}～${question.max}` : "";
  const item = [1, question.label.ja, name, place, types[question.kind], digitsOf(question), unit, asked, "", range];
  return [[...item, question.alias.join("、")], ...codesOf(question).map(codeRow)];
}

const codeRow = ([code, label, note]: readonly [string, string, string]): DataCell[] => [
  2,
  ...Array.from({ length: 7 }, () => ""),
  code,
  label,
  note,
];

/** The longest code or number; of what is written freely nothing is known. */
function digitsOf(question: Question): DataCell {
  const codes = codesOf(question).map(([code]) => code);
  const ends = question.kind === "number" ? [question.min, question.max].map(String) : [];
  const lengths = [...codes, ...ends].map((text) => [...text].length);
  return lengths.length === 0 || question.kind === "text" || question.kind === "date" ? "" : Math.max(...lengths);
}

const missingLabels = { noAnswer: "無回答", notAsked: "非該当", unknown: "不明" } as const;

/** Codes of categories and of missing answers; classes of a number stand for ranges. */
function codesOf(question: Question): readonly (readonly [code: string, label: string, note: string])[] {
  const categories =
    "categories" in question
      ? question.categories.map(
          ({ code, label, exclusive }) => [code, label.ja, exclusive ? "他と併せて選べない" : ""] as const,
        )
      : [];
  const missing = (["noAnswer", "notAsked", "unknown"] as const).flatMap((kind) =>
    (question.missing[kind] ?? []).map((code) => [code, missingLabels[kind], ""] as const),
  );
  return [...categories, ...missing];
}
