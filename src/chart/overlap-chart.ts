/** Who is in which targets at once: a column for each combination over a matrix of targets, or a list where that is too wide. */
import { type Chart, type ChartContext, chartWidths } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { declaredTitle } from "./finding.js";
import { overlapList } from "./overlap-list.js";
import { matrixWidth, overlapMatrix } from "./overlap-matrix.js";
import { type Overlap, overlapOf, overlapTable } from "./overlap-rows.js";
import { overlapAlt, overlapFinding, overlapNotes, overlapSubtitle } from "./overlap-words.js";
import { type Body, chartOf, emptyBody } from "./picture.js";

/** The most rows of a list, so that it stays on a page; the rest stand in its table. */
const mostRows = 24;

/** People by the exact combination of targets they are in, everyone once. */
export function overlapChart(input: ChartInput, options: ChartOptions, context: ChartContext): Chart {
  const { lang } = context;
  const overlap = overlapOf(input, lang);
  const title = declaredTitle(options.title, undefined, { written: overlapFinding(overlap, lang), lang });
  const subtitle = overlapSubtitle(input, overlap, context);
  const alt = overlapAlt(title, overlap, lang);
  const drawn = { ...overlap, rows: overlap.rows.slice(0, mostRows) };
  const omitted = overlap.rows.length - drawn.rows.length;
  const notes = overlapNotes(input, overlap, { options, omitted, lang });
  const data = overlapTable(overlap, lang);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data }, body(drawn, context), context);
}

function body(overlap: Overlap, context: ChartContext): Body {
  if (overlap.rows.length === 0) return emptyBody;
  return context.width === "full" && matrixWidth(overlap, context) <= chartWidths.full
    ? overlapMatrix(overlap, context)
    : overlapList(overlap, context);
}
