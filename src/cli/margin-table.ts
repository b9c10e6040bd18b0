/** A table of the population: people by variable and category. */
import { resolve } from "node:path";
import { numberOf } from "../data/number-text.js";
import { readTable } from "../data/read-table.js";
import { cellText, isBlank, type Table } from "../data/table.js";
import { SurveyError } from "../errors.js";
import type { Context } from "./context.js";

/** Variable → category → people. */
export type MarginTable = ReadonlyMap<string, Readonly<Record<string, number>>>;

const headers = {
  variable: ["variable", "変数", "設問"],
  category: ["category", "区分"],
  total: ["total", "人数", "合計"],
} as const;

export async function readMargins(file: string, { io }: Context): Promise<MarginTable> {
  const table = await readTable(resolve(io.cwd, file), { shownAs: file });
  const at = {
    variable: columnAt(table, "variable"),
    category: columnAt(table, "category"),
    total: columnAt(table, "total"),
  };
  const found = new Map<string, Record<string, number>>();
  for (const [i, row] of table.rows.entries()) {
    if (row.every(isBlank)) continue;
    const line = table.rowNumbers[i] ?? i + 2;
    const cell = (name: keyof typeof at) => row[at[name]] ?? "";
    const [name, key] = [cellText(cell("variable")).trim(), cellText(cell("category")).trim()];
    const people = numberOf(cell("total"));
    if (people === null) throw notANumber(file, line, cellText(cell("total")));
    const categories = found.get(name) ?? {};
    if (Object.hasOwn(categories, key)) throw repeated(file, line, `${name} ${key}`);
    categories[key] = people;
    found.set(name, categories);
  }
  return found;
}

function columnAt({ file, header }: Table, name: keyof typeof headers): number {
  const names: readonly string[] = headers[name];
  const column = header.findIndex((text) => names.includes(text.trim().toLowerCase()));
  if (column >= 0) return column;
  throw new SurveyError(
    "unreadable-file",
    {
      ja: `${file}: 列がありません：${name}（variable, category, total が必要）`,
      en: `${file}: no column ${name} (expected variable, category, total)`,
    },
    { file, header },
  );
}

const notANumber = (file: string, line: number, got: string): SurveyError =>
  new SurveyError("unreadable-file", {
    ja: `${file} ${line} 行：人数が数値ではありません：${got}`,
    en: `${file}, row ${line}: total is not a number: ${got}`,
  });

const repeated = (file: string, line: number, what: string): SurveyError =>
  new SurveyError("unreadable-file", {
    ja: `${file} ${line} 行：同じ区分が 2 度あります：${what}`,
    en: `${file}, row ${line}: repeated category: ${what}`,
  });
