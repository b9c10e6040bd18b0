/** An outlined SVG read into a tree of the few elements and attributes a drawing needs; everything else is left out. */
import { colourVariable } from "./palette.js";
import { compactPath } from "./path-data.js";

export interface DrawingNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DrawingNode[];
}

export interface DrawingTree {
  readonly width: number;
  readonly height: number;
  readonly children: readonly DrawingNode[];
}

const elements = new Set(
  "g path rect circle ellipse line polyline polygon defs clipPath mask pattern linearGradient radialGradient stop use".split(
    " ",
  ),
);
const attributes = new Set(
  `id d x y x1 y1 x2 y2 cx cy r rx ry width height points transform fill stroke opacity fill-opacity stroke-opacity fill-rule
  stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit clip-path clip-rule mask
  offset stop-color stop-opacity gradientUnits gradientTransform patternUnits patternContentUnits patternTransform
  clipPathUnits maskUnits maskContentUnits href xlink:href`.split(/\s+/),
);

/** Reads an outlined SVG; ids get the prefix, so that many drawings fit on one page. */
export function readDrawing(svg: string, prefix: string): DrawingTree {
  const root = { name: "svg", attributes: {} as Record<string, string>, children: [] as DrawingNode[] };
  const open = [root];
  let skipped = 0;
  for (const [, closing, name = "", rest = "", empty] of svg.matchAll(tag)) {
    if (name === "svg") {
      if (closing === undefined) Object.assign(root.attributes, readAttributes(rest));
    } else if (closing !== undefined) {
      if (skipped > 0) skipped--;
      else open.pop();
    } else if (skipped > 0 || !elements.has(name)) {
      if (empty === undefined) skipped++;
    } else {
      const node = { name, attributes: keptAttributes(rest, prefix), children: [] };
      open.at(-1)?.children.push(node);
      if (empty === undefined) open.push(node);
    }
  }
  return { ...sizeOf(root.attributes), children: root.children.flatMap(tidy) };
}

const tag = /<(\/)?([A-Za-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/)?>/g;

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", double, single]) => [
      name,
      double ?? single ?? "",
    ]),
  );

const keptAttributes = (text: string, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(readAttributes(text)).flatMap(([name, value]) => {
      if (name === "visibility") return [[name, value]];
      const kept = attributes.has(name) ? attributeValue(name, value, prefix) : null;
      return kept === null ? [] : [[name === "xlink:href" ? "href" : name, kept]];
    }),
  );

/** The value as it may stand in the page: only references into the drawing itself, colours as variables. */
function attributeValue(name: string, value: string, prefix: string): string | null {
  if (name === "id") return prefix + value;
  if (name.endsWith("href")) return value.startsWith("#") ? `#${prefix}${value.slice(1)}` : null;
  if (value.includes("url(")) return /^url\(#[\w-]+\)$/.test(value) ? value.replace("#", `#${prefix}`) : null;
  if (name === "d") return compactPath(value);
  if (name === "transform") return compactTransform(value);
  return name === "fill" || name === "stroke" || name === "stop-color" ? colourVariable(value) : value;
}

/** A matrix that only moves is a translation. */
const compactTransform = (value: string): string =>
  value.replace(/^matrix\(1[ ,]+0[ ,]+0[ ,]+1[ ,]+(\S+)[ ,]+(\S+)\)$/, "translate($1 $2)");

/** Leaves out what draws nothing and groups that hold nothing. */
function tidy({ name, attributes: { visibility, ...rest }, children }: DrawingNode): readonly DrawingNode[] {
  if (visibility === "hidden") return [];
  if (name === "path" && rest.fill === "none" && (rest.stroke ?? "none") === "none") return [];
  const inner = children.flatMap(tidy);
  const container = name === "g" || name === "defs";
  if (container && inner.length === 0) return [];
  if (name === "g" && Object.keys(rest).length === 0) return inner;
  return [{ name, attributes: rest, children: inner }];
}

function sizeOf({ viewBox, width, height }: Readonly<Record<string, string>>): { width: number; height: number } {
  const [, , boxWidth, boxHeight] = (viewBox ?? "").split(/[ ,]+/);
  const size = {
    width: Number.parseFloat(boxWidth ?? width ?? ""),
    height: Number.parseFloat(boxHeight ?? height ?? ""),
  };
  return { width: size.width || 0, height: size.height || 0 };
}
