/** A number of a table as the viewer prints it: value, interval, count, difference from the total, letters, and what to know of it. */
import { methodName } from "../../../chart/words.js";
import type { Label, Lang } from "../../../codebook/label.js";
import { reasons } from "../../../estimate/reasons.js";
import { formatNumber, formatPercent, formatRange, symbols } from "../../../table/format.js";
import { type ShownCell, shownCell } from "../../../table/shown-cell.js";
import type { TableCell, TableRow } from "../../../table/table.js";
import { careMark, levelText } from "../../words/shown.js";

export interface CellTexts {
  readonly value: string;
  readonly range: string;
  readonly count: string;
  readonly difference: string;
  readonly letters: string;
  readonly detail: Label;
}

const hidden: CellTexts = {
  value: symbols.suppressed,
  range: symbols.suppressed,
  count: symbols.suppressed,
  difference: symbols.suppressed,
  letters: "",
  detail: { ja: "個人が特定されるおそれがあるため秘匿", en: "suppressed to protect individuals" },
};

const nobody: CellTexts = {
  value: symbols.none,
  range: symbols.none,
  count: symbols.none,
  difference: symbols.none,
  letters: "",
  detail: { ja: "該当する方がいない", en: "nobody to ask" },
};

export function cellTexts(cell: TableCell, { kind }: TableRow): CellTexts {
  const shown = shownCell(cell);
  if (shown.disclosure === "suppressed") return hidden;
  if (shown.n === 0) return nobody;
  const write = kind === "statistic" ? (value: number | null) => formatNumber(value, 1) : formatPercent;
  const { value, interval, difference, count, higherThan } = shown;
  return {
    value: write(value) + careMark(cell.estimate),
    range: interval === null ? symbols.unknown : formatRange(write(interval.low), write(interval.high)),
    count: kind === "statistic" ? symbols.none : formatNumber(count),
    difference:
      difference === null ? symbols.none : signed(write(difference.value)) + (difference.significant ? "†" : ""),
    letters: higherThan.join(""),
    detail: { ja: detailIn(shown, "ja"), en: detailIn(shown, "en") },
  };
}

const signed = (text: string): string => (/^[−0.]/.test(text) && !/^0\..*[1-9]/.test(text) ? text : `＋${text}`);

/** How the interval was made, and why the value needs care. */
function detailIn({ interval, reasons: codes }: ShownCell, lang: Lang): string {
  const known: Readonly<Record<string, Required<Label>>> = reasons;
  const why = codes.flatMap((code) => known[code]?.[lang] ?? []);
  const method = interval === null ? [] : [methodIn(interval, lang)];
  return [...method, ...why].join(lang === "ja" ? "。" : "; ");
}

const methodIn = (interval: NonNullable<ShownCell["interval"]>, lang: Lang): string =>
  lang === "ja"
    ? `${levelText(interval, lang)}信頼区間（${methodName(lang, interval.method)}）`
    : `${levelText(interval, lang)} interval (${methodName(lang, interval.method)})`;
