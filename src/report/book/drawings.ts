/** All drawings of a book, read once; outlines that occur more than once are kept in one place. */
import type { Drawing, DrawnChart, LevelResults, WaveResults } from "../wave-results.js";
import { type Named, overviewName, partOf } from "./anchor.js";
import { caseView } from "./case-view.js";
import { type DrawingNode, type DrawingTree, readDrawing } from "./drawing-tree.js";

export interface Drawings {
  readonly trees: ReadonlyMap<Drawing, DrawingTree>;
  /** Outline → id, for outlines that are drawn more than once and for glyphs. */
  readonly shared: ReadonlyMap<string, string>;
}

/** A reference costs about this many bytes; shorter outlines are not worth sharing. */
const worthSharing = 60;

/** Reads the drawings that the book shows: of the overview, if there is one, and of every wave. */
export function readDrawings(results: readonly WaveResults[], overview: DrawnChart | null = null): Drawings {
  const trees = new Map<Drawing, DrawingTree>();
  const read = (of: Named, { id, drawings }: DrawnChart): void => {
    for (const [i, drawing] of drawings.entries()) {
      const prefix = `${partOf(of, id)}--${i}--`;
      trees.set(drawing, readDrawing(drawing.outlined, prefix, plotHeight(drawing)));
    }
  };
  if (overview !== null) read(overviewName, overview);
  for (const wave of results.flatMap(withCases)) for (const chart of shownCharts(wave)) read(wave, chart);
  return { trees, shared: sharedOutlines([...trees.values()]) };
}

/** A wave, and its cases if it has any. */
function withCases(wave: WaveResults): LevelResults[] {
  const cases = caseView(wave);
  return cases === null ? [wave] : [wave, cases];
}

/** The headcount chart is drawn by the book itself, so that it fits any width. */
export function shownCharts({ survey, charts }: LevelResults): LevelResults["charts"] {
  const headcounts = new Set(survey.charts.filter(({ kind }) => kind === "headcount").map(({ id }) => id));
  return charts.filter(({ id }) => !headcounts.has(id));
}

const plotHeight = ({ chart: { spec } }: Drawing): number | undefined =>
  "height" in spec && typeof spec.height === "number" ? spec.height : undefined;

function sharedOutlines(trees: readonly DrawingTree[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  const visit = ({ name, attributes: { d }, children }: DrawingNode): void => {
    if (d !== undefined && (name === "path" || name === "use"))
      uses.set(d, (uses.get(d) ?? 0) + (name === "use" ? Number.POSITIVE_INFINITY : 1));
    children.forEach(visit);
  };
  for (const { children } of trees) children.forEach(visit);
  const often = [...uses].filter(
    ([d, times]) => times === Number.POSITIVE_INFINITY || (times > 1 && d.length > worthSharing),
  );
  return new Map(often.map(([d], i) => [d, `o${i.toString(36)}`]));
}
