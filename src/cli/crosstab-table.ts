/** A cross-tabulation for people: shares with letters, intervals below them, bases, the test, and what the letters mean. */

import { inLanguage } from "../codebook/label.js";
import type { Crosstab, CrosstabCell, CrosstabSide } from "../compare/crosstab.js";
import type { Message } from "../errors.js";
import { marginOfError } from "../estimate/margin-of-error.js";
import { testLine } from "../report/test-line.js";
import { formatNumber, formatPercent, formatRange, symbols } from "../table/format.js";
import { alignedLines, padded } from "./aligned-lines.js";
import type { Context } from "./context.js";
import type { CrosstabFlags } from "./crosstab-flags.js";

const directions: Readonly<Record<Crosstab["shares"], Message>> = {
  column: { ja: "列ごとの割合（％）", en: "column shares (%)" },
  row: { ja: "行ごとの割合（％）", en: "row shares (%)" },
  total: { ja: "全体に対する割合（％）", en: "shares of the whole table (%)" },
};

const total: Message = { ja: "合計", en: "total" };
const weighted: Message = { ja: "重み付きの数", en: "weighted" };

/** The lines of one table. */
export function crosstabTable(table: Crosstab, flags: CrosstabFlags, context: Context): string[] {
  const { say } = context;
  const title = `${table.questions.rows} × ${table.questions.columns}  ${say(directions[table.shares])}`;
  const across = head(table, flags, context);
  const rows = [across, ...body(table, context), ...bases(table, context)];
  const lines = alignedLines(
    rows,
    across.map((_, place) => (place === 0 ? "left" : "right")),
  );
  return [title, ...lines, ...table.tests.map((test) => testLine(test, context)), ...notes(table, flags, context)];
}

/** Across the top: the total where columns or the table add up, each column with its letter, bases where rows add up. */
function head({ shares, columns }: Crosstab, { minimumN }: CrosstabFlags, { say, lang }: Context): string[] {
  const lettered = ({ label, letter, n }: CrosstabSide) =>
    inLanguage(label, lang) + (shares === "column" ? ` (${letter}${n < minimumN ? "*" : ""})` : "");
  const across = columns.map(lettered);
  return shares === "row" ? ["", ...across, "n", say(weighted)] : ["", say(total), ...across];
}

function body(table: Crosstab, { say, lang }: Context): string[][] {
  const { shares, rows, columns, cells, total: everyone } = table;
  const places = shares === "row" ? columns.map(({ name }) => name) : [null, ...columns.map(({ name }) => name)];
  const letters = places.map((place) =>
    Math.max(0, ...cells.filter(({ column }) => column === place).map(({ higherThan }) => higherThan.join("").length)),
  );
  const line = (row: string | null, label: string, side: Pick<CrosstabSide, "n" | "size">) => {
    const found = places.map((place) => cells.find((cell) => cell.row === row && cell.column === place));
    const base = shares === "row" ? [formatNumber(side.n), formatNumber(side.size)] : [];
    return [
      [label, ...found.map((cell, k) => value(cell, letters[k] ?? 0)), ...base],
      ["", ...found.map((cell, k) => interval(cell, letters[k] ?? 0))],
    ];
  };
  const inner = rows.flatMap((side) => line(side.name, inLanguage(side.label, lang), side));
  return shares === "column" ? inner : [...inner, ...line(null, say(total), everyone)];
}

/** Room for the letters on the right of every number of a column, so that digits stay below digits. */
const beside = (text: string, letters: string, width: number): string =>
  width === 0 ? text : `${text} ${padded(letters, width, "left")}`;

function value(cell: CrosstabCell | undefined, width: number): string {
  if (cell === undefined) return beside(symbols.none, "", width);
  return beside(formatPercent(cell.estimate.value), cell.higherThan.join(""), width);
}

function interval(cell: CrosstabCell | undefined, width: number): string {
  const found = cell?.estimate.interval;
  if (!found) return beside("", "", width);
  return beside(formatRange(formatPercent(found.low), formatPercent(found.high)), "", width);
}

/** Bases below the columns, unless rows add up. */
function bases({ shares, columns, total: everyone }: Crosstab, { say }: Context): string[][] {
  if (shares === "row") return [];
  return [
    ["n", formatNumber(everyone.n), ...columns.map(({ n }) => formatNumber(n))],
    [say(weighted), formatNumber(everyone.size), ...columns.map(({ size }) => formatNumber(size))],
  ];
}

/** What the letters and marks mean, and who is not in the table. */
function notes(table: Crosstab, flags: CrosstabFlags, { say }: Context): string[] {
  const { shares, columns, missing } = table;
  const { adjust, minimumN } = flags;
  const percent = formatPercent(1 - flags.level, 0);
  const letters = {
    ja: `英字：その列より割合が高い（設計にもとづく t 検定、調整 ${adjust}、有意水準 ${percent}％）`,
    en: `letters: share higher than in that column (design-based t-test, ${adjust} adjusted, ${percent}% level)`,
  };
  const small = { ja: `*：n が ${minimumN} 未満のため比較していない`, en: `*: n below ${minimumN}, not compared` };
  const out = formatNumber(missing);
  const left = { ja: `どちらかの答えがない ${out} 行を除いた`, en: `${out} rows without an answer to either left out` };
  return [
    ...(shares === "column" ? [say(letters)] : []),
    ...(shares === "column" && columns.some(({ n }) => n < minimumN) ? [say(small)] : []),
    ...(missing > 0 ? [say(left)] : []),
    ...(table.total.n > 0 ? [say(nominalError(table.total.n, flags))] : []),
  ];
}

/** 標本誤差 of the whole table, as reports print it; a sample of clusters takes the two-stage formula. */
function nominalError(n: number, { psu }: CrosstabFlags): { ja: string; en: string } {
  const formula = psu.length > 0 ? "two-stage" : "simple";
  const points = formatPercent(marginOfError(0.5, n, { formula }));
  return {
    ja: `標本誤差：n＝${formatNumber(n)}、割合50％で±${points}ポイント（${formula === "simple" ? "単純無作為" : "層化二段"}抽出の公式。区間は設計から計算）`,
    en: `nominal margin of error: ±${points} points at n = ${formatNumber(n)} and 50% (${formula === "simple" ? "simple random" : "stratified two-stage"} formula; intervals follow from the design)`,
  };
}
