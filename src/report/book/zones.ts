/**
 * Where on a drawing each row of its table is: a rectangle a row, from the places that the chart itself computed. A chart
 * whose marks cannot be told row by row has none, and its table says what it shows.
 */
import type { Chart } from "../../chart/chart.js";
import type { DrawingTree } from "./drawing-tree.js";

/** Row of the table, then left, top, width and height in the drawing. */
export type Zone = readonly [row: number, x: number, y: number, width: number, height: number];

type Datum = Readonly<Record<string, unknown>>;

export function zonesOf(chart: Chart, { origin, frame }: DrawingTree): readonly Zone[] {
  const [, ...rows] = chart.data;
  const marks = marksOf(chart);
  if (origin === null) return [];
  const plot = {
    width: sizeOf(chart, "width"),
    height: sizeOf(chart, "height"),
    left: frame.x - origin.x,
    right: frame.x + frame.width - origin.x,
  };
  const place = placing(marks, plot);
  if (place === null) return [];
  return rowsOfMarks(marks, rows).flatMap((row, i): Zone[] => {
    const mark = marks[i];
    if (row === null || mark === undefined) return [];
    const [x, y, w, h] = place(mark, i);
    return [[row, round(x + origin.x), round(y + origin.y), round(w), round(h)]];
  });
}

/** Which row of the table each mark is; bars of parts are matched bar by bar, since small parts may be drawn as one. */
function rowsOfMarks(marks: readonly Datum[], rows: readonly (readonly string[])[]): readonly (number | null)[] {
  if (!isStack(marks)) return inTurn(marks, rows, 0);
  const bars = runs(marks.map(({ top }) => String(top)));
  const groups = runs(rows.map(([name]) => name ?? ""));
  if (bars.length !== groups.length) return marks.map(() => null);
  return bars.flatMap(([from, to], k) => {
    const [first, last] = groups[k] ?? [0, 0];
    return inTurn(marks.slice(from, to), rows.slice(first, last), first);
  });
}

/** Marks and rows are in the same order; a mark that no row says is left out. */
function inTurn(
  marks: readonly Datum[],
  rows: readonly (readonly string[])[],
  first: number,
): readonly (number | null)[] {
  let next = 0;
  return marks.map((mark) => {
    const found = rows.findIndex((row, i) => i >= next && says(mark, row));
    if (found < 0) return null;
    next = found + 1;
    return first + found;
  });
}

/** Where the same name goes on: [from, to). */
function runs(names: readonly string[]): readonly (readonly [number, number])[] {
  const starts = names.flatMap((name, i) => (i === 0 || name !== names[i - 1] ? [i] : []));
  return starts.map((from, k) => [from, starts[k + 1] ?? names.length]);
}

/** As one attribute. */
export const zoneText = (zones: readonly Zone[]): string | undefined =>
  zones.length === 0 ? undefined : zones.map((zone) => zone.join(" ")).join(";");

function marksOf({ spec }: Chart): readonly Datum[] {
  if (!("data" in spec) || spec.data === undefined || spec.data === null || !("values" in spec.data)) return [];
  const { values } = spec.data;
  return Array.isArray(values) ? values.filter(isDatum) : [];
}

const isDatum = (value: unknown): value is Datum => typeof value === "object" && value !== null;

const sizeOf = ({ spec }: Chart, side: "width" | "height"): number => {
  const size = Object.entries(spec).find(([name]) => name === side)?.[1];
  return typeof size === "number" ? size : 0;
};

/** Whether a mark and a row of the table are of the same: the number printed beside the mark stands in the row. */
function says({ text }: Datum, row: readonly string[]): boolean {
  const number = typeof text === "string" ? digits(text) : "";
  return number !== "" && row.some((cell) => digits(cell) === number);
}

/** Without units and marks. */
const digits = (text: string): string => text.replace(/[^\d.,−]/g, "");

interface Plot {
  readonly width: number;
  readonly height: number;
  /** The edges of the drawing, as seen from the plot. */
  readonly left: number;
  readonly right: number;
}

const isStack = (marks: readonly Datum[]): boolean =>
  marks.every((mark) => ["start", "end", "top", "bottom"].every((name) => typeof mark[name] === "number"));

type Place = (mark: Datum, i: number) => readonly [x: number, y: number, width: number, height: number];

function placing(marks: readonly Datum[], plot: Plot): Place | null {
  const number = (mark: Datum, name: string): number => Number(mark[name] ?? 0);
  const all = (...names: string[]) => marks.every((mark) => names.every((name) => typeof mark[name] === "number"));
  if (isStack(marks))
    return (mark) => [
      number(mark, "start") * plot.width,
      number(mark, "top"),
      (number(mark, "end") - number(mark, "start")) * plot.width,
      number(mark, "bottom") - number(mark, "top"),
    ];
  if (all("x1", "x2")) return (mark) => [number(mark, "x1"), 0, number(mark, "x2") - number(mark, "x1"), plot.height];
  if (marks.length === 0 || !all("y")) return null;
  const middles = marks.map((mark) => number(mark, "y"));
  const edges = [0, ...middles.slice(1).map((y, i) => (y + (middles[i] ?? 0)) / 2), plot.height];
  if (middles.some((y, i) => i > 0 && y <= (middles[i - 1] ?? 0))) return null;
  return (_, i) => [plot.left, edges[i] ?? 0, plot.right - plot.left, (edges[i + 1] ?? 0) - (edges[i] ?? 0)];
}

const round = (value: number): number => Math.round(value * 10) / 10;
