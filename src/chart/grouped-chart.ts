/** Shares of one question for two to four domains side by side: touching bars, each domain named at its first bar. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import { percentSign } from "../table/format.js";
import { bars } from "./bars.js";
import type { BreakdownRow } from "./breakdown-rows.js";
import { breakdownAlt, breakdownNotes, crossFinding, leftOut, rowsInterval } from "./breakdown-words.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { comparedRows } from "./compared-rows.js";
import { differenceNote } from "./difference-note.js";
import { declaredTitle } from "./finding.js";
import { type AnswerGroup, answerGroups, seriesOf } from "./grouped-rows.js";
import { haloInterval } from "./interval-marks.js";
import { keyAbove } from "./key.js";
import { type Datum, hiddenMarks, type Layer, scaleLayer, textsAt } from "./layers.js";
import { series as colours, paper, textOn } from "./palette.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import { drawnEnds } from "./printed.js";
import { rowGutters } from "./row-gutters.js";
import { shareAxis } from "./share-axis.js";
import { questionOf } from "./shares-of.js";
import { focus, stackSubtitle, stackTable } from "./stack-words.js";
import { sizes } from "./theme.js";
import { sampleSize, say } from "./words.js";

/** The most answers a picture shows, so that it stays on a page; the rest stand in its table. */
const mostGroups = 16;

/** The shares of the categories of a question, side by side for the categories of another. */
export function groupedChart(
  input: ChartInput,
  options: ChartOptions & ChartTopic<"grouped">,
  context: ChartContext,
): Chart {
  const { lang } = context;
  const topic = { ...options, by: [options.by] };
  const rows = comparedRows(input, topic, lang);
  const series = seriesOf(rows, { survey: input.survey.id, question: options.by });
  const { kind } = questionOf(input, options.question);
  const all = answerGroups(rows, series, { ordered: kind === "scale" || kind === "number", only: options.categories });
  const shown = all.length <= mostGroups ? all : all.filter(({ residual }) => !residual).slice(0, mostGroups);
  const compared = only(rows, shown);
  const title = declaredTitle(options.title, focus(compared), { written: crossFinding(compared, lang), lang });
  const line = say(lang, `。線は${rowsInterval(rows, lang)}`, `. Line: ${rowsInterval(rows, lang)}`);
  const subtitle = stackSubtitle(input, topic, { rows, lang }) + (rows.length > 0 ? line : "");
  const alt = breakdownAlt(title, only(series, shown), lang);
  const notes = breakdownNotes(input, {
    options,
    rows: only(series, shown),
    extra: [
      leftOut(all.length - shown.length, lang),
      differenceNote(input, { ...topic, by: options.by }, { series: only(series, shown), lang }),
    ],
    lang,
  });
  const data = stackTable(rows, lang);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data }, body(shown, series, context), context);
}

const only = (rows: readonly BreakdownRow[], groups: readonly AnswerGroup[]): BreakdownRow[] =>
  rows.map((row) => ({
    ...row,
    shares: row.shares.filter(({ category }) => groups.some((group) => group.category === category)),
  }));

const groupGap = 13;

interface Placed {
  readonly bars: readonly Datum[];
  readonly labels: readonly Datum[];
  readonly height: number;
}

function body(groups: readonly AnswerGroup[], series: readonly BreakdownRow[], context: ChartContext): Body {
  const cells = groups.flatMap((group) => group.cells.filter((cell) => cell !== null));
  if (cells.length === 0) return emptyBody;
  const star = cells.some((cell) => cell.star !== "");
  const columns = [{ field: "text", head: percentSign(context.lang), cells: cells.map(({ text }) => text), star }];
  const names = groups.map(({ name }) => name);
  const least = context.width === "full" ? 220 : 120;
  const { gutters, plot, lines, labels, values } = rowGutters({ names, columns, least, edge: 18 }, context);
  const placed = place(groups, lines, context);
  const axis = shareAxis([0, Math.max(0.1, ...cells.map(({ high, value }) => high ?? value ?? 0))], plot, context.lang);
  return {
    ...gutters,
    height: placed.height,
    axis: true,
    rows: placed.bars,
    layers: [
      scaleLayer(axis.domain, axis.ticks),
      bars,
      ...haloInterval(),
      ...hiddenMarks(cells, context.lang),
      { ...labels, data: { values: placed.labels.map((label) => ({ ...label })) } },
      ...values,
      ...seriesNames(placed.bars, series, { left: gutters.left, plot, limit: axis.domain[1] }, context),
    ],
  };
}

function place(groups: readonly AnswerGroup[], names: readonly (readonly string[])[], { width }: ChartContext): Placed {
  const thick = width === "full" ? 15 : 13;
  const drawn: Datum[] = [];
  const labels: Datum[] = [];
  let y = 0;
  for (const [i, { cells }] of groups.entries()) {
    const label = names[i] ?? [];
    const inner = cells.length * (thick + 1) - 1;
    const tall = Math.max(inner, label.length * sizes.label.line);
    const top = y + (tall - inner) / 2;
    labels.push({ label, y: y + tall / 2 });
    for (const [j, cell] of cells.entries()) {
      if (cell === null) continue;
      const colour = colours[j] ?? paper;
      const at = top + j * (thick + 1);
      const ends = { top: at, bottom: at + thick, y: at + thick / 2, zero: 0 };
      drawn.push({
        series: j,
        group: i,
        ...ends,
        ...cell,
        ...drawnEnds(cell, [0, 1]),
        fill: cell.hollow ? paper : colour,
        stroke: colour,
      });
    }
    y += tall + groupGap;
  }
  return { bars: drawn, labels, height: y - groupGap };
}

/** Each domain's name and n in its bar of the first answer, before the interval begins; a key above where one does not fit. */
function seriesNames(
  drawn: readonly Datum[],
  series: readonly BreakdownRow[],
  { left, plot, limit }: { left: number; plot: number; limit: number },
  context: ChartContext,
): Layer[] {
  const { lang, measure } = context;
  const names = series.map(
    ({ name, n }) => name + say(lang, `（${sampleSize(lang, n)}）`, ` (${sampleSize(lang, n)})`),
  );
  const first = series.map((_, j) => drawn.find((bar) => bar.series === j && bar.group === 0));
  const fits = first.every((bar, j) => {
    if (bar === undefined || typeof bar.value !== "number" || bar.hollow) return false;
    const end = typeof bar.low === "number" ? bar.low : bar.value;
    return measure(names[j] ?? "", sizes.label.font) + 12 <= (end / limit) * plot;
  });
  if (!fits) {
    const entries = names.map((name, j) => ({ name, colour: colours[j] ?? paper }));
    return keyAbove(entries, { left, above: 16 }, context);
  }
  return first.flatMap((bar, j) =>
    bar === undefined || typeof bar.y !== "number"
      ? []
      : [
          textsAt([{ x: 6, y: bar.y + 0.7, text: names[j] ?? "" }], {
            align: "left",
            baseline: "middle",
            color: textOn(colours[j] ?? paper),
          }),
        ],
  );
}
