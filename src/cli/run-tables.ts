import { resolve } from "node:path";
import { inLanguage } from "../codebook/label.js";
import { didYouMean } from "../codebook/nearest-name.js";
import { SurveyError } from "../errors.js";
import { type ChangedCharacter, toCp932 } from "../report/cp932.js";
import { type ExcelPart, excelBook } from "../report/excel/excel-book.js";
import { jsonStat } from "../report/json-stat.js";
import { tableRecord } from "../report/table-record.js";
import { tableRows } from "../report/table-rows.js";
import type { Table } from "../table/table.js";
import { csvText } from "../workspace/csv-file.js";
import { levelsOf } from "../workspace/excel-file.js";
import { selectedNumbers } from "../workspace/selected-numbers.js";
import { writeFile } from "../workspace/write-file.js";
import type { Context } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";
import type { TableEncoding, TableFormat } from "./table-formats.js";
import { tableText } from "./table-text.js";

/** What the command was asked for. */
export interface TablesFlags {
  readonly format: TableFormat;
  readonly encoding: TableEncoding;
  readonly table: readonly string[];
  readonly out?: string;
  readonly workspace?: string;
}

/** Prints the tables of the waves selected, or writes them to one file. */
export async function runTables(selectors: readonly string[], flags: TablesFlags, context: Context): Promise<void> {
  const { format, encoding, out } = flags;
  if (out === undefined && encoding === "cp932") throw needsFile("cp932");
  if (out === undefined && format === "xlsx") throw needsFile("xlsx");
  if (format === "xlsx" && encoding === "cp932") throw noEncoding();
  const workspace = await loadWorkspace(flags.workspace, context);
  const parts = chosen((await selectedNumbers(workspace, selectors)).flatMap(levelsOf), flags.table);
  if (format === "xlsx") return written(await excelBook(parts, context.lang), out ?? "", context);
  const text = formats[format](
    parts.flatMap(({ tables }) => tables ?? []),
    context,
  );
  if (out === undefined) return context.io.out(text);
  const { bytes, changed } =
    encoding === "cp932" ? toCp932(text) : { bytes: new TextEncoder().encode(text), changed: [] };
  written(bytes, out, context);
  for (const character of changed) context.io.err(`${changedLine(character, context)}\n`);
}

const written = (bytes: Uint8Array, out: string, { io }: Context): void =>
  writeFile(resolve(io.cwd, out), bytes, { makeFolder: false });

type TextFormat = Exclude<TableFormat, "xlsx">;

const formats: Readonly<Record<TextFormat, (tables: readonly Table[], context: Context) => string>> = {
  text: (tables, context) => `${tables.map((table) => tableText(table, context).join("\n")).join("\n\n")}\n`,
  csv: (tables, { lang }) => csvText(tableRows(tables, lang)),
  json: (tables) => `[\n${tables.map((table) => JSON.stringify(tableRecord(table))).join(",\n")}\n]\n`,
  "json-stat": (tables, { lang }) => {
    const names = [...new Set(tables.map(({ survey, wave }) => `${survey}@${wave}`))].join(", ");
    return `${JSON.stringify(jsonStat(tables, { lang, title: names, source: names }), null, 2)}\n`;
  },
};

function chosen(parts: readonly ExcelPart[], ids: readonly string[]): readonly ExcelPart[] {
  if (ids.length === 0) return parts;
  const known = [
    ...new Set(parts.flatMap(({ tables = [] }) => tables.flatMap(({ id, declaration }) => [id, declaration]))),
  ];
  const unknown = ids.find((id) => !known.includes(id));
  const wanted = ({ id, declaration }: Table) => ids.includes(id) || ids.includes(declaration);
  if (unknown === undefined) {
    return parts
      .map((part) => ({ ...part, tables: (part.tables ?? []).filter(wanted) }))
      .filter(({ tables }) => tables.length > 0);
  }
  throw new SurveyError(
    "unknown-name",
    { ja: `表がありません：${unknown}`, en: `no such table: ${unknown}` },
    { hint: didYouMean(unknown, known) },
  );
}

const needsFile = (what: "cp932" | "xlsx"): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `${what} は画面に出せません`, en: `${what} cannot be printed (expected --out)` },
    { hint: { ja: "--out で書き出すファイルを指定してください", en: "name a file with --out" } },
  );

const noEncoding = (): SurveyError =>
  new SurveyError("invalid-option", {
    ja: "xlsx に文字コードの指定はできません（--encoding は csv と text のためのものです）",
    en: "invalid --encoding: cp932 (expected utf-8 with --format xlsx)",
  });

function changedLine({ character, codePoint, to, count }: ChangedCharacter, { lang }: Context): string {
  const label = {
    ja: `CP932 にない文字を置き換えました：「${character}」(${codePoint}) → 「${to}」 ${count} 回`,
    en: `not in CP932: ${character} (${codePoint}) became ${to}, ${count} times`,
  };
  return inLanguage(label, lang);
}
