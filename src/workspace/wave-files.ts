/** The files of one wave: estimates, charts, and what the check found. */
import type { Reading } from "../data/responses.js";
import { checkMarkdown } from "../report/check-report.js";
import type { Drawing, WaveResults } from "../report/wave-results.js";
import { chartWords, drawingFile } from "./chart-files.js";
import { csvFile } from "./csv-file.js";
import type { EarlierPicture } from "./earlier-pictures.js";
import { estimateRows, protectedEstimate } from "./estimates-file.js";
import { jsonLinesFile, type OutputFile, textFile } from "./output-file.js";
import { waveFolder } from "./wave-folder.js";

/** Pictures for Word are written in Japanese; `jittai chart ID --lang en --format png` draws an English one. */
const formatsOf = ({ chart }: Drawing) =>
  chart.lang === "ja" ? (["vl", "svg", "outlined", "png"] as const) : (["vl", "svg", "outlined"] as const);

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
