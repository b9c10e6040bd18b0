/** One share by many domains against the total: dots and intervals over the total's band and dashed line. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import { formatShare, percentSign } from "../table/format.js";
import { leftOut } from "./breakdown-words.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { differenceOf, isClear } from "./difference-note.js";
import { declaredTitle, isKnown } from "./finding.js";
import type { ColumnTexts } from "./gutter.js";
import { dotInterval } from "./interval-marks.js";
import { along, type Datum, hiddenMarks, type Layer, scaleLayer, textsAt } from "./layers.js";
import { type NetRow, type NetRows, netRowsOf } from "./net-rows.js";
import { netAlt, netFinding, netInterval, netNotes, netSubtitle, netTable } from "./net-words.js";
import { band, dotColour, ink, muted } from "./palette.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import { drawnEnds } from "./printed.js";
import { rowGutters } from "./row-gutters.js";
import { stackRows } from "./row-stack.js";
import { shareAxis } from "./share-axis.js";
import { signedPoints } from "./signed-points.js";
import { gaps, sizes } from "./theme.js";
import { say } from "./words.js";
import { shorten } from "./wrap.js";

/** The most domains a picture shows, so that it stays on a page; the rest stand in its table. */
const mostRows = 36;
const groupGap = 9;

type Options = ChartOptions & ChartTopic<"forest">;

/** A domain and, where `compare` has estimated it, its difference from the total. */
interface ForestRow extends NetRow {
  readonly difference: string;
}

/** The share of one answer in the domains of one or more breakdowns. */
export function forestChart(input: ChartInput, options: Options, context: ChartContext): Chart {
  const { lang } = context;
  const rows = netRowsOf(input, options, { sorted: true, lang });
  const domains = rows.domains
    .slice(0, mostRows)
    .map((row) => ({ ...row, difference: differenceText(input, options, row) }));
  const title = declaredTitle(options.title, rows.total, { written: netFinding(rows, lang), lang });
  const subtitle = netSubtitle(input, options, { rows, lang });
  const alt = netAlt(title, rows, lang);
  const { zero, ...drawn } = body(domains, rows, context);
  const notes = netNotes(input, {
    options,
    rows: { ...rows, domains },
    extra: [
      leftOut(rows.domains.length - domains.length, lang, ["区分", "groups"]),
      rows.total && isKnown(rows.total)
        ? say(lang, `灰色の帯は全体の${netInterval(rows, lang)}`, `The band is the ${netInterval(rows, lang)} of all`)
        : null,
      domains.some(({ difference }) => difference.startsWith("†"))
        ? say(lang, "†は全体との差が有意", "† marks a significant difference from all")
        : null,
      zero ? null : say(lang, "横軸は0から始まらない", "The axis does not start at 0"),
    ],
    lang,
  });
  return chartOf({ id: options.id, title, subtitle, alt, notes, data: netTable(rows, lang) }, drawn, context);
}

/** ＋3.3, with † where the difference is clear of zero; empty where it was not estimated. */
function differenceText(input: ChartInput, options: Options, { group, domain, cell }: NetRow): string {
  const by = options.by[group - 1];
  if (by === undefined || domain === null || cell.hidden) return "";
  const compared = {
    question: options.question,
    by,
    ...(options.target === undefined ? {} : { target: options.target }),
  };
  const found = differenceOf(input, compared, { category: options.categories.join("+"), domains: [domain, "all"] });
  if (found === undefined || found.disclosure !== "open" || found.value === null) return "";
  const isReversed = found.domain[by]?.startsWith("all − ") ?? false;
  return (isClear(found) ? "†" : "") + signedPoints(isReversed ? -found.value : found.value);
}

function body(domains: readonly ForestRow[], rows: NetRows, context: ChartContext): Body & { zero: boolean } {
  if (domains.length === 0) return { ...emptyBody, zero: true };
  const names = domains.map(({ name }) => name);
  const columns = textColumns(domains, rows, context);
  const least = context.width === "full" ? 180 : 110;
  const beside = rowGutters({ names, columns, least, gap: gaps.dotLabel, edge: 18 }, context);
  const { gutters, plot, lines } = beside;
  const { middles, height } = parted(domains, stackRows(lines, { least: 22, padding: 8 }));
  const axis = shareAxis(range(domains, rows), plot, context.lang);
  const total = rows.total && isKnown(rows.total) ? rows.total : undefined;
  return {
    ...gutters,
    height,
    axis: true,
    zero: axis.domain[0] === 0,
    rows: domains.map((row, i) => datum(row, lines[i] ?? [], middles[i] ?? 0)),
    layers: [
      scaleLayer(axis.domain, axis.ticks),
      ...(total ? reference(total, { plot, height, domain: axis.domain }, context) : []),
      ...dotInterval(dotColour),
      ...hiddenMarks(
        domains.map(({ cell }) => cell),
        context.lang,
      ),
      beside.labels,
      ...beside.values,
    ],
  };
}

/** Breakdowns stand a little apart. */
function parted(rows: readonly NetRow[], { middles, height }: { middles: readonly number[]; height: number }) {
  const first = rows[0]?.group ?? 0;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const shift = (group: number) => groups.indexOf(group) * groupGap;
  const last = rows.at(-1)?.group ?? first;
  return { middles: middles.map((middle, i) => middle + shift(rows[i]?.group ?? first)), height: height + shift(last) };
}

/** From the lowest to the highest interval; from zero where that is near. */
function range(domains: readonly NetRow[], { total }: NetRows): [number, number] {
  const cells = [...domains, ...(total ? [total] : [])].map(({ cell }) => cell);
  const ends = cells.flatMap((cell) => {
    const { low, high } = drawnEnds(cell, [0, 1]);
    return [low, high, cell.value].filter((end) => end !== null);
  });
  if (ends.length === 0) return [0, 1];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return low < 0.5 * (high - low) || low < 0.02 ? [0, high] : [low, high];
}

function reference(
  total: NetRow,
  { plot, height, domain: [from, to] }: { plot: number; height: number; domain: readonly [number, number] },
  { lang, measure }: ChartContext,
): Layer[] {
  const { cell } = total;
  const { low, high } = drawnEnds(cell, [0, 1]);
  const span = cell.low === null ? "" : say(lang, `（${cell.interval}）`, ` (${cell.interval})`);
  const width = (text: string) => measure(text, sizes.label.font, true);
  const text = shorten(`${total.name} ${formatShare(cell.value, lang)}${span}`, plot, width);
  const at = (((cell.value ?? 0) - from) / (to - from)) * plot;
  const x = Math.min(plot - width(text) / 2, Math.max(width(text) / 2, at));
  const edges = { y: { value: 0 }, y2: { value: height } };
  return [
    {
      data: { values: [{ low, high }] },
      mark: { type: "rect", color: band },
      encoding: { x: along("low"), x2: { field: "high" }, ...edges },
    },
    {
      data: { values: [{ value: cell.value }] },
      mark: { type: "rule", strokeDash: [4, 3], color: ink },
      encoding: { x: along("value"), ...edges },
    },
    textsAt([{ x, y: -gaps.head, text }], {
      align: "center",
      baseline: "bottom",
      fontSize: sizes.label.font,
      fontWeight: "bold",
    }),
  ];
}

function textColumns(domains: readonly ForestRow[], rows: NetRows, { lang, width }: ChartContext): ColumnTexts[] {
  const cells = domains.map(({ cell }) => cell);
  const star = cells.some((cell) => cell.star !== "");
  const value = { field: "text", head: percentSign(lang), cells: cells.map(({ text }) => text), bold: true, star };
  const differences = domains.map(({ difference }) => difference);
  const difference = { field: "difference", head: say(lang, "全体との差", "vs all"), cells: differences };
  const compared = differences.some((text) => text !== "") ? [difference] : [];
  if (width === "half") return [value];
  return [
    value,
    { field: "interval", head: netInterval(rows, lang), cells: cells.map(({ interval }) => interval) },
    ...compared,
    { field: "n", head: "n", cells: cells.map(({ n }) => n), color: muted },
  ];
}

const datum = ({ cell, difference }: ForestRow, label: readonly string[], y: number): Datum => ({
  label,
  y,
  ...cell,
  ...drawnEnds(cell, [0, 1]),
  difference,
});
