/** All drawings of a book, read once; outlines that occur more than once are kept in one place. */
import type { Drawing, WaveResults } from "../wave-results.js";
import { partOf } from "./anchor.js";
import { type DrawingNode, type DrawingTree, readDrawing } from "./drawing-tree.js";

export interface Drawings {
  readonly trees: ReadonlyMap<Drawing, DrawingTree>;
  /** Outline → id, for outlines that are drawn more than once. */
  readonly shared: ReadonlyMap<string, string>;
}

/** A reference costs about this many bytes; shorter outlines are not worth sharing. */
const worthSharing = 60;

export function readDrawings(results: readonly WaveResults[]): Drawings {
  const trees = new Map<Drawing, DrawingTree>();
  for (const wave of results)
    for (const chart of wave.charts)
      for (const [i, drawing] of chart.drawings.entries())
        trees.set(drawing, readDrawing(drawing.outlined, `${partOf(wave, chart.id)}--${i}--`));
  return { trees, shared: sharedOutlines([...trees.values()]) };
}

function sharedOutlines(trees: readonly DrawingTree[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>();
  const visit = ({ name, attributes: { d }, children }: DrawingNode): void => {
    if (name === "path" && d !== undefined) uses.set(d, (uses.get(d) ?? 0) + 1);
    children.forEach(visit);
  };
  for (const { children } of trees) children.forEach(visit);
  const often = [...uses].filter(([d, times]) => times > 1 && d.length > worthSharing);
  return new Map(often.map(([d], i) => [d, `o${i.toString(36)}`]));
}
