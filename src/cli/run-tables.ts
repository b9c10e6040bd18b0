import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { inLanguage } from "../codebook/label.js";
import { didYouMean } from "../codebook/nearest-name.js";
import { SurveyError } from "../errors.js";
import { type ChangedCharacter, toCp932 } from "../report/cp932.js";
import { jsonStat } from "../report/json-stat.js";
import { tableRecord } from "../report/table-record.js";
import { tableRows } from "../report/table-rows.js";
import type { Table } from "../table/table.js";
import { csvText } from "../workspace/csv-file.js";
import { selectedTables } from "../workspace/selected-tables.js";
import { unwritable } from "../workspace/unwritable.js";
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
  if (flags.encoding === "cp932" && flags.out === undefined) throw needsFile();
  const workspace = await loadWorkspace(flags.workspace, context);
  const tables = chosen(await selectedTables(workspace, selectors), flags.table);
  const text = formats[flags.format](tables, context);
  if (flags.out === undefined) return context.io.out(text);
  const { bytes, changed } =
    flags.encoding === "cp932" ? toCp932(text) : { bytes: new TextEncoder().encode(text), changed: [] };
  const place = resolve(context.io.cwd, flags.out);
  try {
    writeFileSync(place, bytes);
  } catch (error) {
    throw unwritable(place, error);
  }
  for (const character of changed) context.io.err(`${changedLine(character, context)}\n`);
}

const formats: Readonly<Record<TableFormat, (tables: readonly Table[], context: Context) => string>> = {
  text: (tables, context) => `${tables.map((table) => tableText(table, context).join("\n")).join("\n\n")}\n`,
  csv: (tables, { lang }) => csvText(tableRows(tables, lang)),
  json: (tables) => `[\n${tables.map((table) => JSON.stringify(tableRecord(table))).join(",\n")}\n]\n`,
  "json-stat": (tables, { lang }) => {
    const names = [...new Set(tables.map(({ survey, wave }) => `${survey}@${wave}`))].join(", ");
    return `${JSON.stringify(jsonStat(tables, { lang, title: names, source: names }), null, 2)}\n`;
  },
};

function chosen(tables: readonly Table[], ids: readonly string[]): readonly Table[] {
  if (ids.length === 0) return tables;
  const known = [...new Set(tables.flatMap(({ id, declaration }) => [id, declaration]))];
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return tables.filter((table) => ids.includes(table.id) || ids.includes(table.declaration));
  throw new SurveyError(
    "unknown-name",
    { ja: `表がありません：${unknown}`, en: `no such table: ${unknown}` },
    { hint: didYouMean(unknown, known) },
  );
}

const needsFile = (): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: "cp932 は画面に出せません", en: "cp932 cannot be printed (expected --out)" },
    { hint: { ja: "--out で書き出すファイルを指定してください", en: "name a file with --out" } },
  );

function changedLine({ character, codePoint, to, count }: ChangedCharacter, { lang }: Context): string {
  const label = {
    ja: `CP932 にない文字を置き換えました：「${character}」(${codePoint}) → 「${to}」 ${count} 回`,
    en: `not in CP932: ${character} (${codePoint}) became ${to}, ${count} times`,
  };
  return inLanguage(label, lang);
}
