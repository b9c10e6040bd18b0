/** Rules about rows and columns: every label written out, units said, areas named in full. */
import { columnLetters } from "../../data/column-letters.js";
import { type Cell, isBlank } from "../../data/table.js";
import { cellName } from "./cell-name.js";
import type { Breach, Looked, Rule } from "./rule.js";

const ditto = /^(?:〃|々|″|"|同上|同左|同|仝)$/;

/** Labels: the header rows, and the columns before the first numeric one. */
function omittedLabels({ sheet, shape }: Looked): Breach[] {
  const labels = shape.numeric[0] ?? shape.lastColumn + 1;
  const breaches: Breach[] = [];
  for (let row = shape.from; row <= shape.to; row++) {
    const cells = sheet.rows[row] ?? [];
    if (cells.every(isBlank)) continue;
    const last = row < shape.body ? shape.lastColumn : labels - 1;
    for (let column = shape.firstColumn; column <= last; column++) {
      const cell = cells[column] ?? "";
      if (isBlank(cell) || ditto.test(String(cell).trim())) {
        breaches.push({ place: cellName(row, column), found: String(cell) });
      }
    }
  }
  return breaches;
}

const unit =
  /単位|unit|人|件|世帯|円|%|％|割合|率|比|数|歳|年|月|日|時間|回|か所|箇所|ポイント|share|persons|people|percent|rate|count|number|\bn\b|size|value|level|code|コード/i;

/** The header of a column, its rows joined. */
const headerOf = ({ sheet, shape }: Looked, column: number): string =>
  sheet.rows
    .slice(shape.from, shape.body)
    .map((row) => String(row[column] ?? ""))
    .join(" ");

/** A unit is said in a line beside the table, in a column of its own, or in the header of each column of numbers. */
function unsaidUnits(looked: Looked): Breach[] {
  const { sheet, shape } = looked;
  const said = /単位|unit/i;
  if (shape.lines.some((line) => said.test(line))) return [];
  const columns = Array.from({ length: shape.lastColumn + 1 }, (_, column) => column);
  if (columns.some((column) => !shape.numeric.includes(column) && said.test(headerOf(looked, column)))) return [];
  return shape.numeric
    .filter((column) => !unit.test(headerOf(looked, column)))
    .map((column) => ({ place: columnLetters(column), found: String(sheet.rows[shape.body - 1]?.[column] ?? "") }));
}

const areaHeader = /^(?:地域|都道府県|市区町村|市町村|市町|自治体|area|municipality|prefecture)(?:名|名称)?$/i;
const areaName = /[都道府県市区町村郡]$|^全国$|総数|合計|計$|県内|その他|不明|^\d{5,6}$|^[A-Za-z]/;

/** Areas are written with 都道府県市区町村, or by their code. */
function shortAreas(looked: Looked): Breach[] {
  const { sheet, shape } = looked;
  const breaches: Breach[] = [];
  for (let column = shape.firstColumn; column <= shape.lastColumn; column++) {
    if (!areaHeader.test(headerOf(looked, column).trim())) continue;
    for (let row = shape.body; row <= shape.to; row++) {
      const cell: Cell = sheet.rows[row]?.[column] ?? "";
      if (!isBlank(cell) && !areaName.test(String(cell).trim())) {
        breaches.push({ place: cellName(row, column), found: String(cell) });
      }
    }
  }
  return breaches;
}

export const columnRules: readonly Rule[] = [
  {
    item: "1-6",
    text: { ja: "項目名を省略しない", en: "no label is left out" },
    mend: {
      ja: "空欄・〃・同上 のところに項目名を書いてください",
      en: "write the label where there is none, or a ditto",
    },
    check: omittedLabels,
  },
  {
    item: "1-9",
    text: { ja: "データの単位を書く", en: "units are said" },
    mend: {
      ja: "見出しに（人）（％）のように書くか、表の上に「単位：」の行を置いてください",
      en: "say it in the header, as (persons), or in a line above the table",
    },
    check: unsaidUnits,
  },
  {
    item: "1-12",
    text: { ja: "地域は地域コードか正式な名称", en: "areas by code or full name" },
    mend: { ja: "三重 ではなく 三重県 のように書いてください", en: "write 三重県, not 三重" },
    check: shortAreas,
  },
];
