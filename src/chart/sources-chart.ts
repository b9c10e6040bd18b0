/** What each source says of how many people: a table whose last columns are a chart; not tied to one survey. */
import type { SourceCount } from "../prevalence/source-count.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartOptions } from "./chart-input.js";
import { declaredTitle } from "./finding.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import { sourceBlocks } from "./source-blocks.js";
import { sourceColumns } from "./source-columns.js";
import { type SourceRow, sourceRows, sourceTable } from "./source-rows.js";
import { sourceAlt, sourceFinding, sourceNotes, sourceSubtitle } from "./source-words.js";

/** The most sources a picture shows, so that it stays on a page; the rest stand in its table. */
const mostRows = 12;

/** Sources side by side in the order given, each with its ages and definition so that unlike things are not added up. */
export function sourcesChart(counts: readonly SourceCount[], options: ChartOptions, context: ChartContext): Chart {
  const { lang } = context;
  const rows = sourceRows(counts, lang);
  const title = declaredTitle(options.title, undefined, { written: sourceFinding(rows, lang), lang });
  const subtitle = sourceSubtitle(rows, lang);
  const alt = sourceAlt(title, rows, lang);
  const notes = sourceNotes(rows, options, lang);
  const data = sourceTable(rows, lang);
  return chartOf(
    { id: options.id, title, subtitle, alt, notes, data },
    body(rows.slice(0, mostRows), context),
    context,
  );
}

function body(rows: readonly SourceRow[], context: ChartContext): Body {
  if (rows.length === 0) return emptyBody;
  return context.width === "full" ? sourceColumns(rows, context) : sourceBlocks(rows, context);
}
