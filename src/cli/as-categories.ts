/** Number columns whose values are told apart (`--share`, `--by`) get a class a value, and stay numbers for the rest. */
import type { Column, NumberColumn } from "../data/column.js";
import { naturalOrder } from "../data/natural-order.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";

const most = 65_535;

function withClasses(column: NumberColumn): NumberColumn {
  const { name, missing, values } = column;
  const texts = Array.from(missing, (kind, row) => (kind === 0 ? String(values[row]) : ""));
  const names = [...new Set(texts.filter((text) => text !== ""))].sort(naturalOrder);
  if (names.length > most) {
    throw new SurveyError("invalid-option", {
      ja: `値の種類が多すぎて区分にできません：${name}（${names.length} 種類）`,
      en: `too many distinct values for categories: ${name} (${names.length})`,
    });
  }
  const code = new Map(names.map((text, index) => [text, index + 1]));
  const codes = Uint16Array.from(texts, (text) => code.get(text) ?? 0);
  const categories = names.map((text) => ({ name: text, label: { ja: text } }));
  return { ...column, classes: { kind: "category", name, missing, codes, categories } };
}

/** The responses with the columns named told apart by value. */
export function withCategories(responses: Responses, names: readonly string[]): Responses {
  const convert = (column: Column): Column =>
    column.kind === "number" && names.includes(column.name) ? withClasses(column) : column;
  return { ...responses, columns: new Map([...responses.columns].map(([name, column]) => [name, convert(column)])) };
}
