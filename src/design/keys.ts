import type { Column, ColumnCategory } from "../data/column.js";
import { SurveyError } from "../errors.js";

/** The distinct values of a column: a dense code per row, -1 where missing, and what each code stands for. */
export interface Keys {
  readonly codes: Int32Array;
  readonly categories: readonly ColumnCategory[];
}

const inNaturalOrder = new Intl.Collator("en", { numeric: true });

const named = (name: string): ColumnCategory => ({ name, label: { ja: name, en: name } });

/** Codes by the values found: numbers ascending, texts in natural order. */
function distinct<T extends number | string>(
  values: ArrayLike<T>,
  missing: Uint8Array,
  order: (a: T, b: T) => number,
): Keys {
  const found = new Set<T>();
  for (let row = 0; row < values.length; row++) if (missing[row] === 0) found.add(values[row]!);
  const sorted = [...found].sort(order);
  const code = new Map(sorted.map((value, i) => [value, i]));
  return {
    codes: Int32Array.from(missing, (kind, row) => (kind === 0 ? code.get(values[row]!)! : -1)),
    categories: sorted.map((value) => named(String(value))),
  };
}

/** The keys of a category column (its categories), a number column (its distinct numbers) or a text column. */
export function keys(column: Column): Keys {
  switch (column.kind) {
    case "category":
      return { codes: Int32Array.from(column.codes, (code) => code - 1), categories: column.categories };
    case "number":
      return distinct(column.values, column.missing, (a, b) => a - b);
    case "multiple":
      throw new SurveyError("invalid-declaration", {
        ja: `複数回答の設問は層・抽出単位にできません: ${column.name}`,
        en: `strata and psus cannot be a multiple-answer question: ${column.name} (expected one value a row)`,
      });
    default:
      return distinct(column.values, column.missing, inNaturalOrder.compare);
  }
}
