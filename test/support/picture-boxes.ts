/** Where the texts of a drawn chart lie, measured with the real font. */
import type { MeasureText } from "../../src/chart/chart.js";

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface MeasuredPicture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBox[];
}

/** Reads an SVG with text: nested translations, one line a text or a tspan. */
export function measurePicture(svg: string, measure: MeasureText): MeasuredPicture {
  const size = (name: string) => Number(new RegExp(`<svg[^>]* ${name}="([^"]*)"`).exec(svg)?.[1]);
  const texts: TextBox[] = [];
  const groups: [number, number][] = [];
  for (const [, closing, attributes = "", textAttributes, content = ""] of svg.matchAll(
    /<(\/?)g\b([^>]*)>|<text\b([^>]*)>(.*?)<\/text>/gs,
  )) {
    if (textAttributes !== undefined) {
      const [x, y] = groups.reduce(([a, b], [c, d]) => [a + c, b + d], translation(textAttributes));
      texts.push(
        ...lines(content).map(({ text, down }) => box(text, { x, y: y + down, attributes: textAttributes, measure })),
      );
    } else if (closing) groups.pop();
    else groups.push(translation(attributes));
  }
  return { width: size("width"), height: size("height"), texts };
}

/** Pairs of texts that touch. */
export function overlaps(texts: readonly TextBox[]): string[] {
  return texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}

/** Texts that leave the picture. */
export const outside = ({ width, height, texts }: MeasuredPicture): string[] =>
  texts
    .filter((box) => box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1)
    .map(({ text }) => text);

function translation(attributes: string): [number, number] {
  const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(attributes)?.[1] ?? "0,0").split(",").map(Number);
  return [x, y];
}

function lines(content: string): { text: string; down: number }[] {
  if (!content.includes("<tspan")) return [{ text: decode(content), down: 0 }];
  let down = 0;
  return [...content.matchAll(/<tspan\b([^>]*)>(.*?)<\/tspan>/gs)].map(([, attributes = "", text = ""]) => {
    down += Number(/\bdy="([^"]*)"/.exec(attributes)?.[1] ?? 0);
    return { text: decode(text), down };
  });
}

const decode = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** From the top of a kanji to its foot; descenders of Latin letters may reach into the leading. */
function box(text: string, at: { x: number; y: number; attributes: string; measure: MeasureText }): TextBox {
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(at.attributes)?.[1];
  const fontSize = Number.parseFloat(attribute("font-size") ?? "11");
  const width = at.measure(text, fontSize, attribute("font-weight") === "bold");
  const anchor = attribute("text-anchor");
  const left = at.x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  return { text, left, right: left + width, top: at.y - 0.82 * fontSize, bottom: at.y + 0.1 * fontSize };
}
