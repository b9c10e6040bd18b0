/** A cross-tabulation read row by row: the value in every cell, five classes of colour, their key below. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import { formatPercent, symbols } from "../table/format.js";
import { boxes } from "./boxes.js";
import { breakdownAlt, breakdownNotes, crossFinding, leftOut } from "./breakdown-words.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { type Classes, classesOf, classOf } from "./classes.js";
import { comparedRows } from "./compared-rows.js";
import { declaredTitle, inTitle } from "./finding.js";
import { type HeatLayout, heatLayout } from "./heatmap-layout.js";
import { heatTable } from "./heatmap-table.js";
import { keyBelow } from "./key.js";
import { column, type Datum, type Layer, rowLabels, textsAt } from "./layers.js";
import { ink, muted, paper, textOn } from "./palette.js";
import { type Body, chartOf, emptyBody } from "./picture.js";
import type { Printed } from "./printed.js";
import { questionOf } from "./shares-of.js";
import { focus, precisionNote, stackSubtitle, stackTable } from "./stack-words.js";
import { gaps, sizes } from "./theme.js";
import { centredTexts } from "./value-texts.js";
import { quote, say } from "./words.js";

/** The shares of a question in the domains of others, as a table of colours. */
export function heatmapChart(
  input: ChartInput,
  options: ChartOptions & ChartTopic<"heatmap">,
  context: ChartContext,
): Chart {
  const { lang } = context;
  const rows = comparedRows(input, options, lang);
  const layout = heatLayout(heatTable(rows, questionOf(input, options.question).kind), context);
  const title = declaredTitle(options.title, focus(rows), { written: crossFinding(rows, lang), lang });
  const subtitle = stackSubtitle(input, options, { rows, lang });
  const alt = breakdownAlt(title, rows, lang);
  const letters = layout.table.columns.map(
    ({ name }, i) => `${layout.heads[i]?.[0] ?? ""} ${quote(lang, inTitle(name))}`,
  );
  const notes = breakdownNotes(input, {
    options,
    rows,
    extra: [
      layout.lettered ? letters.join(say(lang, "、", ", ")) : null,
      leftOut(layout.omitted, lang, ["の行と列", "rows and columns"]),
      precisionNote(rows, lang),
    ],
    lang,
  });
  const data = stackTable(rows, lang);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data }, body(layout, context), context);
}

const cellGap = 1.5;

function body(layout: HeatLayout, context: ChartContext): Body {
  const { table, left, height, nColumn } = layout;
  const known = table.cells.flat().filter((cell) => cell !== null);
  if (known.length === 0) return emptyBody;
  const digits = layout.cellWidth >= context.measure("88.8＊", sizes.label.font) + 8 ? 1 : 0;
  const shown = known.flatMap(({ value }) => (value === null ? [] : [asPrinted(value, digits)]));
  const classes = classesOf(shown, { method: "even", digits, lang: context.lang });
  const labels = table.rows.map(({ n = "" }, i) => ({ label: layout.names[i] ?? [], n, y: middleOf(layout, i) }));
  const beside = (layer: Layer): Layer => ({ ...layer, data: { values: labels } });
  const colours = classes.names.map((name, i) => ({ name, colour: classes.colours[i] ?? paper }));
  const key = shown.length > 0 ? keyBelow(colours, { left, y: height + 10 }, context) : { layers: [], height: -10 };
  return {
    left,
    right: 0,
    height: height + 10 + key.height,
    axis: false,
    rows: cells(layout, { classes, digits }),
    layers: [
      boxes({ across: ["left", "right"] }, {}),
      centredTexts,
      beside(rowLabels(-left, "left")),
      ...(nColumn === null ? [] : [beside(column("n", nColumn, { color: muted }))]),
      ...columnHeads(layout),
      ...key.layers,
    ],
  };
}

/** The number of per cent that stands in the cell, which decides its class. */
const asPrinted = (share: number, digits: number): number => Number(formatPercent(share, digits).replace("−", "-"));

const middleOf = ({ tops, heights }: HeatLayout, i: number): number => (tops[i] ?? 0) + (heights[i] ?? 0) / 2;

function cells(layout: HeatLayout, { classes, digits }: { classes: Classes; digits: number }): Datum[] {
  const { table, tops, heights, cellWidth } = layout;
  return table.cells.flatMap((row, i) =>
    row.map((cell, j) => {
      const [left, top] = [j * cellWidth, tops[i] ?? 0];
      const place = { left, right: left + cellWidth - cellGap, top, bottom: top + (heights[i] ?? 0) - cellGap };
      return {
        ...place,
        x: (place.left + place.right) / 2,
        y: (place.top + place.bottom) / 2,
        ...painted(cell, { classes, digits }),
      };
    }),
  );
}

function painted(cell: Printed | null, { classes, digits }: { classes: Classes; digits: number }): Datum {
  if (cell === null || cell.value === null)
    return { value: null, text: cell?.text ?? symbols.none, fill: paper, colour: ink };
  const fill = classes.colours[classOf(asPrinted(cell.value, digits), classes)] ?? paper;
  return {
    value: cell.value,
    low: cell.low,
    high: cell.high,
    text: formatPercent(cell.value, digits) + cell.star,
    fill,
    colour: textOn(fill),
  };
}

/** Names over the columns, and n under them where they are domains; n over its own column where rows are. */
function columnHeads({ table, heads, cellWidth, nColumn }: HeatLayout): Layer[] {
  const x = (j: number) => (j + 0.5) * cellWidth - cellGap / 2;
  const sizesBelow = table.columns.flatMap(({ n }, j) =>
    n === undefined ? [] : [{ x: x(j), y: -gaps.head, text: n }],
  );
  const base = sizesBelow.length > 0 ? -gaps.head - sizes.small.line - 2 : -gaps.head;
  const names = heads.map((lines, j) => ({ x: x(j), y: base - (lines.length - 1) * sizes.label.line, text: lines }));
  const small = { baseline: "bottom", fontSize: sizes.small.font, color: muted } as const;
  const n = nColumn === null ? [] : [{ x: nColumn, y: -gaps.head, text: "n" }];
  return [
    textsAt(names, { align: "center", baseline: "bottom", fontSize: sizes.label.font, lineHeight: sizes.label.line }),
    ...(sizesBelow.length > 0
      ? [
          textsAt(sizesBelow, { ...small, align: "center" }),
          textsAt([{ x: -gaps.label, y: -gaps.head, text: "n" }], { ...small, align: "right" }),
        ]
      : []),
    ...(n.length > 0 ? [textsAt(n, { ...small, align: "right" })] : []),
  ];
}
