/** People by class to either side of the names of the classes, from the oldest down. */
import { outlinedBoxes } from "./boxes.js";
import { type Chart, type ChartContext, chartWidths } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { declaredTitle } from "./finding.js";
import { rowNames } from "./gutter.js";
import { haloInterval } from "./interval-marks.js";
import { type Datum, type Layer, pixel, rowLabels, textsAt, toMiddle } from "./layers.js";
import { ink, muted, paper, series } from "./palette.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import { type Pyramid, type PyramidRow, type PyramidTopic, pyramidOf, pyramidTable } from "./pyramid-rows.js";
import { pyramidAlt, pyramidFinding, pyramidNotes, pyramidSubtitle, sideHead } from "./pyramid-words.js";
import { stackRows } from "./row-stack.js";
import { sizes } from "./theme.js";
import { printedAt } from "./value-texts.js";
import { withheldWord } from "./words.js";
import { shorten } from "./wrap.js";

/** The most classes a picture shows, so that it stays on a page; the rest stand in its table. */
const mostRows = 72;

/** How many people each class has on either side. */
export function pyramidChart(input: ChartInput, options: ChartOptions & PyramidTopic, context: ChartContext): Chart {
  const { lang } = context;
  const pyramid = pyramidOf(input, options, lang);
  const title = declaredTitle(options.title, undefined, {
    written: pyramidFinding(pyramid, options.measure, lang),
    lang,
  });
  const subtitle = pyramidSubtitle(input, options, { pyramid, lang });
  const unit = options.unit === undefined ? {} : { unit: options.unit };
  const alt = pyramidAlt(title, pyramid, { ...unit, lang });
  const rows = shown(pyramid.rows);
  const notes = pyramidNotes(input, pyramid, { options, omitted: pyramid.rows.length - rows.length, lang });
  const heads = pyramid.sides.map((_, side) => sideHead(pyramid, side, { ...unit, lang }));
  const data = pyramidTable(pyramid, lang);
  return chartOf(
    { id: options.id, title, subtitle, alt, notes, data },
    body({ ...pyramid, rows }, heads, context),
    context,
  );
}

/** From the oldest down, what is left over below. */
function shown(rows: readonly PyramidRow[]): PyramidRow[] {
  const rest = rows.filter(({ residual }) => residual);
  const classes = rows.filter(({ residual }) => !residual).slice(0, mostRows - rest.length);
  return [...classes.reverse(), ...rest];
}

/** Rows of a few classes and of many, such as single years of age. */
const few = { least: 22, padding: 8, barHalf: 8 } as const;
const many = { least: 14, padding: 0, barHalf: 5 } as const;
/** Between a bar or interval and its value. */
const valueGap = 6;

function body({ rows }: Pyramid, heads: readonly string[], context: ChartContext): Body {
  if (rows.length === 0) return emptyBody;
  const whole = chartWidths[context.width];
  const measure = (text: string, bold = false) => context.measure(text, sizes.label.font, bold);
  const names = rowNames(
    rows.map(({ name }) => name),
    context.width === "full" ? 180 : 84,
    context,
  );
  const values = rows.flatMap(({ cells }) => cells.map(({ text, star }) => measure(text + star)));
  const valueWidth = Math.ceil(Math.max(0, ...values)) + valueGap;
  const form = rows.length > 36 ? many : few;
  const edge = names.width / 2 + 10;
  const room = whole / 2 - edge - valueWidth;
  const most = Math.max(
    1e-9,
    ...rows.flatMap(({ cells }) => cells.flatMap(({ value, high }) => [value ?? 0, high ?? 0])),
  );
  const { middles, height } = stackRows(names.lines, form);
  const places = rows.map((row, i) => ({ row, label: names.lines[i] ?? [], y: middles[i] ?? 0 }));
  const across = (side: number, value: number) =>
    whole / 2 + (side === 0 ? -1 : 1) * (edge + (Math.max(0, value) / most) * room);
  const data = places.flatMap(({ row, y }) =>
    [0, 1].map((side) => cellDatum(row, { side, y, across, barHalf: form.barHalf }, context)),
  );
  return {
    left: 0,
    right: 0,
    height,
    axis: false,
    rows: data,
    layers: [
      ...marks,
      valueTexts(0),
      valueTexts(1),
      { ...rowLabels(whole / 2, "center"), data: { values: places.map(({ label, y }) => ({ label, y })) } },
      ...sideHeads(heads, { across, room: whole / 2 - edge }, context),
    ],
  };
}

/** Each side with its total over its zero. */
function sideHeads(
  heads: readonly string[],
  { across, room }: Pick<CellPlace, "across"> & { readonly room: number },
  { measure }: ChartContext,
): Layer[] {
  return heads.map((head, side) =>
    textsAt(
      [{ x: across(side, 0), y: -6, text: shorten(head, room, (text) => measure(text, sizes.label.font, true)) }],
      {
        align: side === 0 ? "right" : "left",
        baseline: "bottom",
        fontWeight: "bold",
        fontSize: sizes.label.font,
      },
    ),
  );
}

interface CellPlace {
  readonly side: number;
  readonly y: number;
  readonly barHalf: number;
  /** The pixel of a value on a side. */
  readonly across: (side: number, value: number) => number;
}

function cellDatum(
  { name, cells, residual }: PyramidRow,
  { side, y, across, barHalf }: CellPlace,
  { lang }: ChartContext,
): Datum {
  const cell = cells[side];
  const [value, low, high] = [cell?.value ?? null, cell?.low ?? null, cell?.high ?? null];
  const outline = residual ? muted : (series[side] ?? ink);
  const end = Math.max(value ?? 0, high ?? 0);
  const text = cell?.hidden ? withheldWord(lang) : `${cell?.text ?? ""}${cell?.star ?? ""}`;
  return {
    name,
    side,
    value,
    low,
    high,
    y,
    top: y - barHalf,
    bottom: y + barHalf,
    x: across(side, 0),
    x2: across(side, value ?? 0),
    xLow: low === null ? null : across(side, low),
    xHigh: high === null ? null : across(side, high),
    xText: across(side, end) + (side === 0 ? -valueGap : valueGap),
    text,
    fill: cell?.hollow || residual ? paper : outline,
    stroke: outline,
  };
}

const marks: readonly Layer[] = [
  { transform: [{ filter: "datum.value!==null&&datum.value>0" }], ...outlinedBoxes({ across: ["x", "x2"] }) },
  ...haloInterval({ x: pixel("xLow"), x2: { field: "xHigh" }, y: pixel("y") }),
];

const valueTexts = (side: number): Layer => ({
  transform: [{ filter: `datum.side===${side}` }],
  mark: { type: "text", align: side === 0 ? "right" : "left", baseline: "middle", dy: toMiddle },
  encoding: printedAt({ x: "xText" }),
});
