/**
 * Tables as rows for machines by the ministries' common rules (総務省「統計表における機械判読可能なデータの表記方法の統一ルール」, 2020):
 * one datum a cell, no label left out, numbers as numbers with their unit, X where a number is hidden, - where there is none,
 * *** where it is not known.
 */
import { inLanguage, type Label, type Lang } from "../../codebook/label.js";
import type { Wave } from "../../codebook/wave.js";
import { domainText } from "../../table/domain-text.js";
import { machineText } from "../../table/machine-readable/machine-text.js";
import type { ShownCell } from "../../table/shown-cell.js";
import type { Table, TableRow } from "../../table/table.js";
import { type PlacedCell, placedCells, statisticOf } from "../placed-cells.js";
import { scaled } from "./cell-number.js";

/** The tables of one level of a wave, and what they are of. */
export interface MachinePart {
  readonly of: Label;
  readonly wave: Pick<Wave, "fieldwork">;
  readonly tables: readonly { readonly table: Table; readonly number: number }[];
}

interface Place extends PlacedCell {
  readonly part: MachinePart;
  readonly number: number;
}

type Datum = string | number;

interface Field {
  readonly label: Required<Label>;
  readonly of: (place: Place) => Datum;
}

const field = (ja: string, en: string, of: Field["of"]): Field => ({ label: { ja, en }, of });
const text = (ja: string, en: string, of: (place: Place) => string): Field =>
  field(ja, en, (place) => filled(of(place), place.lang));
const number = (ja: string, en: string, of: (cell: ShownCell) => number | null, inUnit = false): Field =>
  field(ja, en, ({ cell, row }) => {
    if (cell.disclosure === "suppressed") return "X";
    const value = of(cell);
    if (value !== null) return inUnit ? scaled(value, row) : value;
    return cell.n === 0 ? "-" : "***";
  });

const filled = (value: string, lang: Lang): Datum =>
  asCode(machineText(value)) || inLanguage({ ja: "なし", en: "none" }, lang);

/** A code that is a plain number is one, unless it would be written otherwise. */
const asCode = (value: string): Datum => (String(Number(value)) === value ? Number(value) : value);

const fields: readonly Field[] = [
  text("調査コード", "survey code", ({ table }) => table.survey),
  text("調査", "survey", ({ part, lang }) => inLanguage(part.of, lang)),
  text("表コード", "table code", ({ table }) => table.id),
  text("表題", "title", ({ table, lang }) => inLanguage(table.title, lang)),
  text("集計対象", "base", ({ table, lang }) => inLanguage(table.base.label, lang)),
  text("割合の向き", "shares of", ({ table, lang }) => inLanguage(directions[table.shares], lang)),
  text("行区分", "row kind", ({ row, lang }) => inLanguage(rowKinds[row.kind], lang)),
  text("行コード", "row code", ({ row }) => row.name),
  text("行", "row", ({ row, lang }) => inLanguage(row.label, lang)),
  text("内訳", "breakdown", ({ heads }) => heads.breakdown),
  text("列コード", "column code", ({ column }) => domainText(column.domain) || "total"),
  text("列", "column", ({ heads }) => heads.column),
  text("統計量", "statistic", ({ row, lang }) => inLanguage(statistics[statisticOf(row)] ?? { ja: "" }, lang)),
  text("単位", "unit", ({ row, table, lang }) => unitOf(row, table, lang)),
  text("信頼性", "reliability", ({ cell, lang }) => inLanguage(reliabilities[cell.reliability], lang)),
  text("秘匿", "disclosure", ({ cell, lang }) => inLanguage(disclosures[cell.disclosure], lang)),
  text("有意に低い相手の列", "significantly above columns", ({ cell }) => cell.higherThan.join(" ")),
  text("列の記号", "column letter", ({ column }) => column.letter ?? ""),
  field("調査年（西暦）", "survey year", ({ part }) => Number(part.wave.fieldwork.from.slice(0, 4))),
  field("表番号", "table number", ({ number: place }) => place),
  number("値", "value", ({ value }) => value, true),
  number("標準誤差", "standard error", ({ se }) => se, true),
  number("信頼区間の下限", "interval low end", ({ interval }) => interval?.low ?? null, true),
  number("信頼区間の上限", "interval high end", ({ interval }) => interval?.high ?? null, true),
  field("信頼水準（％）", "confidence level (%)", ({ table }) => Number((table.level * 100).toPrecision(12))),
  number("n（重みなし）", "n (unweighted)", ({ n }) => n),
  field(
    "度数（重みなし）",
    "count (unweighted)",
    countOf(({ count }) => count),
  ),
  field(
    "度数（重み付き）",
    "count (weighted)",
    countOf(({ weighted }) => weighted),
  ),
  field("全体との差（単位は値と同じ）", "difference from the total (unit of the value)", (place) =>
    differenceOf(place),
  ),
];

/** A mean has no count, the total no difference from itself: - is said, unless it would be hidden. */
function countOf(of: (cell: ShownCell) => number | null): Field["of"] {
  return ({ cell, row }) =>
    cell.disclosure === "suppressed" ? "X" : (of(cell) ?? (row.kind === "statistic" ? "-" : "***"));
}

function differenceOf({ cell, row }: Place): Datum {
  if (cell.disclosure === "suppressed") return "X";
  return cell.difference === null ? "-" : scaled(cell.difference.value, row);
}

const directions: Readonly<Record<Table["shares"], Label>> = {
  column: { ja: "列", en: "column" },
  row: { ja: "行", en: "row" },
  total: { ja: "全体", en: "whole" },
};
const rowKinds: Readonly<Record<TableRow["kind"], Label>> = {
  total: { ja: "合計", en: "total" },
  category: { ja: "区分", en: "category" },
  missing: { ja: "無回答など", en: "missing" },
  net: { ja: "再掲", en: "together" },
  statistic: { ja: "統計量", en: "statistic" },
};
const statistics: Readonly<Record<string, Label>> = {
  share: { ja: "割合", en: "share" },
  mean: { ja: "平均", en: "mean" },
  quantile: { ja: "分位点", en: "quantile" },
};
const reliabilities: Readonly<Record<ShownCell["reliability"], Label>> = {
  ok: { ja: "可", en: "ok" },
  review: { ja: "要注意", en: "use with caution" },
  unreliable: { ja: "低い", en: "unreliable" },
};
const disclosures: Readonly<Record<ShownCell["disclosure"], Label>> = {
  open: { ja: "公開", en: "open" },
  suppressed: { ja: "秘匿あり", en: "suppressed" },
};

function unitOf({ kind }: TableRow, { question }: Table, lang: Lang): string {
  if (kind !== "statistic") return inLanguage({ ja: "％", en: "%" }, lang);
  return question.unit === undefined ? "" : inLanguage(question.unit, lang);
}

/** Headed by the names of the fields. */
export function machineRows(parts: readonly MachinePart[], lang: Lang): readonly (readonly Datum[])[] {
  const rows = parts.flatMap((part) =>
    part.tables.flatMap(({ table, number: place }) =>
      placedCells(table, lang).map((cell) => fields.map(({ of }) => of({ ...cell, part, number: place }))),
    ),
  );
  return [fields.map(({ label }) => inLanguage(label, lang)), ...rows];
}
