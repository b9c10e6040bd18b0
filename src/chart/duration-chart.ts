/** Ordered classes as columns under brackets for those counted as one; a list where columns would be too narrow. */
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { columnsFit, durationColumns } from "./duration-columns.js";
import { durationList } from "./duration-list.js";
import { type Durations, type DurationTopic, durationsOf, durationTable } from "./duration-rows.js";
import { durationAlt, durationFinding, durationNotes, durationSubtitle } from "./duration-words.js";
import { declaredTitle, isKnown } from "./finding.js";
import { type Body, chartOf, emptyBody } from "./picture.js";

/** The most classes a picture shows, so that it stays on a page; the rest stand in its table. */
const mostRows = 72;

/** The shares of the classes of a question in their order, and of classes counted as one. */
export function durationChart(input: ChartInput, options: ChartOptions & DurationTopic, context: ChartContext): Chart {
  const { lang } = context;
  const durations = durationsOf(input, options, lang);
  const written = durationFinding(input, options, { durations, lang });
  const title = declaredTitle(options.title, durations.nets.find(isKnown), { written, lang });
  const subtitle = durationSubtitle(input, options, { durations, lang });
  const alt = durationAlt(title, durations, lang);
  const drawn = { ...durations, shares: durations.shares.slice(0, mostRows) };
  const omitted = durations.shares.length - drawn.shares.length;
  const notes = durationNotes(input, durations, { options, omitted, lang });
  const data = durationTable(durations, lang);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data }, body(drawn, context), context);
}

function body(durations: Durations, context: ChartContext): Body {
  if (durations.shares.length === 0) return emptyBody;
  return columnsFit(durations, context) ? durationColumns(durations, context) : durationList(durations, context);
}
