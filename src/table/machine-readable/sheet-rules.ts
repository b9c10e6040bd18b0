/** Rules about a file and its sheets: form, merges, formulas, objects, one table a sheet, no gaps. */
import { columnLetters } from "../../data/column-letters.js";
import { isBlank } from "../../data/table.js";
import { cellName } from "./cell-name.js";
import type { Breach, Looked, Rule } from "./rule.js";

const listed = new Set(["xlsx", "csv"]);

const merges = ({ sheet }: Looked): Breach[] =>
  sheet.merges.map(({ startRow, startCol, endRow, endCol }) => ({
    place: `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`,
    found: String(sheet.rows[startRow]?.[startCol] ?? ""),
  }));

/** Rows and columns of the table that are empty from end to end: they part it, or part one table from another. */
function gaps({ sheet, shape }: Looked): Breach[] {
  const breaches: Breach[] = [];
  for (let row = shape.from; row <= shape.to; row++) {
    if ((sheet.rows[row] ?? []).every(isBlank)) breaches.push({ place: String(row + 1), found: "" });
  }
  for (let column = shape.firstColumn; column <= shape.lastColumn; column++) {
    const rows = sheet.rows.slice(shape.from, shape.to + 1);
    if (rows.every((row) => isBlank(row[column] ?? ""))) breaches.push({ place: columnLetters(column), found: "" });
  }
  return breaches;
}

/** A second header: a row of the body that is text where the columns hold numbers, after an empty or one-cell row. */
function secondTables({ sheet, shape }: Looked): Breach[] {
  const filled = (row: number) => (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell)).length;
  const breaches: Breach[] = [];
  for (let row = shape.body + 1; row <= shape.to; row++) {
    const cells = sheet.rows[row] ?? [];
    const asText = shape.numeric.every((column) => typeof cells[column] === "string" && !/\d/.test(cells[column]));
    if (filled(row - 1) <= 1 && filled(row) >= 2 && shape.numeric.length > 0 && asText) {
      breaches.push({ place: cellName(row, shape.firstColumn), found: String(cells.find((cell) => !isBlank(cell))) });
    }
  }
  return breaches;
}

export const sheetRules: readonly Rule[] = [
  {
    item: "1-1",
    text: { ja: "ファイル形式は Excel（xlsx）か CSV", en: "the file is xlsx or CSV" },
    mend: { ja: "xlsx か CSV で保存し直してください", en: "save it as xlsx or CSV" },
    check: ({ file }) => (listed.has(file.format) ? [] : [{ place: "", found: file.format }]),
  },
  {
    item: "1-4",
    text: { ja: "セルを結合しない", en: "no merged cells" },
    mend: { ja: "結合を解き、同じ項目名を各セルに書いてください", en: "unmerge, and write the label into every cell" },
    check: merges,
  },
  {
    item: "1-7",
    text: { ja: "数式ではなく値にする", en: "values, not formulas" },
    mend: { ja: "値として貼り付けてください", en: "paste it as a value" },
    check: ({ sheet }) =>
      sheet.formulas.map(({ row, column }) => ({
        place: cellName(row, column),
        found: String(sheet.rows[row]?.[column] ?? ""),
      })),
  },
  {
    item: "1-8",
    text: { ja: "図形・画像・グラフを置かない", en: "no drawings, pictures or charts" },
    mend: { ja: "別のシートかファイルへ移してください", en: "move them to another sheet or file" },
    check: ({ sheet }) => (sheet.objects === 0 ? [] : [{ place: "", found: String(sheet.objects) }]),
  },
  {
    item: "2-1",
    text: { ja: "空の行や列でデータを分断しない", en: "no empty row or column parts the data" },
    mend: { ja: "空の行・列を消してください", en: "delete the empty row or column" },
    check: gaps,
  },
  {
    item: "2-2",
    text: { ja: "1シートに1つの表", en: "one table a sheet" },
    mend: { ja: "2つめの表を別のシートに移してください", en: "move the second table to a sheet of its own" },
    check: secondTables,
  },
];
