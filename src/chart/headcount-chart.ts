/** People per target group: estimate and interval from zero, the printed figure above the line, the union apart. */
import { type Chart, type ChartContext, chartWidths } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { declaredTitle, headcountFinding } from "./finding.js";
import type { ColumnTexts } from "./gutter.js";
import { type HeadcountRow, headcountRows, headcountTable, leadingGroup, shownInterval } from "./headcount-rows.js";
import { headcountAlt, headcountNotes, headcountSubtitle } from "./headcount-words.js";
import { dotInterval } from "./interval-marks.js";
import { along, type Datum, hiddenMarks, type Layer, pixel, rulesAt, scaleLayer } from "./layers.js";
import { dotColour, ink, muted, paper } from "./palette.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import { drawnEnds } from "./printed.js";
import { rowGutters } from "./row-gutters.js";
import { stackRows } from "./row-stack.js";
import { gaps } from "./theme.js";
import { peopleTicks } from "./ticks.js";
import { say } from "./words.js";

/** People in each target group and in their union, by the interval method of the survey's own document. */
export function headcountChart(input: ChartInput, options: ChartOptions, context: ChartContext): Chart {
  const { lang } = context;
  const rows = headcountRows(input, lang);
  const lead = leadingGroup(rows, lang);
  const written = lead ? headcountFinding(lead, lang) : say(lang, "対象となる区分がない", "No groups to count");
  const title = declaredTitle(options.title, lead, { written, lang });
  const subtitle = headcountSubtitle(input, rows, context);
  const alt = headcountAlt(title, rows, lang);
  const notes = headcountNotes(input, rows, { options, lang });
  const data = headcountTable(rows, lang);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data }, body(rows, context), context);
}

function body(rows: readonly HeadcountRow[], context: ChartContext): Body {
  if (rows.length === 0) return emptyBody;
  const names = rows.map(({ name }) => name);
  const columns = textColumns(rows, context);
  const least = context.width === "full" ? 140 : 84;
  const { gutters, plot, lines, labels, values } = rowGutters({ names, columns, least, gap: gaps.dotLabel }, context);
  const { middles, tops, height } = stackRows(lines, { least: 32, padding: 14 });
  const union = rows.findIndex(({ group }) => group.kind === "union");
  const parting = union > 0 ? [acrossAt(tops[union] ?? 0, gutters.left, context)] : [];
  return {
    ...gutters,
    height,
    axis: true,
    rows: rows.map((row, i) => datum(row, lines[i] ?? [], middles[i] ?? 0)),
    layers: [...marks(rows, plot, context), ...parting, labels, ...values],
  };
}

const acrossAt = (y: number, left: number, { width }: ChartContext): Layer =>
  rulesAt([{ x: 0.5 - left, y, x2: chartWidths[width] - left - 0.5, y2: y }]);

function marks(rows: readonly HeadcountRow[], plot: number, context: ChartContext): Layer[] {
  const ends = rows.flatMap(({ people, document }) => [people.value ?? 0, people.high ?? 0, document ?? 0]);
  const limit = Math.max(...ends, 1) * 1.03;
  const document: Layer = {
    transform: [{ filter: "datum.document!==null" }],
    mark: { type: "point", shape: "diamond", size: 48, fill: paper, stroke: ink, strokeWidth: 1.1, yOffset: -9 },
    encoding: { x: along("document"), y: pixel("y") },
  };
  return [
    scaleLayer([0, limit], peopleTicks(limit, plot, context)),
    ...dotInterval(dotColour),
    ...(rows.some((row) => row.document !== null) ? [document] : []),
    ...hiddenMarks(
      rows.map(({ people }) => people),
      context.lang,
    ),
  ];
}

function textColumns(rows: readonly HeadcountRow[], { lang, width }: ChartContext): ColumnTexts[] {
  const star = rows.some(({ people }) => people.star !== "");
  const value: ColumnTexts = {
    field: "text",
    head: say(lang, "推計値", "Estimate"),
    cells: rows.map(({ peopleText }) => peopleText),
    bold: true,
    star,
  };
  if (width === "half") return [value];
  const documents: ColumnTexts = {
    field: "documentText",
    head: say(lang, "◇ 計画の記載", "◇ As printed"),
    cells: rows.map(({ documentText }) => documentText),
    color: muted,
  };
  return [
    value,
    { field: "interval", head: shownInterval(rows, lang), cells: rows.map(({ people }) => people.interval) },
    { field: "share", head: say(lang, "割合", "Share"), cells: rows.map(({ shareText }) => shareText) },
    ...(rows.some(({ document }) => document !== null) ? [documents] : []),
  ];
}

const datum = ({ people, shareText, ...row }: HeadcountRow, label: readonly string[], y: number): Datum => ({
  label,
  y,
  value: people.value,
  ...drawnEnds(people, [0, Number.POSITIVE_INFINITY]),
  document: row.document,
  hollow: people.hollow,
  hidden: people.hidden,
  text: row.peopleText,
  star: people.star,
  interval: people.interval,
  share: shareText,
  documentText: row.documentText,
});
