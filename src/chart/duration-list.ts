/** Ordered classes as rows, then those counted as one. */
import type { Lang } from "../codebook/label.js";
import { formatPercent, percentSign } from "../table/format.js";
import { bars } from "./bars.js";
import type { ChartContext } from "./chart.js";
import type { Durations } from "./duration-rows.js";
import type { ColumnTexts } from "./gutter.js";
import { haloInterval } from "./interval-marks.js";
import { hiddenMarks, scaleLayer } from "./layers.js";
import { barColour, muted, paper, residualColour, series } from "./palette.js";
import type { Body } from "./picture.js";
import { drawnEnds, printed } from "./printed.js";
import { rowGutters } from "./row-gutters.js";
import { stackRows } from "./row-stack.js";
import { shareAxis } from "./share-axis.js";
import { intervalNameOf, say } from "./words.js";

/** Rows of a few classes and of many, such as months. */
const few = { least: 23, padding: 7, barHalf: 7.5 } as const;
const many = { least: 14, padding: 0, barHalf: 5 } as const;
/** Between the classes and what is counted as one. */
const netGap = 10;

/** A row for each class in its order, then one for each net. */
export function durationList(durations: Durations, context: ChartContext): Body {
  const { lang, width } = context;
  const rows = rowsOf(durations, lang);
  const form = rows.length > 30 ? many : few;
  const names = rows.map(({ name }) => name);
  const columns = textColumns(rows, context);
  const beside = rowGutters({ names, columns, least: width === "full" ? 220 : 110 }, context);
  const { gutters, plot, lines } = beside;
  const { middles, height } = stackRows(lines, form);
  const axis = shareAxis([0, Math.max(0.01, ...rows.map(({ cell }) => cell.high ?? cell.value ?? 0))], plot, lang);
  const parting = durations.nets.length > 0 ? netGap : 0;
  return {
    ...gutters,
    height: height + parting,
    axis: true,
    rows: rows.map(({ cell, colour, net }, i) => {
      const y = (middles[i] ?? 0) + (net ? parting : 0);
      const place = { label: lines[i] ?? [], y, top: y - form.barHalf, bottom: y + form.barHalf, zero: 0 };
      return { ...place, ...cell, ...drawnEnds(cell, [0, 1]), fill: cell.hollow ? paper : colour, stroke: colour };
    }),
    layers: [
      scaleLayer(axis.domain, axis.ticks),
      bars,
      ...haloInterval(),
      ...hiddenMarks(
        rows.map(({ cell }) => cell),
        lang,
      ),
      beside.labels,
      ...beside.values,
    ],
  };
}

/** Classes, then nets, each as printed. */
function rowsOf({ shares, nets }: Durations, lang: Lang) {
  return [
    ...shares.map(({ name, estimate, residual }) => ({
      name,
      estimate,
      net: false,
      colour: residual ? residualColour : barColour,
    })),
    ...nets.map(({ name, estimate }) => ({
      name: `${name}${say(lang, "（計）", " (sum)")}`,
      estimate,
      net: true,
      colour: series[0],
    })),
  ].map((row) => ({ ...row, cell: printed(row.estimate, (value) => formatPercent(value)) }));
}

type Rows = readonly {
  readonly cell: ReturnType<typeof printed>;
  readonly estimate: Durations["nets"][number]["estimate"];
}[];

function textColumns(rows: Rows, { lang, width }: ChartContext): ColumnTexts[] {
  const star = rows.some(({ cell }) => cell.star !== "");
  const head = width === "full" ? percentSign(lang) : "";
  const value: ColumnTexts = { field: "text", head, cells: rows.map(({ cell }) => cell.text), bold: true, star };
  if (width === "half") return [value];
  const interval = intervalNameOf(
    lang,
    rows.map(({ estimate }) => estimate.interval),
  );
  return [value, { field: "interval", head: interval, cells: rows.map(({ cell }) => cell.interval), color: muted }];
}
