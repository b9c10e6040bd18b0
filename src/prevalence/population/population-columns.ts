/**
 * The columns of a population file and what their cells may hold.
 *
 * | column | holds |
 * |---|---|
 * | `area` 地域 | a place; a part of it after a space: 三重県, 三重県 津市, 全国 |
 * | `sex` 性別 | total 総数, male 男, female 女 |
 * | `age` 年齢 | a class (15-39, 15～39歳, 65歳以上), all 総数, or unknown 不詳 |
 * | `date` 時点 | the day the count refers to: 2020-10-01, 2020-10 or 2020 |
 * | `persons` 人数 | a number of people; full-width digits and thousands separators are read |
 * | `source` 出典 | the document or its address; never empty |
 * | `note` 備考 | optional: anything a reader should know |
 * | `id` | optional: what other files call the row; unique |
 * | `se` 標準誤差 | optional: standard error of an estimated population; defaults to 0 |
 * | `rounded_to` 丸め | optional: what the source rounded to (100, 1000); defaults to 1 |
 * | `basis` 種別 | optional: counted 実数, projected 推計, implied 逆算; defaults to counted |
 */

import { type AgeClass, parseAgeClass } from "../../codebook/age-class.js";
import { parseIsoDate } from "../../codebook/iso-date.js";
import { numberOf } from "../../data/number-text.js";
import { type Cell, cellText } from "../../data/table.js";
import type { Message } from "../../errors.js";
import type { PopulationBasis, PopulationSex } from "./population-table.js";

const plain = (cell: Cell): string => cellText(cell).normalize("NFKC").trim();

const oneOf =
  <Name extends string>(words: Readonly<Record<string, Name>>) =>
  (cell: Cell): Name | null => {
    const word = plain(cell).toLowerCase();
    return Object.hasOwn(words, word) ? words[word]! : null;
  };

const sexes = { total: "total", 総数: "total", 計: "total", 男女計: "total" } as const;
const men = { male: "male", 男: "male", 男性: "male" } as const;
const women = { female: "female", 女: "female", 女性: "female" } as const;
const counted = { "": "counted", counted: "counted", 実数: "counted" } as const;
const derived = { projected: "projected", 推計: "projected", implied: "implied", 逆算: "implied" } as const;

const special = oneOf<"all" | "unknown">({
  all: "all",
  総数: "all",
  計: "all",
  全年齢: "all",
  unknown: "unknown",
  不詳: "unknown",
  年齢不詳: "unknown",
});

const readAge = (cell: Cell): AgeClass | "all" | "unknown" | null => special(cell) ?? parseAgeClass(cellText(cell));

function readDate(cell: Cell): string | null {
  const text = plain(cell);
  return parseIsoDate(text) === null ? null : text;
}

const numberWhere =
  (allowed: (number: number) => boolean, empty: number | null) =>
  (cell: Cell): number | null => {
    if (plain(cell) === "") return empty;
    const number = numberOf(cell);
    return number !== null && Number.isFinite(number) && allowed(number) ? number : null;
  };

/** How each column is read: a cell that cannot be is `null`. */
export const readers = {
  area: (cell: Cell) => plain(cell).replace(/\s+/g, " ") || null,
  sex: oneOf<PopulationSex>({ ...sexes, ...men, ...women }),
  age: readAge,
  date: readDate,
  persons: numberWhere((persons) => persons >= 0, null),
  source: (cell: Cell) => cellText(cell).trim() || null,
  note: (cell: Cell) => cellText(cell).trim(),
  id: plain,
  se: numberWhere((se) => se >= 0, 0),
  rounded_to: numberWhere((unit) => unit >= 1 && Number.isInteger(Math.log10(unit)), 1),
  basis: oneOf<PopulationBasis>({ ...counted, ...derived }),
} as const;

export type ColumnName = keyof typeof readers;

/** What else the header may call a column. */
export const japaneseNames: Readonly<Record<ColumnName, string>> = {
  area: "地域",
  sex: "性別",
  age: "年齢",
  date: "時点",
  persons: "人数",
  source: "出典",
  note: "備考",
  id: "番号",
  se: "標準誤差",
  rounded_to: "丸め",
  basis: "種別",
};

export const requiredColumns = ["area", "sex", "age", "date", "persons", "source"] as const satisfies ColumnName[];

/** What a cell of the column should hold. */
export const columnExpectations: Readonly<Record<ColumnName, Message>> = {
  area: { ja: "地域名", en: "the name of an area" },
  sex: { ja: "総数・男・女のいずれか", en: "total, male or female" },
  age: {
    ja: "15～39歳、65歳以上、総数、不詳のように。10-14 は Excel が日付にするため 10～14歳 と書く",
    en: "15～39歳, 15-39, 65+, all or unknown; Excel turns 10-14 into a date, so write 10～14歳",
  },
  date: { ja: "西暦の日付 2020-10-01、2020-10、2020", en: "a date: 2020-10-01, 2020-10 or 2020" },
  persons: { ja: "0以上の人数", en: "a number of people, 0 or above" },
  source: { ja: "出典", en: "a source" },
  note: { ja: "文字", en: "text" },
  id: { ja: "文字", en: "text" },
  se: { ja: "0以上の数か空欄", en: "a number, 0 or above, or nothing" },
  rounded_to: { ja: "1、10、100、1000 などか空欄", en: "1, 10, 100, 1000 … or nothing" },
  basis: { ja: "実数・推計・逆算のいずれかか空欄", en: "counted, projected, implied or nothing" },
};
