import { inLanguage, type Lang } from "../codebook/label.js";
import type { WaveChange } from "../compare/compare-waves.js";
import type { Estimate } from "../estimate/estimate.js";
import { formatNumber, formatPercent } from "../table/format.js";
import type { ChartInput, WaveStep } from "./chart-input.js";
import { type Printed, printed } from "./printed.js";
import { categoriesOf, questionOf } from "./shares-of.js";
import { signedPoints } from "./signed-points.js";
import { intervalNameOf, say } from "./words.js";

/** What a chart of waves is of. */
export interface WaveTopic {
  readonly question: string;
  readonly categories?: readonly string[];
}

/** One wave's number; `at` is the year of its fieldwork, with the month as its fraction. */
export interface WavePoint {
  readonly at: number;
  readonly label: string;
  readonly cell: Printed;
  readonly estimate: Estimate;
  /** Whether it can be held against the point before it. */
  readonly follows: boolean;
}

/** One answer over the waves, and its last change. */
export interface WaveSeries {
  readonly category: string;
  readonly name: string;
  /** その他, 無回答. */
  readonly residual: boolean;
  readonly points: readonly WavePoint[];
  readonly change: Estimate;
  /** The last change in points, with what to be careful of. */
  readonly changeCell: Printed;
}

/** A share in per cent, a mean as a number. */
export const waveFormat = (estimate: Estimate): ((value: number) => string) =>
  isShare(estimate) ? (value) => formatPercent(value) : (value) => formatNumber(value, 1);

/** A change of a share or of a mean is told by what changed: only shares are of a category. */
const isShare = ({ statistic, category }: Estimate): boolean =>
  statistic === "share" || (statistic === "difference" && category !== undefined);

/** ＋3.2 in points, or in the unit of a mean. */
export const signed = (estimate: Estimate, value: number): string =>
  isShare(estimate) ? signedPoints(value) : value > 0 ? `＋${formatNumber(value, 1)}` : formatNumber(value, 1);

/** The answers of a question in codebook order; the mean where it has no classes. */
export function waveSeries(
  { survey, wave, steps = [], ...rest }: ChartInput,
  topic: WaveTopic,
  lang: Lang,
): WaveSeries[] {
  const question = questionOf({ survey, wave, ...rest }, topic.question);
  const known = categoriesOf(question);
  const last = steps.at(-1);
  if (last === undefined) return [];
  const changes = last.comparison.changes.filter((change) => change.question === topic.question);
  const shares = changes.filter(({ later }) => later.category !== undefined);
  const order = (category: string) => known.findIndex(({ name }) => name === firstOf(category));
  return (shares.length > 0 ? shares : changes)
    .filter(({ later }) => topic.categories === undefined || topic.categories.includes(firstOf(later.category ?? "")))
    .toSorted((a, b) => order(a.later.category ?? "") - order(b.later.category ?? ""))
    .map(({ later, change }): WaveSeries => {
      const category = later.category ?? "";
      const names = category.split(" + ").map((name) => known.find((one) => one.name === name));
      const labels = names.map((one, i) =>
        one === undefined ? (category.split(" + ")[i] ?? "") : inLanguage(one.label, lang),
      );
      return {
        category,
        name: category === "" ? inLanguage(question.label, lang) : labels.join(say(lang, "・", " or ")),
        residual: names.every((one) => one?.residual ?? false),
        points: pointsOf(steps, { question: topic.question, category, lang }),
        change,
        changeCell: printed(change, (value) => signed(change, value)),
      };
    })
    .filter(({ residual, points }) => !residual || points.some(({ cell }) => cell.value !== 0));
}

const firstOf = (category: string): string => category.split(" + ")[0] ?? "";

/** The earlier wave of the first step, then the later one of each. */
function pointsOf(
  steps: readonly WaveStep[],
  { question, category, lang }: { readonly question: string; readonly category: string; readonly lang: Lang },
): WavePoint[] {
  const found = steps.flatMap(({ earlier, later, comparison }, i) => {
    const change = comparison.changes.find(
      (one) => one.question === question && (one.later.category ?? "") === category,
    );
    if (change === undefined) return [];
    const now = pointOf(change.later, later, { follows: isComparable(change), lang });
    return i === 0 ? [pointOf(change.earlier, earlier, { follows: false, lang }), now] : [now];
  });
  return found;
}

const pointOf = (
  estimate: Estimate,
  { label, fieldwork }: WaveStep["later"],
  { follows, lang }: { readonly follows: boolean; readonly lang: Lang },
): WavePoint => ({
  at: yearOf(fieldwork.from),
  label: inLanguage(label, lang),
  cell: printed(estimate, waveFormat(estimate)),
  estimate,
  follows,
});

const isComparable = ({ change }: WaveChange): boolean => !change.reasons.includes("broken-series");

/** 2020-10 → 2020.75. */
function yearOf(iso: string): number {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  return year + (month - 1) / 12;
}

export const waveInterval = (series: readonly WaveSeries[], lang: Lang): string =>
  intervalNameOf(
    lang,
    series.flatMap(({ points, change }) => [...points.map(({ estimate }) => estimate.interval), change.interval]),
  );

/** −0.5～＋6.9, −0.5 to +6.9: a dash would be taken for a minus. */
export const signedRange = (change: Estimate, { low, high }: { low: number; high: number }, lang: Lang): string =>
  `${signed(change, low)}${say(lang, "～", " to ")}${signed(change, high)}`;

/** ＋3.2（−0.5～＋6.9）: the change with its interval. */
export function changeText({ change, changeCell }: WaveSeries, lang: Lang): string {
  const { text, star, low, high } = changeCell;
  if (low === null || high === null) return text + star;
  const range = signedRange(change, { low, high }, lang);
  return `${text}${star}${say(lang, "（", " (")}${range}${say(lang, "）", ")")}`;
}

/** The data of the chart as a table: a line for each answer and wave, the change on the last. */
export function waveTable(series: readonly WaveSeries[], lang: Lang): string[][] {
  const interval = waveInterval(series, lang);
  const heads =
    lang === "ja"
      ? ["項目", "回", "値", interval, "n", `前回からの変化（${interval}）`]
      : ["Answer", "Wave", "Value", interval, "n", `Change (${interval})`];
  const lines = series.flatMap((one) =>
    one.points.map(({ label, cell }, i) => {
      const change = i === one.points.length - 1 ? changeText(one, lang) : "";
      return [one.name, label, cell.text + cell.star, cell.interval, cell.n, change];
    }),
  );
  return [heads, ...lines];
}
