/** A cross-tabulation as a block: n over the columns, shares in per cent, hidden numbers as their mark. */
import { inLanguage, type Lang } from "../../codebook/label.js";
import { formatNumber, formatPercent, symbols } from "../../table/format.js";
import { shownCell } from "../../table/shown-cell.js";
import type { Table, TableCell, TableCount, TableRow } from "../../table/table.js";
import type { TableBlock } from "./block.js";

export function answerTable(table: Table, lang: Lang): TableBlock {
  const { columns, rows, cells, base } = table;
  const label = inLanguage(base.label, lang);
  const n = countText(base);
  return {
    kind: "table",
    id: `${table.survey}.${table.id}`,
    caption: inLanguage(table.title, lang),
    head: [lang === "ja" ? "％" : "%", ...columns.map((column) => inLanguage(column.label, lang))],
    rows: [
      ["n", ...columns.map((column) => countText(column.base))],
      ...rows.map((row, i) => [inLanguage(row.label, lang), ...columns.map((_, j) => cellText(row, cells[i]?.[j]))]),
    ],
    figures: new Set(columns.map((_, j) => j + 1)),
    wide: new Set([0]),
    notes: [
      lang === "ja" ? `基数：${label}（n＝${n}）` : `Base: ${label} (n = ${n})`,
      ...table.notes.map((note) => inLanguage(note, lang)),
    ],
  };
}

const countText = ({ n, disclosure }: TableCount): string =>
  disclosure === "suppressed" ? symbols.suppressed : formatNumber(n);

/** A share in per cent, a mean or quantile as it is; ＊ where it is to be used with care. */
function cellText(row: TableRow, cell: TableCell | undefined): string {
  if (cell === undefined) return symbols.none;
  const { value, disclosure, reliability } = shownCell(cell);
  if (disclosure === "suppressed") return symbols.suppressed;
  if (value === null) return symbols.unknown;
  const text = row.kind === "statistic" ? formatNumber(value, 1) : formatPercent(value);
  return reliability === "ok" ? text : `${text}＊`;
}
