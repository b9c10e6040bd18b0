/**
 * Combinations of targets over a matrix that says which.
 * Lex, Gehlenborg, Strobelt, Vuillemot & Pfister 2014, UpSet, IEEE TVCG 20, 1983-1992.
 */
import { groundsAt } from "./boxes.js";
import type { ChartContext } from "./chart.js";
import { rowNames } from "./gutter.js";
import { type Datum, type Layer, pixel, rowLabels, rulesAt, textsAt } from "./layers.js";
import type { Overlap, OverlapRow } from "./overlap-rows.js";
import { ink, lightFill, line, muted, paper, series, stripe } from "./palette.js";
import type { Body } from "./picture.js";
import { stackRows } from "./row-stack.js";
import { gaps, sizes } from "./theme.js";
import { uprightColumns } from "./upright-columns.js";
import { textsAbove } from "./value-texts.js";
import { say, withheldWord } from "./words.js";

const barsHeight = 150;
/** Above the highest interval: people and respondents. */
const textsHeight = 34;
const barHalf = 22;
const matrixGap = 12;
const dot = 10;

interface Layout {
  readonly names: ReturnType<typeof rowNames>;
  readonly countWidth: number;
  /** From the left edge to the first column. */
  readonly left: number;
  readonly step: number;
}

function layoutOf({ targets, rows }: Overlap, context: ChartContext): Layout {
  const names = rowNames(
    targets.map(({ name }) => name),
    200,
    context,
  );
  const wide = (texts: readonly string[], bold: boolean) =>
    Math.ceil(Math.max(0, ...texts.map((text) => context.measure(text, sizes.label.font, bold))));
  const countWidth = wide(
    targets.map(({ countText }) => countText),
    true,
  );
  const texts = rows.flatMap(({ people, peopleText, countText }) => [
    peopleText + people.star,
    countOf(countText, context),
  ]);
  const step = Math.max(2 * barHalf + 16, wide(texts, true) + 12);
  return { names, countWidth, left: names.width + gaps.column + countWidth + gaps.column, step };
}

/** What the matrix needs in px; a list is drawn where there is less. */
export function matrixWidth(overlap: Overlap, context: ChartContext): number {
  const { left, step } = layoutOf(overlap, context);
  return left + step * overlap.rows.length;
}

/** Columns of people with their intervals, and below each the targets it is of. */
export function overlapMatrix(overlap: Overlap, context: ChartContext): Body {
  const { names, countWidth, left, step } = layoutOf(overlap, context);
  const width = step * overlap.rows.length;
  const { middles, tops, height } = stackRows(names.lines, { least: 28, padding: 10 });
  const top = barsHeight + matrixGap;
  const places = overlap.targets.map((_, i) => ({
    y: top + (middles[i] ?? 0),
    top: top + (tops[i] ?? 0),
    bottom: top + (tops[i + 1] ?? height),
  }));
  const columns = overlap.rows.map((row, i) => ({ row, x: step * (i + 0.5) }));
  const labels = overlap.targets.map(({ countText }, i) => ({
    label: names.lines[i] ?? [],
    count: countText,
    y: places[i]?.y ?? 0,
  }));
  return {
    left,
    right: 0,
    height: top + height,
    axis: false,
    rows: columnData(columns, context),
    layers: [
      stripes(places, { left, width }),
      ...uprightColumns,
      ...texts,
      rulesAt([{ x: 0, y: barsHeight, x2: width, y2: barsHeight }], { color: line, strokeWidth: 1 }),
      ...matrix(overlap, columns, places),
      { ...rowLabels(-gaps.column - countWidth - gaps.label), data: { values: labels } },
      textsAt(
        labels.map(({ count, y }) => ({ x: -gaps.column, y, text: count })),
        { align: "right", baseline: "middle", fontWeight: "bold", fontSize: sizes.label.font },
      ),
    ],
  };
}

interface Column {
  readonly row: OverlapRow;
  readonly x: number;
}

function columnData(columns: readonly Column[], context: ChartContext): Datum[] {
  const most = Math.max(1, ...columns.flatMap(({ row: { people } }) => [people.value ?? 0, people.high ?? 0]));
  const up = (value: number | null) =>
    value === null ? null : barsHeight - (Math.max(0, value) / most) * (barsHeight - textsHeight);
  return columns.map(({ row, x }) => {
    const { people } = row;
    const colour = row.targets.length > 1 ? series[0] : lightFill;
    const [top, high] = [up(people.value), up(people.high)];
    const text = (people.hidden ? barsHeight - 14 : Math.min(top ?? barsHeight, high ?? barsHeight)) - 5;
    return {
      name: row.name,
      value: people.value,
      low: people.low,
      high: people.high,
      x,
      x1: x - barHalf,
      x2: x + barHalf,
      zero: barsHeight,
      top,
      yLow: up(people.low),
      yHigh: high,
      yText: text,
      yCount: text - sizes.label.line,
      text: people.hidden ? withheldWord(context.lang) : row.peopleText + people.star,
      count: countOf(row.countText, context),
      fill: people.hollow ? paper : colour,
    };
  });
}

/** 回答者44人, n = 44. */
const countOf = (count: string, { lang }: ChartContext): string => say(lang, count, `n = ${count}`);

const texts: readonly Layer[] = [
  textsAbove({ y: "yCount" }, { fontWeight: "bold" }),
  textsAbove({ text: "count", y: "yText" }, { color: muted }),
];

interface MatrixRow {
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every other row on a ground of its own, so that the eye keeps to it. */
const stripes = (places: readonly MatrixRow[], { left, width }: { left: number; width: number }): Layer =>
  groundsAt(
    places.filter((_, i) => i % 2 === 0).map(({ top, bottom }) => ({ x: -left, x2: width, y: top, y2: bottom })),
    stripe,
  );

/** A filled dot for each target of a combination, joined; a ring for the others. */
function matrix({ targets }: Overlap, columns: readonly Column[], places: readonly MatrixRow[]): Layer[] {
  const dots = columns.flatMap(({ row, x }) =>
    targets.map(({ id }, i) => ({ x, y: places[i]?.y ?? 0, inside: row.targets.includes(id) })),
  );
  const joints = columns.flatMap(({ row, x }) => {
    const ys = targets.flatMap(({ id }, i) => (row.targets.includes(id) ? [places[i]?.y ?? 0] : []));
    return ys.length > 1 ? [{ x, y: Math.min(...ys), x2: x, y2: Math.max(...ys) }] : [];
  });
  const points: Layer = {
    data: { values: dots },
    mark: { type: "point", size: dot ** 2, strokeWidth: 1.4 },
    encoding: {
      x: pixel("x"),
      y: pixel("y"),
      fill: { condition: { test: "datum.inside", value: ink }, value: paper },
      stroke: { condition: { test: "datum.inside", value: ink }, value: line },
    },
  };
  return [points, ...(joints.length > 0 ? [rulesAt(joints, { color: ink, strokeWidth: 2.4 })] : [])];
}
