/** The files of one wave: estimates, charts, and what the check found. */
import { responseRates } from "../prevalence/response-rates.js";
import type { WaveResults } from "../report/wave-results.js";
import { protectedEstimate } from "../table/estimate-fields.js";
import type { ReadWave } from "./accept-responses.js";
import { drawnFiles } from "./chart-files.js";
import { csvFile } from "./csv-file.js";
import { shownPath } from "./discover.js";
import type { EarlierPicture } from "./earlier-pictures.js";
import { estimateRows } from "./estimates-file.js";
import { excelFile } from "./excel-file.js";
import type { Workspace } from "./open-workspace.js";
import { jsonLinesFile, madeFrom, type OutputFile } from "./output-file.js";
import { responseFile } from "./response-file.js";
import { waveInputs } from "./results-of.js";
import { stepInputs } from "./step-inputs.js";
import { tableFiles } from "./table-files.js";
import { waveFolder } from "./wave-folder.js";
import { checkFile } from "./write-check.js";

async function chartFiles(
  { charts, cases }: WaveResults,
  folder: string,
  earlier: EarlierPicture,
): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const chart of [...charts, ...(cases?.charts ?? [])])
    files.push(...(await drawnFiles(chart, { folder, earlier })));
  return files;
}

/** What else the files of a wave are made with. */
export interface WaveFilesInput {
  readonly earlier: EarlierPicture;
  readonly workspace: Workspace;
  /** Whether the tables are an Excel workbook too. */
  readonly xlsx: boolean;
}

/** Charts may show printed figures and earlier waves; nothing else of a wave depends on them. */
export async function waveFiles(
  results: WaveResults,
  read: ReadWave,
  { earlier, workspace, xlsx }: WaveFilesInput,
): Promise<OutputFile[]> {
  const { survey, wave, cases } = results;
  const estimates = [...results.estimates, ...(cases?.estimates ?? [])];
  const folder = waveFolder(survey.id, wave.id);
  const inputs = waveInputs(results, workspace);
  const published = read.found.published === null ? [] : [shownPath(workspace.root, read.found.published)];
  const charts = await chartFiles(results, `${folder}charts/`, earlier);
  const tidy = csvFile(`${folder}estimates.csv`, estimateRows(estimates));
  const numbers = [
    tidy,
    jsonLinesFile(`${folder}estimates.json`, estimates.map(protectedEstimate)),
    responseFile(folder, responseRates(wave)),
    checkFile(read, "ja"),
    ...tableFiles(results, folder, tidy),
    ...(xlsx ? [await excelFile(results, folder)] : []),
  ];
  return [
    ...madeFrom(inputs, numbers),
    ...madeFrom([...inputs, ...published, ...stepInputs(read.found, read.wave, workspace.root)], charts),
  ];
}
