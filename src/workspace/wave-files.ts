/** The files of one wave: estimates, charts, and what the check found. */
import type { Reading } from "../data/responses.js";
import { checkMarkdown } from "../report/check-report.js";
import type { Drawing, WaveResults } from "../report/wave-results.js";
import { chartWords, drawingFile } from "./chart-files.js";
import type { ChartFormat } from "./chart-format.js";
import { csvFile } from "./csv-file.js";
import type { EarlierPicture } from "./earlier-pictures.js";
import { estimateRows, protectedEstimate } from "./estimates-file.js";
import { jsonLinesFile, type OutputFile, textFile } from "./output-file.js";
import { waveFolder } from "./wave-folder.js";

/** A picture for Word fills the column and is Japanese; `jittai chart ID --format png` draws any other. */
const formatsOf = ({ chart: { lang, width } }: Drawing): readonly ChartFormat[] =>
  lang === "ja" && width === "full" ? ["vl", "svg", "outlined", "png"] : ["vl", "svg", "outlined"];

async function chartFiles({ charts }: WaveResults, folder: string, earlier: EarlierPicture): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const chart of charts) {
    for (const drawing of chart.drawings) {
      for (const format of formatsOf(drawing)) files.push(await drawingFile(drawing, format, { folder, earlier }));
    }
    files.push(chartWords(chart, folder));
  }
  return files;
}

export async function waveFiles(
  results: WaveResults,
  reading: Reading,
  earlier: EarlierPicture,
): Promise<OutputFile[]> {
  const { survey, wave, estimates } = results;
  const folder = waveFolder(survey.id, wave.id);
  const title = `${survey.title.ja}（${wave.label.ja}）`;
  return [
    csvFile(`${folder}estimates.csv`, estimateRows(estimates)),
    jsonLinesFile(`${folder}estimates.json`, estimates.map(protectedEstimate)),
    textFile(`${folder}check.md`, checkMarkdown(reading, { lang: "ja", title })),
    ...(await chartFiles(results, `${folder}charts/`, earlier)),
  ];
}
