/** Rules about what stands in a cell: one datum, numbers as numbers, no layout by spaces, no odd characters, western years. */
import type { Cell } from "../../data/table.js";
import { cellName } from "./cell-name.js";
import { isCode, isPlainNumber, looksNumeric, numbersIn } from "./number-text.js";
import type { Breach, Looked, Rule } from "./rule.js";
import { dependentCharacters, isOtherSign, isSign } from "./symbols.js";
import { tableCells } from "./table-shape.js";

/** Breaches among the cells of the table, by what is wrong with the text of one; `null` is nothing. */
function among(wrong: (cell: Cell, at: At) => string | null): (looked: Looked) => Breach[] {
  return ({ file, sheet, shape }) => {
    const numeric = new Set(shape.numeric);
    const breaches: Breach[] = [];
    for (const [row, column, cell] of tableCells(sheet, shape)) {
      const at = { body: row >= shape.body, numeric: numeric.has(column), csv: file.format === "csv" };
      const found = wrong(cell, at);
      if (found !== null) breaches.push({ place: cellName(row, column), found });
    }
    return breaches;
  };
}

interface At {
  readonly body: boolean;
  readonly numeric: boolean;
  readonly csv: boolean;
}

function severalData(cell: Cell, { body, numeric }: At): string | null {
  if (typeof cell !== "string" || !body || !numeric) return null;
  return numbersIn(cell) > 1 || (numbersIn(cell) === 1 && !looksNumeric(cell)) ? cell : null;
}

/** In CSV all is text: there a number is one that programs read as such. */
function numberAsText(cell: Cell, { body, numeric, csv }: At): string | null {
  if (typeof cell !== "string" || !body || !numeric || !looksNumeric(cell) || isCode(cell)) return null;
  return csv && isPlainNumber(cell) ? null : cell;
}

const layoutSpace =
  /^[\s\u3000]|[\s\u3000]$|\n|[\u3000]{2,}|[ぁ-んァ-ヶ一-龠][ \u3000]+[ぁ-んァ-ヶ一-龠](?![ぁ-んァ-ヶ一-龠])/;

const laidOut = (cell: Cell): string | null =>
  typeof cell === "string" && layoutSpace.test(cell) ? JSON.stringify(cell) : null;

const era = /(明治|大正|昭和|平成|令和)\s*(元|\d{1,2})|(?<![A-Za-z0-9])[MTSHR]\d{1,2}(?![A-Za-z0-9])/;
const eraOnly = (cell: Cell): string | null =>
  typeof cell === "string" && era.test(cell.normalize("NFKC")) && !/(1[89]|20)\d\d/.test(cell.normalize("NFKC"))
    ? cell
    : null;

const oddSign = (cell: Cell, { body, numeric }: At): string | null =>
  typeof cell === "string" && body && numeric && isOtherSign(cell.trim()) ? cell : null;

const oddCharacters = (cell: Cell): string | null => {
  const odd = typeof cell === "string" ? dependentCharacters(cell) : [];
  return odd.length === 0 ? null : odd.join(" ");
};

export const cellRules: readonly Rule[] = [
  {
    item: "1-2",
    text: { ja: "1セルに1データ", en: "one datum a cell" },
    mend: { ja: "列を分け、1つのセルに1つの値を書いてください", en: "part it into columns of one value each" },
    check: among((cell, at) => (typeof cell === "string" && isSign(cell.trim()) ? null : severalData(cell, at))),
  },
  {
    item: "1-3",
    text: { ja: "数値は数値として入れ、文字を含めない", en: "numbers are numbers, without text" },
    mend: {
      ja: "コンマ・単位・全角数字・約・△ などを除き、数値として入れてください",
      en: "leave out commas, units, full-width digits and signs, and enter it as a number",
    },
    check: among(numberAsText),
  },
  {
    item: "1-5",
    text: { ja: "スペースや改行で体裁を整えない", en: "no spaces or line breaks for looks" },
    mend: { ja: "スペースと改行を除いてください", en: "take out the spaces and line breaks" },
    check: among(laidOut),
  },
  {
    item: "1-10",
    text: { ja: "機種依存文字を使わない", en: "no characters that depend on the machine" },
    mend: { ja: "① は (1)、㈱ は (株) のように書き換えてください", en: "write (1) for ①, (株) for ㈱" },
    check: among(oddCharacters),
  },
  {
    item: "1-11",
    text: { ja: "時点は西暦で書くか、和暦に西暦を併記する", en: "western years, alone or beside the era" },
    mend: { ja: "令和2年（2020年）のように西暦を添えてください", en: "add the western year" },
    check: among(eraOnly),
  },
  {
    item: "1-13",
    text: {
      ja: "数値の列の記号は X（秘匿）・-（該当なし）・***（得られない値）にそろえる",
      en: "signs among numbers are X (hidden), - (none) and *** (not known)",
    },
    mend: { ja: "X、-、*** のいずれかに直してください", en: "use X, - or ***" },
    check: among(oddSign),
  },
];
