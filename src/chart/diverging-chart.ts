/** Questions of one scale about a zero line: one side to the left, one to the right, what is neither set apart. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import { formatPercent, formatShare, symbols } from "../table/format.js";
import { boxes } from "./boxes.js";
import { leftOut } from "./breakdown-words.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { layOutSides, type SideLayout } from "./diverging-layout.js";
import { type Beside, barHeight, namesAbove, namesBeside } from "./diverging-names.js";
import { type ScaleRow, type SidePart, scaleRows, sideParts } from "./diverging-rows.js";
import { divergingAlt, divergingFinding, divergingNotes, divergingSubtitle } from "./diverging-words.js";
import { declaredTitle } from "./finding.js";
import { type Datum, type Layer, rulesAt, textsAt, toMiddle } from "./layers.js";
import { ink, muted, paper, textOn } from "./palette.js";
import { type Body, chartOf, emptyBody, plotWidth } from "./picture.js";
import { partHeads } from "./stack-heads.js";
import { stackTable } from "./stack-words.js";
import { sizes } from "./theme.js";
import { centredTexts } from "./value-texts.js";
import { say } from "./words.js";

/** The most questions a picture shows, so that it stays on a page; the rest stand in its table. */
const mostRows = 20;
/** Widths to which heads are wrapped before they are cut up evenly: the usual words of a scale break well in them. */
const headLimits = [92, 80];

/** Both sides of one or more questions that share a scale. */
export function divergingChart(
  input: ChartInput,
  options: ChartOptions & ChartTopic<"diverging">,
  context: ChartContext,
): Chart {
  const { lang } = context;
  const all = scaleRows(input, options, lang);
  const rows = all.slice(0, mostRows);
  const parts = sideParts(input, options, lang);
  const title = declaredTitle(options.title, rows[0], { written: divergingFinding(all, parts, lang), lang });
  const subtitle = divergingSubtitle(input, options, { rows: all, lang });
  const alt = divergingAlt(title, all, lang);
  const { unprinted, ...drawn } = body(rows, parts, context);
  const small =
    unprinted > 0
      ? say(
          lang,
          `幅に収まらない${formatShare(unprinted, lang)}以下の値は表に示す`,
          `Values up to ${formatShare(unprinted, lang)} that do not fit are in the table`,
        )
      : null;
  const extra = [leftOut(all.length - rows.length, lang), small]
    .filter((text) => text !== null)
    .join(say(lang, "。", ". "));
  const notes = divergingNotes(input, { options, rows: all, parts, extra, lang });
  const table = all.map(({ name, shares, n }) => ({ name, group: 0, domain: null, shares, n }));
  return chartOf({ id: options.id, title, subtitle, alt, notes, data: stackTable(table, lang) }, drawn, context);
}

function body(
  rows: readonly ScaleRow[],
  parts: readonly SidePart[],
  context: ChartContext,
): Body & { unprinted: number } {
  if (rows.length === 0) return { ...emptyBody, unprinted: 0 };
  const beside = context.width === "full" ? namesBeside(rows, parts, context) : namesAbove(rows, context);
  const plot = plotWidth(context, { left: beside.left, right: 0 });
  const layout = layOutSides(rows, parts, plot);
  const data = pieces(layout, { parts, middles: beside.middles }, context);
  const names = parts.map(({ name, colour }, i) => ({
    name,
    colour,
    middle: middleOf(layout, i) ?? (plot * (i + 0.5)) / parts.length,
  }));
  const unprinted = data.flatMap(({ text, value }) => (text === "" && typeof value === "number" ? [value] : []));
  return {
    left: beside.left,
    right: 0,
    height: beside.height,
    axis: false,
    unprinted: Math.max(0, ...unprinted),
    rows: data,
    layers: [
      boxes({ across: ["start", "end"] }),
      centredTexts,
      rulesAt(zeroLine(layout.zero, beside, context), { color: ink, strokeWidth: 1.4 }),
      ...withheld(rows, layout, beside.middles),
      ...beside.layers,
      ...partHeads(
        names,
        { left: beside.left, plot, above: context.width === "half" ? 6 : 0, limits: headLimits },
        context,
      ),
    ],
  };
}

/** One line through all bars, or a piece at each where names stand between them. */
const zeroLine = (x: number, { middles, height }: Beside, { width }: ChartContext) =>
  width === "full"
    ? [{ x, y: -4, x2: x, y2: height + 4 }]
    : middles.map((y) => ({ x, y: y - barHeight / 2 - 3, x2: x, y2: y + barHeight / 2 + 3 }));

const middleOf = ({ pieces: all }: SideLayout, part: number): number | null => {
  const first = all.find((piece) => piece.row === 0 && piece.part === part);
  return first === undefined ? null : (first.start + first.end) / 2;
};

/** Every piece of every bar, with its value printed where it fits. */
function pieces(
  layout: SideLayout,
  { parts, middles }: { parts: readonly SidePart[]; middles: readonly number[] },
  { measure }: ChartContext,
): Datum[] {
  const texts = (digits: number) => layout.pieces.map(({ value, star }) => formatPercent(value, digits) + star);
  const isWide = (text: string, { start, end }: SideLayout["pieces"][number]) =>
    measure(text, sizes.label.font) + 4 <= end - start;
  const decimals = layout.pieces.every((piece, i) => isWide(texts(1)[i] ?? "", piece)) ? 1 : 0;
  return layout.pieces.map((piece, i) => {
    const { part, row, start, end, value } = piece;
    const text = texts(decimals)[i] ?? "";
    const fits = isWide(text, piece);
    const [y, fill] = [middles[row] ?? 0, parts[part]?.colour ?? paper];
    const place = { start, end, top: y - barHeight / 2, bottom: y + barHeight / 2, x: (start + end) / 2, y };
    return { ...place, part, value, text: fits ? text : "", fill, colour: textOn(fill) };
  });
}

/** x or … at the zero line where a bar cannot be shown. */
function withheld(rows: readonly ScaleRow[], { pieces: drawn, zero }: SideLayout, middles: readonly number[]): Layer[] {
  const missing = rows.flatMap(({ shares }, row) => {
    if (drawn.some((piece) => piece.row === row)) return [];
    const hidden = shares.some(({ estimate }) => estimate.disclosure === "suppressed");
    return [{ x: zero + 8, y: (middles[row] ?? 0) + toMiddle, text: hidden ? symbols.suppressed : symbols.unknown }];
  });
  return missing.length === 0
    ? []
    : [textsAt(missing, { align: "left", baseline: "middle", fontSize: sizes.label.font, color: muted })];
}
