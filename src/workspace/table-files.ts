/** The tables of a wave as data: tidy CSV, records, JSON-stat; the codebook as 符号表; and what holds them together. */
import { periodText } from "../codebook/era.js";
import { codebookRows } from "../report/codebook-rows.js";
import { type DataFile, dataPackage } from "../report/data-package.js";
import { jsonStat } from "../report/json-stat.js";
import { tableRecord } from "../report/table-record.js";
import { tableFields, tableRows } from "../report/table-rows.js";
import type { LevelResults, WaveResults } from "../report/wave-results.js";
import { csvFile } from "./csv-file.js";
import { estimateRows } from "./estimates-file.js";
import { fileRecord, jsonFile, jsonLinesFile, type OutputFile, textFile } from "./output-file.js";

/** Of both levels; the codebook of cases is a file of its own. */
export function tableFiles(results: WaveResults, folder: string, estimates: OutputFile): OutputFile[] {
  const { survey, wave, cases } = results;
  const tables = [results, ...(cases === undefined ? [] : [cases])].flatMap((level) => level.tables ?? []);
  const csv = csvFile(`${folder}tables.csv`, tableRows(tables, "ja"));
  const codebooks = [
    codebook(results, `${folder}codebook.csv`),
    ...(cases ? [codebook(cases, `${folder}codebook.cases.csv`)] : []),
  ];
  const source = `${survey.organisation.ja}「${survey.title.ja}」（${wave.label.ja}）`;
  const stat = jsonStat(tables, { lang: "ja", title: `${survey.title.ja} ${wave.label.ja}`, source });
  const described = [
    dataFile(estimates, folder, { name: "estimates", title: "推計値", fields: estimateRows([])[0]?.map(String) ?? [] }),
    dataFile(csv, folder, { name: "tables", title: "集計表", fields: tableFields }),
  ];
  return [
    csv,
    jsonLinesFile(`${folder}tables.json`, tables.map(tableRecord)),
    textFile(`${folder}tables.json-stat.json`, `${JSON.stringify(stat)}\n`),
    ...codebooks,
    jsonFile(`${folder}datapackage.json`, dataPackage(survey, wave, described)),
  ];
}

function codebook({ survey, wave, responses }: LevelResults, path: string): OutputFile {
  return csvFile(
    path,
    codebookRows(survey, { wave: wave.label.ja, period: periodText(wave.fieldwork, "ja"), records: responses.n }),
  );
}

function dataFile(file: OutputFile, folder: string, about: Pick<DataFile, "name" | "title" | "fields">): DataFile {
  const { path, bytes, sha256 } = fileRecord(file);
  return { ...about, path: path.slice(folder.length), bytes, sha256 };
}
