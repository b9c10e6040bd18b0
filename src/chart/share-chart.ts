/** Shares of one question, largest first: bars with their interval, values in columns; what is left over last and grey. */
import { percentSign } from "../table/format.js";
import { bars } from "./bars.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { declaredTitle, isKnown, shareFinding } from "./finding.js";
import type { ColumnTexts } from "./gutter.js";
import { haloInterval } from "./interval-marks.js";
import { type Datum, hiddenMarks, scaleLayer } from "./layers.js";
import { barColour, muted, paper, residualColour } from "./palette.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import type { Printed } from "./printed.js";
import { drawnEnds } from "./printed.js";
import { rowGutters } from "./row-gutters.js";
import { stackRows } from "./row-stack.js";
import { orderedShares, printedShare, shareTable, shownShares } from "./share-rows.js";
import { lineIs, measureOf, type ShareTopic, shareAlt, shareNotes } from "./share-words.js";
import { type CategoryShare, membersOf, questionOf, sharesOf } from "./shares-of.js";
import { shareTicks } from "./ticks.js";
import { intervalNameOf, say } from "./words.js";

/** The shares of the categories of a question, among everyone or the members of one target. */
export function shareChart(input: ChartInput, options: ChartOptions & ShareTopic, context: ChartContext): Chart {
  const { lang } = context;
  const { domain } = membersOf(input, options.target, lang);
  const all = orderedShares(
    sharesOf(input, { question: options.question, domain }, lang),
    questionOf(input, options.question).kind,
  );
  const shares = shownShares(all);
  const ranked = all.filter(({ residual }) => !residual);
  const lead = ranked.filter(isKnown).sort((a, b) => b.estimate.value - a.estimate.value)[0];
  const written = shareFinding(ranked.length > 0 ? ranked : all, lang);
  const title = declaredTitle(options.title, lead, { written, lang });
  const subtitle = [
    measureOf(input, options, { shares: all, lang }),
    ...(all.length > 0 ? [lineIs(all, lang)] : []),
  ].join(say(lang, "。", ". "));
  const alt = shareAlt(title, all, lang);
  const notes = shareNotes(input, options, { shares: all, omitted: all.length - shares.length, lang });
  const data = shareTable(all, lang);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data }, body(shares, context), context);
}

function body(shares: readonly CategoryShare[], context: ChartContext): Body {
  if (shares.length === 0) return emptyBody;
  const rows = shares.map((share) => ({ share, cell: printedShare(share) }));
  const cells = rows.map(({ cell }) => cell);
  const names = shares.map(({ name }) => name);
  const columns = textColumns(shares, cells, context);
  const least = context.width === "full" ? 220 : 120;
  const { gutters, lines, labels, values } = rowGutters({ names, columns, least, edge: 18 }, context);
  const { middles, height } = stackRows(
    lines,
    context.width === "full" ? { least: 23, padding: 7 } : { least: 30, padding: 6 },
  );
  return {
    ...gutters,
    height,
    axis: true,
    rows: rows.map(({ share, cell }, i) => datum(share, cell, { label: lines[i] ?? [], y: middles[i] ?? 0 })),
    layers: [
      scaleLayer([0, 1], shareTicks(context.width === "full" ? 4 : 2, context.lang)),
      bars,
      ...haloInterval(),
      ...hiddenMarks(cells, context.lang),
      labels,
      ...values,
    ],
  };
}

const barHalf = 7.5;

function textColumns(
  shares: readonly CategoryShare[],
  cells: readonly Printed[],
  { lang, width }: ChartContext,
): ColumnTexts[] {
  const star = cells.some((cell) => cell.star !== "");
  const value: ColumnTexts = {
    field: "text",
    head: width === "full" ? percentSign(lang) : "",
    cells: cells.map(({ text }) => text),
    bold: true,
    star,
  };
  if (width === "half") return [value];
  const sizes = new Set(cells.filter(({ hidden }) => !hidden).map(({ n }) => n));
  const interval = intervalNameOf(
    lang,
    shares.map(({ estimate }) => estimate.interval),
  );
  return [
    value,
    { field: "interval", head: interval, cells: cells.map((cell) => cell.interval), color: muted },
    ...(sizes.size > 1 ? [{ field: "n", head: "n", cells: cells.map(({ n }) => n), color: muted }] : []),
  ];
}

const datum = (share: CategoryShare, cell: Printed, { label, y }: { label: readonly string[]; y: number }): Datum => {
  const colour = share.residual ? residualColour : barColour;
  const place = { y, top: y - barHalf, bottom: y + barHalf, zero: 0 };
  return { label, ...place, ...cell, ...drawnEnds(cell, [0, 1]), fill: cell.hollow ? paper : colour, stroke: colour };
};
