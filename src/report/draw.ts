/** Charts to pictures: SVG with text, SVG with outlined text, PNG for print. The same chart gives the same bytes. */
import type { Chart, ChartContext, ChartWidth } from "../chart/chart.js";
import type { ChartInput } from "../chart/chart-input.js";
import { type ChartFont, fontFamily } from "../chart/font.js";
import { buildChart, type DeclaredChart } from "../chart/kinds.js";
import type { Lang } from "../codebook/label.js";
import { outlineText } from "./outline.js";
import type { Drawing, DrawnChart } from "./wave-results.js";

const languages: readonly Lang[] = ["ja", "en"];
const widths: readonly ChartWidth[] = ["full", "half"];

/** The pictures wanted of each chart; what is left out means all. */
export interface Wanted {
  readonly lang?: Lang;
  readonly width?: ChartWidth;
  /** Which charts, by their id; defaults to *all*. */
  readonly charts?: (id: string) => boolean;
}

/** A declared chart in both languages and widths, or only what is wanted. */
export const drawDeclared = (
  input: ChartInput,
  declaration: DeclaredChart,
  font: ChartFont,
  wanted: Wanted = {},
): Promise<DrawnChart> =>
  drawEach(declaration.id, (context) => buildChart(input, declaration, context), { font, wanted });

/** A chart in both languages and widths, however it is built. */
export async function drawEach(
  id: string,
  build: (context: ChartContext) => Chart,
  { font, wanted = {} }: { readonly font: ChartFont; readonly wanted?: Wanted },
): Promise<DrawnChart> {
  const drawings: Drawing[] = [];
  for (const lang of wanted.lang === undefined ? languages : [wanted.lang])
    for (const width of wanted.width === undefined ? widths : [wanted.width])
      drawings.push(await drawChart(build({ lang, width, measure: font.measure }), font));
  const title = (lang: Lang) => drawings.find(({ chart }) => chart.lang === lang)?.chart.title ?? id;
  return { id, label: { ja: title("ja"), en: title("en") }, drawings };
}

/** One picture of a chart, as SVG with text and as SVG with outlined text. */
export async function drawChart(chart: Chart, font: ChartFont): Promise<Drawing> {
  const svg = named(rounded(bare(await renderSvg(chart, font))), chart);
  const prefix = `${chart.id}-${chart.lang}-${chart.width}`.replace(/[^A-Za-z0-9_-]/g, "_");
  const outlined = outlineText(svg, font, { prefix });
  return { chart, svg: svg.replaceAll(`font-family="${fontFamily}"`, `font-family="${fontStack}"`), outlined };
}

/** Windows lists the font under its Japanese name too; without it any sans serif stands in. */
const fontStack = `${fontFamily}, 'BIZ UDPゴシック', sans-serif`;

async function renderSvg(chart: Chart, { measure }: ChartFont): Promise<string> {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  measureWith(vega, measure);
  const view = new vega.View(vega.parse(compile(chart.spec).spec), { renderer: "none" });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly limit?: number;
}

/** Vega guesses text widths without a canvas, which clips Japanese; it calls this one where it is given. */
function measureWith(vega: object, measure: ChartFont["measure"]): void {
  const { textMetrics } = vega as { textMetrics: { width: (item: TextItem, text: unknown) => number } };
  textMetrics.width = ({ fontSize = 11, fontWeight = "", limit = 0 }, text) => {
    const width = measure(String(text ?? "").trim(), fontSize, /bold|[6-9]00/.test(String(fontWeight)));
    return limit > 0 ? Math.min(width, limit) : width;
  };
}

/**
 * Without Vega's classes and roles for single marks: the picture is one image with one text alternative.
 * Headline and notes keep a class, so that a page can leave them out and set them as text.
 */
const bare = (svg: string): string =>
  svg
    .replace(
      / class="[^"]*\b(?:(role-title)|(notes)_marks)\b[^"]*"/g,
      (_, title, notes) => ` data-part="${notes ?? (title && "headline")}"`,
    )
    .replace(/ (?:class|role|aria-roledescription|aria-hidden|pointer-events)="[^"]*"/g, "")
    .replace(/<text\b[^>]*\/>/g, "")
    .replace(/<path d="(?:M0,0h0v0h0Z)?"(?: display="none")?\/>/g, "");

/** Numbers in tags to two decimals, which no eye can tell apart. */
const rounded = (svg: string): string =>
  svg.replace(/<[^>]*>/g, (tag) =>
    tag.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );

/** The picture's name for those who cannot see it. */
const named = (svg: string, { alt, title, lang }: Chart): string =>
  svg.replace(
    /<svg\b([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} role="img" lang="${lang}" aria-label="${escapeXml(alt)}"><title>${escapeXml(title)}</title>`,
  );

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
