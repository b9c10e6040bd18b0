/** Answers over the waves: a panel for each, waves at their true distance, no line across a break. */
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { declaredTitle } from "./finding.js";
import { chartOf, emptyBody } from "./picture.js";
import { wavePanels } from "./wave-panels.js";
import { type WaveTopic, waveSeries, waveTable } from "./wave-series.js";
import { waveAlt, waveFinding, waveNotes, waveSubtitle } from "./wave-words.js";

/** The most panels a picture shows, so that it stays on a page; the rest stand in its table. */
const mostPanels = 12;

/** The shares of a question in this wave and those before, with the last change. */
export function waveChart(input: ChartInput, options: ChartOptions & WaveTopic, context: ChartContext): Chart {
  const { lang } = context;
  const series = waveSeries(input, options, lang);
  const title = declaredTitle(options.title, undefined, {
    written: waveFinding(input, options, { series, lang }),
    lang,
  });
  const subtitle = waveSubtitle(input, options, { series, lang });
  const alt = waveAlt(title, series, lang);
  const drawn = series.slice(0, mostPanels);
  const notes = waveNotes(input, { series, omitted: series.length - drawn.length, lang }, options);
  const body = drawn.length === 0 ? emptyBody : wavePanels(drawn, context);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data: waveTable(series, lang) }, body, context);
}
