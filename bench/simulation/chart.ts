import type { TopLevelSpec } from "vega-lite";
import { type Chart, chartWidths, type MeasureText } from "../../src/chart/chart.ts";
import { ink, line, muted, series } from "../../src/chart/palette.ts";
import { gaps, sizes, theme } from "../../src/chart/theme.ts";
import { wrap } from "../../src/chart/wrap.ts";
import { intervalMethods } from "../../src/codebook/interval-method.ts";
import type { Lang } from "../../src/codebook/label.ts";
import { notes, type Picture, pictures } from "./chart-words.ts";
import type { Row } from "./results.ts";

const panel = { width: 158, height: 100 } as const;
const along = [0.002, 0.01, 0.05, 0.2, 0.5];
const upwards = [0.8, 0.85, 0.9, 0.95, 1];

/** Shares as per cent at the ticks. */
const axis = (values: readonly number[]) => ({
  values,
  grid: true,
  labelFontSize: sizes.small.font,
  labelExpr: "format(datum.value * 100, '~r')",
});

const positions = {
  x: {
    field: "share",
    type: "quantitative",
    title: null,
    scale: { type: "log", domain: [0.002, 0.5], nice: false },
    axis: axis(along),
  },
  y: {
    field: "coverage",
    type: "quantitative",
    title: null,
    scale: { domain: [0.8, 1], zero: false, nice: false },
    axis: axis(upwards),
  },
};

/** One method: a line a design, over the level that its intervals claim. */
function methodPanel(method: string, rows: readonly Row[], lineOf: (row: Row) => string) {
  const values = rows
    .filter((row) => row.method === method)
    .map((row) => ({ share: row.share, coverage: row.coverage, line: lineOf(row) }));
  const lines = [...new Set(rows.map(lineOf))];
  const scale = { domain: lines, range: series.slice(0, lines.length) };
  const legend = {
    orient: "bottom",
    title: null,
    symbolType: "stroke",
    symbolStrokeWidth: 2.4,
    labelFontSize: sizes.label.font,
    labelColor: ink,
    labelLimit: 0,
    columnPadding: 16,
  };
  return {
    title: { text: method, fontSize: sizes.label.font, color: ink, offset: gaps.head },
    width: panel.width,
    height: panel.height,
    layer: [
      { data: { values: [{ coverage: 0.95 }] }, mark: { type: "rule", color: line }, encoding: { y: positions.y } },
      {
        data: { values },
        mark: { type: "line", clip: true, strokeWidth: 1.3 },
        encoding: { ...positions, color: { field: "line", type: "nominal", scale, legend } },
      },
    ],
  };
}

function chartOf({ id, title, subtitle, shows, line: lineOf }: Picture, rows: readonly Row[], words: Words): Chart {
  const { lang, measure } = words;
  const shown = rows.filter(shows);
  const fitted = (text: string, size: { font: number }, bold = false) =>
    wrap(text, chartWidths.full, (part) => measure(part, size.font, bold));
  const foot = fitted(notes[lang], sizes.subtitle);
  const spec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: `${title[lang]}. ${subtitle[lang]}`,
    title: {
      text: fitted(title[lang], sizes.title, true),
      subtitle: [...fitted(subtitle[lang], sizes.subtitle), ...foot],
    },
    columns: 3,
    spacing: { row: 14, column: 22 },
    concat: intervalMethods.map((method) => methodPanel(method, shown, lineOf)),
    resolve: { scale: { color: "shared" } },
    config: { ...theme, title: { ...theme.title, subtitleColor: muted } },
  } as unknown as TopLevelSpec;
  return {
    id,
    lang,
    width: "full",
    spec,
    title: title[lang],
    subtitle: subtitle[lang],
    alt: `${title[lang]}. ${subtitle[lang]}`,
    notes: [notes[lang]],
    data: [],
  };
}

interface Words {
  readonly lang: Lang;
  readonly measure: MeasureText;
}

/** The pictures of the document in both languages. */
export const charts = (rows: readonly Row[], measure: MeasureText): readonly Chart[] =>
  pictures.flatMap((picture) => (["ja", "en"] as const).map((lang) => chartOf(picture, rows, { lang, measure })));
