/** Two waves compared, as a table: what each wave gave, and the change with its interval. */
import { inLanguage } from "../../codebook/label.js";
import type { WaveChange, WaveComparison } from "../../compare/compare-waves.js";
import type { Estimate } from "../../estimate/estimate.js";
import { formatNumber, formatPercent, formatRange, symbols } from "../../table/format.js";
import { careMark } from "../words/shown.js";
import type { DisplayContext } from "./context.js";
import { categoryOf, questionText } from "./labels.js";
import { plainHead, type View } from "./view.js";
import { intervalHead, reasonLabel, words } from "./view-words.js";
import { written } from "./written.js";

export function changesView({ changes, refused }: WaveComparison, context: DisplayContext): View {
  const { lang } = context;
  const level = changes[0]?.change.interval?.level ?? 0.95;
  const heads = [words.question, words.category, words.earlier, words.later, words.change, intervalHead(level)];
  const codes = new Set(changes.flatMap(({ change }) => change.reasons));
  return {
    caption: inLanguage(words.changes, lang),
    head: plainHead(heads.map((head) => inLanguage(head, lang))),
    rows: changes.map((change) => rowOf(change, context)),
    names: 2,
    notes: [
      ...[...codes].map((code) => `＊ ${inLanguage(reasonLabel(code), lang)}`),
      ...refused.map(
        ({ question, why }) =>
          `${questionText(question, context)}：${inLanguage(words.refused, lang)}（${inLanguage(why, lang)}）`,
      ),
    ],
  };
}

function rowOf({ question, later, earlier, change }: WaveChange, context: DisplayContext): readonly string[] {
  const { lang } = context;
  const isShare = later.statistic === "share";
  const write = (value: number | null) => (isShare ? formatPercent(value) : formatNumber(value, 1));
  return [
    questionText(question, context),
    categoryOf(later, context),
    written(earlier, lang).value,
    written(later, lang).value,
    ...changeCells(change, write),
  ];
}

function changeCells(change: Estimate, write: (value: number | null) => string): readonly [string, string] {
  if (change.disclosure === "suppressed") return [symbols.suppressed, symbols.suppressed];
  const { value, interval } = change;
  const range = interval === null ? symbols.unknown : formatRange(write(interval.low), write(interval.high));
  return [(value !== null && value > 0 ? "+" : "") + write(value) + careMark(change), range];
}
