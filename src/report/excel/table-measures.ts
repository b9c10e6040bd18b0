/** What a sheet prints of a table's cells: shares first, then what they rest on and how far they may be off. */
import type { Label } from "../../codebook/label.js";
import { shownCell } from "../../table/shown-cell.js";
import type { Table, TableRow } from "../../table/table.js";
import { decimalFormat, differenceFormat, type Measure, shareFormat, wholeFormat } from "./cell-number.js";
import { highLabel, lowLabel, words } from "./words.js";

export interface NamedMeasure extends Measure {
  readonly label: Label;
  /** Which rows it is said of. */
  readonly rows: (row: TableRow) => boolean;
}

const any = () => true;
const counted = ({ kind }: TableRow): boolean => kind !== "statistic";
const inUnit = ({ kind }: TableRow): string => (kind === "statistic" ? decimalFormat : shareFormat);

export function shareMeasure({ rows }: Table): NamedMeasure {
  const label = rows.some(({ kind }) => kind === "statistic") ? words.shareOrStatistic : words.share;
  return { label, rows: any, of: ({ value }) => value, format: inUnit, inUnit: true, marked: true };
}

const count: NamedMeasure = {
  label: words.count,
  rows: counted,
  of: (cell) => cell.count,
  format: () => wholeFormat,
  inUnit: false,
};

const weightedCount: NamedMeasure = {
  label: words.weightedCount,
  rows: counted,
  of: ({ weighted }) => weighted,
  format: () => wholeFormat,
  inUnit: false,
};

const error: NamedMeasure = { label: words.error, rows: any, of: ({ se }) => se, format: inUnit, inUnit: true };

const intervals = (level: number): readonly NamedMeasure[] => [
  { label: lowLabel(level), rows: any, of: ({ interval }) => interval?.low ?? null, format: inUnit, inUnit: true },
  { label: highLabel(level), rows: any, of: ({ interval }) => interval?.high ?? null, format: inUnit, inUnit: true },
];

const difference: NamedMeasure = {
  label: words.difference,
  rows: any,
  of: (cell) => cell.difference?.value ?? null,
  format: () => differenceFormat,
  inUnit: true,
  strong: (cell) => cell.difference?.significant === true,
};

/** Whether a weighted count says more than a plain one. */
export const isWeighted = ({ columns, base }: Table): boolean =>
  [base, ...columns.map((column) => column.base)].some(({ n, size }) => n !== null && size !== null && !near(n, size));

const near = (n: number, size: number): boolean => Math.abs(n - size) <= 1e-9 * Math.max(1, n);

const differs = ({ cells }: Table): boolean => cells.some((row) => row.some((cell) => cell.difference !== null));

export const hasLetters = ({ cells }: Table): boolean =>
  cells.some((row) => row.some((cell) => shownCell(cell).higherThan.length > 0));

const counts = (table: Table): readonly NamedMeasure[] => (isWeighted(table) ? [count, weightedCount] : [count]);

/** Side by side, where the table has one column. */
export const besideMeasures = (table: Table): readonly NamedMeasure[] => [
  ...counts(table),
  shareMeasure(table),
  ...intervals(table.level),
  error,
];

/** Below the shares of a cross-tabulation. */
export const belowMeasures = (table: Table): readonly NamedMeasure[] => [
  ...(differs(table) ? [difference] : []),
  ...counts(table),
  ...intervals(table.level),
];
