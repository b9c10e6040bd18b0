import { type Column, type ColumnCategory, type MultipleColumn, missingKinds } from "../data/column.js";
import { keys } from "../design/keys.js";
import type { RowBase } from "./totals.js";

/** A code per row: 0 outside the base, k for `categories[k - 1]`, one more for the rest of the base. */
export interface Coding {
  readonly codes: Uint8Array | Uint16Array;
  readonly categories: readonly ColumnCategory[];
  /** Whether there may be such a rest; defaults to none. */
  readonly rest?: boolean;
}

/** Who is in the base, and whether a missing answer is shown. */
export interface BaseOptions {
  readonly base: RowBase;
  readonly missing: "drop" | "category";
}

const notAsked = missingKinds.indexOf("notAsked");

const kindLabels = {
  noAnswer: { ja: "無回答", en: "No answer" },
  notAsked: { ja: "非該当", en: "Not asked" },
  unknown: { ja: "不明", en: "Unknown" },
} as const;

/** Codes wide enough for the categories and the rest of the base. */
const codesFor = (rows: number, categories: number): Uint8Array | Uint16Array =>
  categories < 255 ? new Uint8Array(rows) : new Uint16Array(rows);

/** A column as categories: a number by its classes, or else by its distinct values. */
export function asCategories(column: Exclude<Column, MultipleColumn>): Coding {
  if (column.kind === "category") return column;
  if (column.kind === "number" && column.classes !== undefined) return column.classes;
  const { codes: found, categories } = keys(column);
  const codes = codesFor(found.length, categories.length);
  for (let row = 0; row < found.length; row++) codes[row] = found[row]! + 1;
  return { codes, categories };
}

/** The answers of a question with one answer a row, within its base. */
export function answerCoding(column: Exclude<Column, MultipleColumn>, { base, missing }: BaseOptions): Coding {
  const plain = asCategories(column);
  if (base === "answered") return plain;
  const kinds = missing === "category" ? missingShown(column.missing, base) : [];
  const codes = codesFor(plain.codes.length, plain.categories.length + kinds.length);
  const rest = plain.categories.length + kinds.length + 1;
  for (let row = 0; row < codes.length; row++) {
    const kind = column.missing[row]!;
    if (kind === 0) codes[row] = plain.codes[row]!;
    else if (base === "all" || kind !== notAsked) {
      const shown = kinds.indexOf(kind);
      codes[row] = shown < 0 ? rest : plain.categories.length + shown + 1;
    }
  }
  return { codes, categories: [...plain.categories, ...kinds.map(missingCategory)], rest: true };
}

/** One option of a multiple question: chosen or not, within its base. */
export function optionCoding(column: MultipleColumn, option: number, { base }: BaseOptions): Coding {
  const chosen = column.chosen[option]!;
  const codes = new Uint8Array(chosen.length);
  for (let row = 0; row < codes.length; row++) {
    const kind = column.missing[row]!;
    if (kind === 0 || base === "all" || (base === "asked" && kind !== notAsked)) codes[row] = chosen[row] === 1 ? 1 : 2;
  }
  return { codes, categories: [column.categories[option]!], rest: true };
}

/** The kinds of missing answer that occur within the base. */
function missingShown(missing: Uint8Array, base: RowBase): readonly number[] {
  const found = new Set(missing);
  return [1, 2, 3].filter((kind) => found.has(kind) && (base === "all" || kind !== notAsked));
}

function missingCategory(kind: number): ColumnCategory {
  const name = missingKinds[kind]!;
  return { name, label: kindLabels[name] };
}
