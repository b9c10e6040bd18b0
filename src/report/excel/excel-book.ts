/** The tables of waves as one Excel workbook: contents, a sheet for each table, and a sheet that machines read. */
import { inLanguage, type Label, type Lang } from "../../codebook/label.js";
import type { LevelResults } from "../wave-results.js";
import { periodWithYears } from "../words/dates.js";
import { contentsSheet } from "./contents-sheet.js";
import { machineSheets } from "./machine-sheet.js";
import type { Sheet } from "./sheet.js";
import { sheetNames } from "./sheet-names.js";
import { tableSheet } from "./table-sheet.js";
import { words } from "./words.js";
import { workbookBytes } from "./workbook-bytes.js";

/** One level of a wave. */
export type ExcelPart = Pick<LevelResults, "survey" | "wave" | "tables">;

export async function excelBook(parts: readonly ExcelPart[], lang: Lang): Promise<Uint8Array> {
  const title = inLanguage(bookTitle(parts), lang);
  return workbookBytes(bookSheets(parts, lang), title);
}

function bookSheets(parts: readonly ExcelPart[], lang: Lang): readonly Sheet[] {
  const all = parts.flatMap((part) => (part.tables ?? []).map((table) => ({ part, table })));
  const names = sheetNames(all.map(({ table }) => inLanguage(table.question.label, lang)));
  const contents = inLanguage(words.contents, lang);
  const numbered = all.map(({ part, table }, i) => ({ part, table, number: i + 1, sheet: names[i] ?? "" }));
  const listed = parts.map((part) => ({
    of: partLabel(part),
    facts: facts(part),
    wave: part.wave,
    tables: numbered.filter((one) => one.part === part),
  }));
  const machine = machineSheets(listed, lang).map((sheet, i) => ({
    ...sheet,
    name: `${inLanguage(words.machine, lang)}${i === 0 ? "" : ` ${i + 1}`}`,
  }));
  const first = contentsSheet(listed, {
    title: inLanguage(bookTitle(parts), lang),
    machine: machine.map(({ name }) => name),
    lang,
  });
  const tables = numbered.map(({ part, table, number, sheet }) => {
    const around = { number, of: partLabel(part), source: sourceOf(part), contents, lang };
    return { ...tableSheet(table, around), name: sheet };
  });
  return [{ ...first, name: contents }, ...tables, ...machine];
}

/** 就職氷河期世代の実態調査 令和2年度. */
const partLabel = ({ survey, wave }: ExcelPart): Label => ({
  ja: `${survey.title.ja} ${wave.label.ja}`,
  en: `${survey.title.en ?? survey.title.ja} ${wave.label.en ?? wave.label.ja}`,
});

/** Of one wave by its name. */
function bookTitle(parts: readonly ExcelPart[]): Label {
  const [first] = parts;
  const waves = new Set(parts.map(({ survey, wave }) => `${survey.id}@${wave.id}`));
  if (first === undefined || waves.size > 1) return { ja: "集計表", en: "Tables" };
  const { ja, en } = partLabel(first);
  return { ja: `集計表　${ja}`, en: `Tables: ${en ?? ja}` };
}

/** Who asked whom and when, a line each. */
function facts({ survey, wave }: ExcelPart): readonly Label[] {
  const { organisation } = survey;
  return [
    { ja: `実施者：${organisation.ja}`, en: `Carried out by: ${organisation.en ?? organisation.ja}` },
    {
      ja: `実施時期：${periodWithYears(wave.fieldwork, "ja")}`,
      en: `Fieldwork: ${periodWithYears(wave.fieldwork, "en")}`,
    },
    { ja: `対象：${wave.frame.ja}`, en: `Frame: ${wave.frame.en ?? wave.frame.ja}` },
    ...(wave.origin === "reconstructed" ? [{ ja: "※再構成データ", en: "Reconstructed responses" }] : []),
  ];
}

/** The document, after the survey where it does not name it; that of cases names the survey. */
function sourceOf({ survey, wave }: ExcelPart): Label {
  const { organisation, title } = survey;
  const { label, source } = wave;
  if (source.ja.includes(title.ja.replace(/（[^（）]*）$/u, ""))) return source;
  const [by, of, when] = [organisation, title, label].map(({ ja, en }) => en ?? ja);
  return {
    ja: `${organisation.ja}「${title.ja}」（${label.ja}）。${source.ja}`,
    en: `${by}, ${of} (${when}). ${source.en ?? source.ja}`,
  };
}
