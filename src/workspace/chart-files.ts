/** A drawn chart as files: specification, pictures, and its words and data. */
import { chartWidths } from "../chart/chart.js";
import { toPng } from "../report/png.js";
import type { Drawing, DrawnChart } from "../report/wave-results.js";
import type { ChartFormat } from "./chart-format.js";
import type { EarlierPicture } from "./earlier-pictures.js";
import { markdownTable } from "./markdown-table.js";
import { jsonFile, type OutputFile, sha256, textFile } from "./output-file.js";

/** `headcount`, `headcount.en`, `headcount.half`, `headcount.en.half`: Japanese and the full column go without saying. */
export const drawingName = ({ chart: { id, lang, width } }: Drawing): string =>
  [id, ...(lang === "ja" ? [] : [lang]), ...(width === "full" ? [] : [width])].join(".");

/** Where a picture goes, and what an earlier build may have left there. */
export interface DrawingPlace {
  /** With a slash at its end; defaults to none. */
  readonly folder?: string;
  readonly earlier?: EarlierPicture;
}

/** One picture in one format. */
export async function drawingFile(
  drawing: Drawing,
  format: ChartFormat,
  { folder = "", earlier = () => null }: DrawingPlace = {},
): Promise<OutputFile> {
  const path = folder + drawingName(drawing);
  switch (format) {
    case "vl":
      return jsonFile(`${path}.vl.json`, drawing.chart.spec);
    case "svg":
      return textFile(`${path}.svg`, `${drawing.svg}\n`);
    case "outlined":
      return textFile(`${path}.outlined.svg`, `${drawing.outlined}\n`);
    case "png":
      return pngFile(`${path}.png`, drawing, earlier);
  }
}

async function pngFile(path: string, { outlined }: Drawing, earlier: EarlierPicture): Promise<OutputFile> {
  const source = sha256(outlined);
  return { path, source, bytes: earlier(path, source) ?? (await toPng(outlined)) };
}

const heads = {
  ja: { alt: "図の説明", data: "データ", files: "ファイル" },
  en: { alt: "Description", data: "Data", files: "Files" },
} as const;

function words(drawing: Drawing): string[] {
  const { title, subtitle, alt, notes, data, lang } = drawing.chart;
  const head = heads[lang];
  const picture = `![${alt.replace(/[[\]\n]/g, " ")}](${drawingName(drawing)}.svg)`;
  const text = [`## ${title}`, "", subtitle, "", picture, "", `### ${head.alt}`, "", alt, ""];
  const table = [`### ${head.data}`, "", ...markdownTable(data), ""];
  return [...text, ...table, ...notes.map((note) => `- ${note}`), ""];
}

/** The words and data of a chart in both languages, for whoever places it in a document. */
function chartWords({ id, drawings }: DrawnChart, folder = ""): OutputFile {
  const full = drawings.filter(({ chart }) => chart.width === "full");
  const widths = Object.entries(chartWidths).map(([name, pixels]) => `${name} ${pixels} px`);
  const lines = [`# ${id}`, "", widths.join(", "), "", ...full.flatMap(words)];
  return textFile(`${folder}${id}.md`, `${lines.join("\n").trimEnd()}\n`);
}

/** A picture for Word fills the column and is Japanese; `jittai chart ID --format png` draws any other. */
const formatsOf = ({ chart: { lang, width } }: Drawing): readonly ChartFormat[] =>
  lang === "ja" && width === "full" ? ["vl", "svg", "outlined", "png"] : ["vl", "svg", "outlined"];

/** A chart in both languages and widths, and its words. */
export async function drawnFiles(chart: DrawnChart, place: DrawingPlace): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const drawing of chart.drawings)
    for (const format of formatsOf(drawing)) files.push(await drawingFile(drawing, format, place));
  return [...files, chartWords(chart, place.folder)];
}
