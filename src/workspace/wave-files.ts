/** The files of one wave: estimates, charts, and what the check found. */
import type { Drawing, WaveResults } from "../report/wave-results.js";
import type { ReadWave } from "./accept-responses.js";
import { chartWords, drawingFile } from "./chart-files.js";
import type { ChartFormat } from "./chart-format.js";
import { csvFile } from "./csv-file.js";
import type { EarlierPicture } from "./earlier-pictures.js";
import { estimateRows, protectedEstimate } from "./estimates-file.js";
import { jsonLinesFile, type OutputFile } from "./output-file.js";
import { waveFolder } from "./wave-folder.js";
import { checkFile } from "./write-check.js";

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

export async function waveFiles(results: WaveResults, read: ReadWave, earlier: EarlierPicture): Promise<OutputFile[]> {
  const { survey, wave, estimates } = results;
  const folder = waveFolder(survey.id, wave.id);
  return [
    csvFile(`${folder}estimates.csv`, estimateRows(estimates)),
    jsonLinesFile(`${folder}estimates.json`, estimates.map(protectedEstimate)),
    checkFile(read, "ja"),
    ...(await chartFiles(results, `${folder}charts/`, earlier)),
  ];
}
