/** Combinations of targets as a list: their names, a bar of people with its interval, and respondents. */
import { boxes } from "./boxes.js";
import type { ChartContext } from "./chart.js";
import type { ColumnTexts } from "./gutter.js";
import { haloInterval } from "./interval-marks.js";
import { along, type Datum, hiddenMarks, type Layer, scaleLayer } from "./layers.js";
import type { Overlap, OverlapRow } from "./overlap-rows.js";
import { lightFill, muted, paper, series } from "./palette.js";
import type { Body } from "./picture.js";
import { drawnEnds } from "./printed.js";
import { rowGutters } from "./row-gutters.js";
import { stackRows } from "./row-stack.js";
import { peopleTicks } from "./ticks.js";
import { say } from "./words.js";

const barHalf = 7.5;

/** A row for each combination, the largest first. */
export function overlapList({ rows }: Overlap, context: ChartContext): Body {
  const names = rows.map(({ short }) => short);
  const columns = textColumns(rows, context);
  const least = context.width === "full" ? 200 : 80;
  const { gutters, plot, lines, labels, values } = rowGutters({ names, columns, least }, context);
  const { middles, height } = stackRows(lines, { least: 30, padding: 8 });
  const limit = Math.max(1, ...rows.flatMap(({ people }) => [people.value ?? 0, people.high ?? 0])) * 1.03;
  return {
    ...gutters,
    height,
    axis: true,
    rows: rows.map((row, i) => datum(row, lines[i] ?? [], middles[i] ?? 0)),
    layers: [
      scaleLayer([0, limit], peopleTicks(limit, plot, context)),
      bars,
      ...haloInterval(),
      ...hiddenMarks(
        rows.map(({ people }) => people),
        context.lang,
      ),
      labels,
      ...values,
    ],
  };
}

function textColumns(rows: readonly OverlapRow[], { lang, width }: ChartContext): ColumnTexts[] {
  const star = rows.some(({ people }) => people.star !== "");
  const estimate = say(lang, "推計値", "Estimate");
  const count = say(lang, "回答者", "n");
  return [
    { field: "text", head: estimate, cells: rows.map(({ peopleText }) => peopleText), bold: true, star },
    ...(width === "full"
      ? [{ field: "interval", head: "", cells: rows.map(({ people }) => people.interval), color: muted }]
      : []),
    { field: "countText", head: count, cells: rows.map(({ countText }) => countText), color: muted },
  ];
}

const datum = (row: OverlapRow, label: readonly string[], y: number): Datum => {
  const colour = row.targets.length > 1 ? series[0] : lightFill;
  const { people } = row;
  return {
    label,
    y,
    top: y - barHalf,
    bottom: y + barHalf,
    zero: 0,
    value: people.value,
    ...drawnEnds(people, [0, Number.POSITIVE_INFINITY]),
    hidden: people.hidden,
    text: row.peopleText,
    star: people.star,
    interval: people.interval,
    countText: row.countText,
    fill: people.hollow ? paper : colour,
  };
};

const bars: Layer = {
  transform: [{ filter: "datum.value!==null" }],
  ...boxes({ across: ["zero", "value"], scale: along }),
};
