/**
 * Whether a table can be read by machines: the items of the Japanese ministries' common rules for statistical tables
 * (総務省「統計表における機械判読可能なデータの表記方法の統一ルール」, 2020).
 */
import type { RawFile } from "../../data/read-sheets.js";
import type { Message } from "../../errors.js";
import { cellRules } from "./cell-rules.js";
import { columnRules } from "./column-rules.js";
import type { Breach, Rule } from "./rule.js";
import { sheetRules } from "./sheet-rules.js";
import { tableShape } from "./table-shape.js";

const byItem = ({ item }: Rule): number => {
  const [part = 0, number = 0] = item.split("-").map(Number);
  return part * 100 + number;
};
const rules: readonly Rule[] = [...sheetRules, ...cellRules, ...columnRules].sort((a, b) => byItem(a) - byItem(b));

/** A rule that is broken on a sheet, and where. */
export interface Violation {
  readonly sheet: string;
  readonly item: string;
  readonly text: Message;
  readonly mend: Message;
  readonly breaches: readonly Breach[];
}

/** What was looked at, and what is wrong with it. */
export interface TableCheck {
  readonly file: string;
  readonly sheets: readonly string[];
  /** Sheets without a table, which no rule can be held against. */
  readonly empty: readonly string[];
  readonly violations: readonly Violation[];
}

/** Holds every sheet against every rule. */
export function checkTable(raw: RawFile): TableCheck {
  const empty: string[] = [];
  const violations: Violation[] = [];
  for (const sheet of raw.sheets) {
    const shape = tableShape(sheet);
    if (shape === null) {
      empty.push(sheet.name);
      continue;
    }
    for (const { item, text, mend, check } of rules) {
      const breaches = check({ file: raw, sheet, shape });
      if (breaches.length > 0) violations.push({ sheet: sheet.name, item, text, mend, breaches });
    }
  }
  return { file: raw.file, sheets: raw.sheets.map(({ name }) => name), empty, violations };
}
