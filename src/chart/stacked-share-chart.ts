/** 帯グラフ: the composition of everyone and of each domain as bars of 100 %, breakdowns parted by gaps. */
import { symbols } from "../table/format.js";
import { boxes } from "./boxes.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { declaredTitle } from "./finding.js";
import { along, type Datum, type Layer, pixel, toMiddle } from "./layers.js";
import { muted, paper, stackColours, textOn } from "./palette.js";
import { type Body, chartOf, emptyBody, plotWidth } from "./picture.js";
import { questionOf } from "./shares-of.js";
import { partHeads } from "./stack-heads.js";
import { aboveBars, barHeight, besideBars } from "./stack-layout.js";
import { type StackPart, stackParts } from "./stack-parts.js";
import { type Segment, type StackRow, type StackTopic, segmentsOf, stackRowsOf } from "./stack-rows.js";
import { focus, stackAlt, stackFinding, stackNotes, stackSubtitle, stackTable } from "./stack-words.js";
import { sizes } from "./theme.js";
import { printedAt } from "./value-texts.js";

/** The most bars a picture shows, so that it stays on a page; the rest stand in its table. */
const mostRows = 24;

/** The composition of a single-answer question, in total and by breakdowns. */
export function stackedShareChart(input: ChartInput, options: ChartOptions & StackTopic, context: ChartContext): Chart {
  const { lang } = context;
  const rows = stackRowsOf(input, options, lang);
  const { kind } = questionOf(input, options.question);
  const parts = stackParts(rows[0]?.shares ?? [], kind === "scale" || kind === "number", lang);
  const title = declaredTitle(options.title, focus(rows), { written: stackFinding(rows, lang), lang });
  const subtitle = stackSubtitle(input, options, { rows, lang });
  const alt = stackAlt(title, rows, lang);
  const { unprinted, ...drawn } = body(rows.slice(0, mostRows), parts, context);
  const notes = stackNotes(input, { options, rows, parts, unprinted, lang });
  return chartOf({ id: options.id, title, subtitle, alt, notes, data: stackTable(rows, lang) }, drawn, context);
}

function body(
  rows: readonly StackRow[],
  parts: readonly StackPart[],
  context: ChartContext,
): Body & { unprinted: number | null } {
  if (rows.length === 0) return { ...emptyBody, unprinted: null };
  const { tops, left, height, layers } =
    context.width === "full" ? besideBars(rows, context) : aboveBars(rows, context);
  const plot = plotWidth(context, { left, right: 0 });
  const colours = stackColours(parts.length, parts.at(-1)?.missing ?? false);
  const pieces = rows.map((row) => segmentsOf(row, parts));
  const data = pieceData(pieces, { tops, colours, plot }, context);
  const names = parts.map(({ name }, part) => ({
    name,
    colour: colours[part] ?? paper,
    middle: middleOf(pieces[0], { part, parts: parts.length, plot }),
  }));
  return {
    left,
    right: 0,
    height,
    axis: false,
    rows: data,
    layers: [
      bars,
      values,
      ...withheld(rows, pieces, tops),
      ...layers,
      ...partHeads(names, { left, plot, above: context.width === "half" ? 17 : 0 }, context),
    ],
    unprinted: largestUnprinted(data),
  };
}

/** Every piece of every bar, with its value printed where it fits. */
function pieceData(
  pieces: readonly (readonly Segment[])[],
  { tops, colours, plot }: { tops: readonly number[]; colours: readonly string[]; plot: number },
  { measure }: ChartContext,
): Datum[] {
  const room = (text: string) => measure(text, sizes.label.font) + 6;
  return pieces.flatMap((segments, i) =>
    segments.map((segment) => {
      const fits = segment.value !== 0 && room(segment.text) <= (segment.end - segment.start) * plot;
      return segmentDatum(segment, { top: tops[i] ?? 0, fits, colours });
    }),
  );
}

function largestUnprinted(data: readonly Datum[]): number | null {
  const unprinted = data.flatMap(({ fits, value }) => (!fits && typeof value === "number" && value > 0 ? [value] : []));
  return unprinted.length > 0 ? Math.max(...unprinted) : null;
}

const segmentDatum = (
  segment: Segment,
  { top, fits, colours }: { top: number; fits: boolean; colours: readonly string[] },
): Datum => {
  const fill = segment.part === null ? paper : (colours[segment.part] ?? paper);
  return {
    ...segment,
    middle: (segment.start + segment.end) / 2,
    top,
    bottom: top + barHeight,
    y: top + barHeight / 2,
    fits,
    fill,
    colour: textOn(fill),
  };
};

/** The middle of a part's piece of the first bar in px; evenly spaced where that bar is withheld. */
function middleOf(
  segments: readonly Segment[] | undefined,
  { part, parts, plot }: { part: number; parts: number; plot: number },
): number {
  const segment = segments?.find((some) => some.part === part);
  return plot * (segment === undefined ? (part + 0.5) / parts : (segment.start + segment.end) / 2);
}

const x = (field: string) => ({ ...along(field), scale: { domain: [0, 1], nice: false }, axis: null, title: null });

const bars = boxes({ across: ["start", "end"], scale: x });

const values: Layer = {
  transform: [{ filter: "datum.fits" }],
  mark: { type: "text", baseline: "middle", dy: toMiddle },
  encoding: { ...printedAt({ colour: "colour" }), x: x("middle") },
};

/** x or … where a bar cannot be shown. */
function withheld(
  rows: readonly StackRow[],
  pieces: readonly (readonly Segment[])[],
  tops: readonly number[],
): Layer[] {
  const missing = rows.flatMap((row, i) => {
    const hidden = row.shares.some(({ estimate }) => estimate.disclosure === "suppressed");
    return (pieces[i]?.length ?? 0) > 0
      ? []
      : [{ y: (tops[i] ?? 0) + barHeight / 2, text: hidden ? symbols.suppressed : symbols.unknown }];
  });
  if (missing.length === 0) return [];
  return [
    {
      data: { values: missing },
      mark: { type: "text", align: "left", baseline: "middle", color: muted },
      encoding: { x: { value: 5 }, y: pixel("y"), text: { field: "text", type: "nominal" } },
    },
  ];
}
