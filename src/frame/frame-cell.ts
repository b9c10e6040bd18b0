/** The cells of one column of a frame as a file would hold them: codes for categories and for kinds of missing answers. */
import type { Category, MissingKind, Question } from "../codebook/question.js";
import { missingKinds } from "../data/column.js";
import type { Cell } from "../data/table.js";
import { SurveyError } from "../errors.js";
import { missingSuffix } from "./columns.js";
import type { FrameHead } from "./frame-heads.js";

/** How a frame writes that nothing is there. */
export const isEmpty = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === "" || (typeof cell === "number" && Number.isNaN(cell));

/** Turns cells of a column into those of a file; throws for a type that the column cannot have. */
export function fileCell({ head, question, option }: FrameHead): (cell: unknown, row: number) => Cell {
  const expected = expectedType(question);
  const code =
    question !== undefined && "categories" in question && option === undefined ? codeIn(question.categories) : null;
  return (cell, row) => {
    if (isEmpty(cell)) return "";
    if (typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean")
      throw wrongType(head, row, cell);
    if (!expected.types.includes(typeof cell)) throw wrongType(head, row, cell, expected.text);
    return code === null ? cell : code(String(cell));
  };
}

interface Expected {
  readonly types: readonly string[];
  readonly text: { readonly ja: string; readonly en: string };
}

const anything: Expected = {
  types: ["string", "number", "boolean"],
  text: { ja: "文字か数値", en: "text or numbers" },
};
const expectedTypes: Readonly<Partial<Record<Question["kind"], Expected>>> = {
  single: { types: ["string", "number"], text: { ja: "区分の名前かラベル", en: "names or labels of categories" } },
  scale: { types: ["string", "number"], text: { ja: "区分の名前かラベル", en: "names or labels of categories" } },
  multiple: { types: ["number", "boolean"], text: { ja: "1 か 0", en: "1 or 0" } },
  number: { types: ["number"], text: { ja: "数値", en: "numbers" } },
  date: { types: ["string"], text: { ja: "日付の文字", en: "dates as text" } },
};

const expectedType = (question: Question | undefined): Expected =>
  (question === undefined ? undefined : expectedTypes[question.kind]) ?? anything;

/** The code of a category by its name, else its label; what is neither stays, for the reader to judge. */
function codeIn(categories: readonly Category[]): (text: string) => string {
  const codes = new Map<string, string>();
  const add = (text: string | undefined, code: string) => {
    if (text !== undefined && !codes.has(text)) codes.set(text, code);
  };
  for (const { name, code } of categories) add(name, code);
  for (const { label, code } of categories) {
    add(label.ja, code);
    add(label.en, code);
  }
  return (text) => codes.get(text) ?? text;
}

/** What a file holds where an answer is missing, by the kind in the frame. */
export function missingCell(name: string, question: Question): (kind: unknown) => Cell {
  return (kind) => {
    if (isEmpty(kind)) return "";
    const known: readonly unknown[] = missingKinds;
    const code = known.includes(kind) ? question.missing[kind as MissingKind]?.[0] : undefined;
    if (code !== undefined) return code;
    const kinds = Object.keys(question.missing).join(", ") || "none";
    throw new SurveyError(
      "unknown-name",
      {
        ja: `${name}${missingSuffix}: ${String(kind)} という欠測はありません（${kinds}）`,
        en: `${name}${missingSuffix}: ${String(kind)} (expected ${kinds})`,
      },
      { column: name + missingSuffix, got: kind },
    );
  };
}

function wrongType(head: string, row: number, cell: unknown, expected: Expected["text"] = anything.text): SurveyError {
  const got = typeof cell === "object" ? "object" : `${typeof cell} ${JSON.stringify(cell)}`;
  return new SurveyError(
    "invalid-option",
    {
      ja: `列 ${head} の ${row + 1} 行目の型が違います: ${got}（${expected.ja}）`,
      en: `column ${head}, row ${row + 1}: ${got} (expected ${expected.en})`,
    },
    {
      column: head,
      row: row + 1,
      hint: { ja: "データフレームで列の型を直してください", en: "convert the column in the data frame" },
    },
  );
}
