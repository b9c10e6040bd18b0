import { resolve } from "node:path";
import { readSheets } from "../data/read-sheets.js";
import { checkTable, type TableCheck, type Violation } from "../table/machine-readable/check-table.js";
import { type Context, print } from "./context.js";

export interface CheckTableFlags {
  readonly format: "text" | "json";
  readonly all?: boolean;
  readonly encoding?: string;
}

const shown = 5;

function lines({ item, text, mend, sheet, breaches }: Violation, all: boolean, { say }: Context): string[] {
  const where = sheet === "" ? "" : say({ ja: `シート「${sheet}」 `, en: `sheet ${sheet}: ` });
  const named = breaches.slice(0, all ? breaches.length : shown).map(({ place, found }) => {
    const what = found === "" ? "" : `「${found.slice(0, 60)}」`;
    return `    ${place}${what}`;
  });
  const left = breaches.length - named.length;
  const more = left > 0 ? [say({ ja: `    ほか ${left} か所（--all で全部）`, en: `    ${left} more (--all)` })] : [];
  return [`✗ ${item} ${where}${say(text)}`, ...named, ...more, `    → ${say(mend)}`];
}

function summary({ file, violations, sheets, empty }: TableCheck, { say }: Context): string {
  if (sheets.length === empty.length) return say({ ja: `${file}: 表がありません`, en: `${file}: no table` });
  const places = violations.reduce((sum, { breaches }) => sum + breaches.length, 0);
  if (places === 0) return say({ ja: `${file}: 機械で読める表です`, en: `${file}: machines can read it` });
  const items = new Set(violations.map(({ item }) => item)).size;
  return say({
    ja: `${file}: ${items} 項目、${places} か所が合いません`,
    en: `${file}: ${places} places break ${items} rules`,
  });
}

export async function runCheckTable(file: string, flags: CheckTableFlags, context: Context): Promise<void> {
  const { format, all = false, encoding } = flags;
  const raw = await readSheets(resolve(context.io.cwd, file), {
    shownAs: file,
    ...(encoding !== undefined && { encoding }),
  });
  const check = checkTable(raw);
  if (format === "json") print(context, JSON.stringify(check, null, 2));
  else {
    for (const violation of check.violations) for (const line of lines(violation, all, context)) print(context, line);
    print(context, summary(check, context));
  }
  if (check.violations.length > 0 || check.sheets.length === check.empty.length) context.end(1);
}
