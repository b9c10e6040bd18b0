import type { ChartFont } from "../chart/font.js";

/** Ids of glyph shapes start with `prefix`, so that several pictures can stand in one page. */
export interface OutlineOptions {
  readonly prefix: string;
}

/**
 * A Vega SVG with every text turned into shapes, for machines without the font. Each glyph is defined once and
 * used where it stands, set by advance width as the layout measured it; about a third of a path per text.
 */
export function outlineText(svg: string, font: ChartFont, { prefix }: OutlineOptions): string {
  const shapes = new Map<string, string>();
  const id = (character: string, bold: boolean): string => {
    const name = `${prefix}-${bold ? "b" : "r"}${character.codePointAt(0)?.toString(16) ?? "0"}`;
    if (!shapes.has(name)) shapes.set(name, font.outline(character, bold).path);
    return name;
  };
  const drawn = svg.replace(/<text\b([^>]*?)(?:\/>|>(.*?)<\/text>)/gs, (_, attributes: string, content = "") => {
    const style = textStyle(attributes);
    return linesOf(content)
      .map((line) => outlinedLine(line, style, { font, id }))
      .join("");
  });
  const defs = [...shapes].map(([name, path]) => `<path id="${name}" d="${path}"/>`).join("");
  return drawn.replace(/(<svg\b[^>]*>)/, `$1<defs>${defs}</defs>`);
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly fill: string;
}

interface Line {
  readonly text: string;
  readonly down: number;
}

function textStyle(attributes: string): TextStyle {
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(attributes)?.[1] ?? "0,0").split(",").map(Number);
  return {
    x,
    y,
    anchor: attribute("text-anchor") ?? "start",
    fontSize: Number.parseFloat(attribute("font-size") ?? "11"),
    bold: /bold|[6-9]00/.test(attribute("font-weight") ?? ""),
    fill: attribute("fill") ?? "black",
  };
}

/** The lines of a text: its own, or one for each tspan, which Vega sets below one another. */
function linesOf(content: string): Line[] {
  if (!content.includes("<tspan")) return [{ text: plainText(content), down: 0 }];
  let down = 0;
  return [...content.matchAll(/<tspan\b([^>]*)>(.*?)<\/tspan>/gs)].map(([, attributes = "", text = ""]) => {
    down += Number(/\bdy="([^"]*)"/.exec(attributes)?.[1] ?? 0);
    return { text: plainText(text), down };
  });
}

function outlinedLine(
  { text, down }: Line,
  style: TextStyle,
  set: { font: ChartFont; id: (character: string, bold: boolean) => string },
): string {
  const { font, id } = set;
  const width = font.measure(text, style.fontSize, style.bold);
  const start = style.x - (style.anchor === "end" ? width : style.anchor === "middle" ? width / 2 : 0);
  const scale = Number((style.fontSize / font.unitsPerEm).toPrecision(6));
  let at = 0;
  let uses = "";
  for (const character of text) {
    const { advance, path } = font.outline(character, style.bold);
    if (path !== "") uses += `<use xlink:href="#${id(character, style.bold)}"${at === 0 ? "" : ` x="${at}"`}/>`;
    at += advance;
  }
  const place = `translate(${round(start)},${round(style.y + down)}) scale(${scale},${-scale})`;
  return uses === "" ? "" : `<g transform="${place}" fill="${style.fill}">${uses}</g>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const plainText = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name ?? ""] ?? whole;
  });
