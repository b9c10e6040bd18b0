/**
 * An outlined SVG as the few elements a page needs: what draws nothing is left out, and so are headline and
 * notes, which the page sets as text. Everything else that an SVG might hold (scripts, styles, links) never gets in.
 */

import { drawingAttributes } from "./drawing-attributes.js";
import { cropTo, type Frame, originOf } from "./drawing-frame.js";
import { readSvg, type SvgNode } from "./svg-reader.js";

export type DrawingNode = SvgNode;

export interface DrawingTree {
  readonly frame: Frame;
  /** Where the plot begins; null in a drawing without one. */
  readonly origin: { readonly x: number; readonly y: number } | null;
  /** An element with `d` and the name `use` stands for that outline, set where its other attributes say. */
  readonly children: readonly DrawingNode[];
}

const elements = new Set(
  "g path rect circle ellipse line polyline polygon defs clipPath mask pattern linearGradient radialGradient stop use".split(
    " ",
  ),
);

/** Reads an outlined SVG; `height` is that of its plot, if known. */
export function readDrawing(svg: string, prefix: string, height?: number): DrawingTree {
  const root = readSvg(svg);
  const worded = holds(root, isWording);
  const shapes = shapesOf(root, prefix);
  const children = root.children.flatMap((node) => cleaned(node, { prefix, shapes, fill: "black" }));
  const frame = frameOf(root);
  const cropped = worded && height !== undefined ? cropTo(children, height, frame) : frame;
  return { frame: cropped, origin: originOf(children), children };
}

interface Cleaning {
  readonly prefix: string;
  /** Outlines by the reference to them. */
  readonly shapes: ReadonlyMap<string, string>;
  /** The paint inherited. */
  readonly fill: string;
}

function cleaned(node: SvgNode, { prefix, shapes, fill }: Cleaning): readonly DrawingNode[] {
  if (!elements.has(node.name) || isWording(node) || isInvisible(node, fill)) return [];
  const attributes = drawingAttributes(node.attributes, prefix);
  const inner = { prefix, shapes, fill: attributes.fill ?? fill };
  if (node.name === "use") return attributes.href === undefined ? [] : [resolved(attributes, shapes)];
  const children = node.children.flatMap((child) =>
    node.name === "defs" && shapes.has(`#${prefix}${child.attributes.id}`) ? [] : cleaned(child, inner),
  );
  if ((node.name === "g" || node.name === "defs") && children.length === 0) return [];
  if (node.name === "g" && Object.keys(attributes).length === 0) return children;
  return [{ name: node.name, attributes, children }];
}

function resolved(
  { href = "", ...rest }: Readonly<Record<string, string>>,
  shapes: ReadonlyMap<string, string>,
): DrawingNode {
  const d = shapes.get(href);
  return { name: "use", attributes: d === undefined ? { ...rest, href } : { ...rest, d }, children: [] };
}

/** The outlines that a drawing defines for its own use: glyphs. */
function shapesOf(root: SvgNode, prefix: string): ReadonlyMap<string, string> {
  const defined = root.children.filter(({ name }) => name === "defs").flatMap(({ children }) => children);
  const plain = defined.filter(({ name, attributes }) => name === "path" && attributes.id !== undefined);
  return new Map(
    plain.map(({ attributes }) => {
      const { id = "", d = "" } = drawingAttributes(attributes, prefix);
      return [`#${id}`, d];
    }),
  );
}

const isWording = ({ attributes }: SvgNode): boolean =>
  attributes["data-part"] === "headline" || attributes["data-part"] === "notes";

const holds = (node: SvgNode, test: (node: SvgNode) => boolean): boolean =>
  test(node) || node.children.some((child) => holds(child, test));

function isInvisible({ name, attributes }: SvgNode, inherited: string): boolean {
  const { visibility, display, opacity, d } = attributes;
  if (visibility === "hidden" || display === "none" || opacity === "0" || (name === "path" && d === "")) return true;
  const nothing = (paint: string) => paint === "none" || paint === "transparent";
  const shape = name === "path" || name === "rect";
  return shape && nothing(attributes.fill ?? inherited) && nothing(attributes.stroke ?? "none");
}

function frameOf({ attributes: { viewBox = "", width = "", height = "" } }: SvgNode): Frame {
  const [x, y, boxWidth, boxHeight] = viewBox.split(/[ ,]+/).map(Number.parseFloat);
  return {
    x: x || 0,
    y: y || 0,
    width: boxWidth || Number.parseFloat(width) || 0,
    height: boxHeight || Number.parseFloat(height) || 0,
  };
}
