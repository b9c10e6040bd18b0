/** Asked, replied, valid: bars from one edge, what was lost as a dashed end with its count, strata below. */
import type { Lang } from "../codebook/label.js";
import { boxes, corners } from "./boxes.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { declaredTitle } from "./finding.js";
import {
  countText,
  type FunnelRow,
  type FunnelTopic,
  funnelRows,
  funnelTable,
  rangeText,
  shareText,
} from "./funnel-rows.js";
import { funnelAlt, funnelFinding, funnelNotes, funnelSubtitle } from "./funnel-words.js";
import type { ColumnTexts } from "./gutter.js";
import { type Datum, type Layer, toMiddle } from "./layers.js";
import { ink, lightFill, line, muted, paper, series, textOn } from "./palette.js";
import { type Body, chartOf } from "./picture.js";
import { rowGutters } from "./row-gutters.js";
import { stackRows } from "./row-stack.js";
import { sizes } from "./theme.js";
import { printedAt } from "./value-texts.js";
import { intervalNameOf, say } from "./words.js";

/** How many were asked, replied and gave a valid reply, in all and by stratum. */
export function funnelChart(input: ChartInput, declared: ChartOptions & FunnelTopic, context: ChartContext): Chart {
  const { lang } = context;
  const options = input.survey.unit === undefined ? declared : { unit: input.survey.unit, ...declared };
  const rows = funnelRows(input.wave, options, lang);
  const title = declaredTitle(options.title, undefined, { written: funnelFinding(rows, lang), lang });
  const subtitle = funnelSubtitle(input, options, lang);
  const alt = funnelAlt(title, rows, { ...(options.unit && { unit: options.unit }), lang });
  const notes = funnelNotes(input, { options, rows, lang });
  const data = funnelTable(rows, lang);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data }, body(rows, options, context), context);
}

/** The most bars a picture shows, so that it stays on a page; the rest stand in its table. */
const mostRows = 30;
const barHalf = 11;
/** Space between the whole and its strata. */
const strataGap = 12;
const pad = 8;

/** Counts stand in or after their bars; where one cannot, all stand in a column. */
function body(all: readonly FunnelRow[], topic: FunnelTopic, context: ChartContext): Body {
  const rows = all.slice(0, mostRows).map((row) => ({ ...row, text: countText(row.count, topic.unit, context.lang) }));
  const inBars = laidOut(rows, { column: false }, context);
  return inBars.rows.every((datum) => datum.countX !== null) ? inBars : laidOut(rows, { column: true }, context);
}

type Row = FunnelRow & { readonly text: string };

function laidOut(rows: readonly Row[], { column }: { column: boolean }, context: ChartContext): Body {
  const names = rows.map(({ name }) => name);
  const columns = textColumns(rows, column, context);
  const least = context.width === "full" ? 260 : 120;
  const { gutters, plot, lines, labels, values } = rowGutters({ names, columns, least }, context);
  const { middles, height } = stackRows(lines, { least: 34, padding: 12 });
  const scale = plot / Math.max(1, ...rows.map(({ before }) => before));
  const parted = (row: Row) => (row.kind === "stratum" ? strataGap : 0);
  return {
    ...gutters,
    height: height + Math.max(0, ...rows.map(parted)),
    axis: false,
    rows: rows.map((row, i) => ({
      label: lines[i] ?? [],
      ...datum(row, (middles[i] ?? 0) + parted(row), context.lang),
      ...texts(row, { scale, plot, column }, context),
    })),
    layers: [...marks, labels, ...values],
  };
}

function textColumns(rows: readonly Row[], isCounted: boolean, { lang, width }: ChartContext): ColumnTexts[] {
  const intervals = rows.map((row) => row.interval);
  const isSure = width === "half" || intervals.every((interval) => interval === null);
  const head = say(lang, "対象比", "Share");
  return [
    ...(isCounted ? [{ field: "text", head: say(lang, "数", "Number"), cells: rows.map(({ text }) => text) }] : []),
    { field: "shareText", head, cells: rows.map((row) => shareText(row, lang)), bold: true },
    ...(isSure
      ? []
      : [{ field: "range", head: intervalNameOf(lang, intervals), cells: rows.map(rangeText), color: muted }]),
  ];
}

const datum = (row: Row, y: number, lang: Lang): Datum => ({
  count: row.count,
  share: row.share,
  text: row.text,
  shareText: shareText(row, lang),
  range: rangeText(row),
  lost: row.lost,
  y,
  top: y - barHalf,
  bottom: y + barHalf,
  fill: fillOf(row),
});

const fillOf = ({ kind }: FunnelRow): string => (kind === "valid" || kind === "stratum" ? series[0] : lightFill);

interface Place {
  /** Pixels for one of what is counted. */
  readonly scale: number;
  readonly plot: number;
  readonly column: boolean;
}

/** Where texts stand: the count in its bar or after it, what was lost where it has room, else only in the table. */
function texts(row: Row, { scale, plot, column }: Place, { measure }: ChartContext): Datum {
  const [end, before] = [row.count * scale, row.before * scale];
  const rooms = [
    { from: 0, to: end },
    { from: end, to: before },
    { from: before, to: plot + pad },
  ];
  const inRoom = (width: number, from: number) =>
    rooms.find((room) => Math.max(room.from, from) + pad + width <= room.to - pad / 2);
  const width = measure(row.text, sizes.label.font, true);
  const room = column ? undefined : inRoom(width, 0);
  const taken = column ? end : room === undefined ? plot : room.from + pad + width;
  const lostRoom = row.lost === "" ? undefined : inRoom(measure(row.lost, sizes.label.font), Math.max(taken, end));
  return {
    zero: 0,
    end,
    before,
    countX: room === undefined ? (column ? 0 : null) : room.from + pad,
    shown: !column,
    countColour: room?.from === 0 && end > 0 ? textOn(fillOf(row)) : ink,
    lostX: lostRoom === undefined ? null : Math.max(lostRoom.from, taken) + pad,
  };
}

const marks: readonly Layer[] = [
  {
    transform: [{ filter: "datum.before>datum.end" }],
    mark: { type: "rect", fill: paper, stroke: line, strokeWidth: 1, strokeDash: [3, 2] },
    encoding: corners({ across: ["end", "before"] }),
  },
  boxes({ across: ["zero", "end"] }),
  {
    transform: [{ filter: "datum.shown" }],
    mark: { type: "text", align: "left", baseline: "middle", dy: toMiddle, fontWeight: "bold" },
    encoding: printedAt({ x: "countX", colour: "countColour" }),
  },
  {
    transform: [{ filter: "datum.lostX!==null" }],
    mark: { type: "text", align: "left", baseline: "middle", dy: toMiddle, color: muted },
    encoding: printedAt({ x: "lostX", text: "lost" }),
  },
];
