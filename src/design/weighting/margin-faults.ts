import type { ColumnCategory } from "../../data/column.js";
import { SurveyError } from "../../errors.js";

/** Why a sample cannot meet what is known of the population: each names the margin, the category and by how much. */

export const missingAnswers = (margin: string, rows: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `ウエイト調整の変数に欠測があります: ${margin} ${rows} 行`,
      en: `margin ${margin}: ${rows} rows without an answer (expected none)`,
    },
    {
      margin,
      rows,
      hint: { ja: "欠測を補うか、区分の一つにしてください", en: "impute the answer, or make missing a category" },
    },
  );

export function unknownCategory(margin: string, category: string, categories: readonly ColumnCategory[]): SurveyError {
  const known = categories.map(({ name }) => name);
  return new SurveyError(
    "unknown-name",
    {
      ja: `母集団の区分が標本にないか重複しています: ${margin} の ${category} (標本の区分: ${known.join("、")})`,
      en: `margin ${margin}: unknown or repeated category ${category} (the sample has ${known.join(", ")})`,
    },
    { margin, category, known },
  );
}

export const withoutPopulation = (margin: string, category: string, rows: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `母集団の人数がない区分があります: ${margin} の ${category}(標本 ${rows} 行)`,
      en: `margin ${margin}: no population for category ${category} (${rows} rows have it)`,
    },
    { margin, category, rows },
  );

export const impossiblePopulation = (margin: string, category: string, population: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `母集団の人数が正しくありません: ${margin} の ${category} ${population}(0 より大きい数)`,
      en: `margin ${margin}, category ${category}: population ${population} (expected above 0)`,
    },
    { margin, category, population },
  );

export const emptyCategory = (margin: string, category: string, population: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `標本に誰もいない区分です: ${margin} の ${category}(母集団 ${population})`,
      en: `margin ${margin}: nobody in the sample has category ${category} (population ${population})`,
    },
    {
      margin,
      category,
      population,
      hint: { ja: "近い区分と合わせてください", en: "join the category to a neighbour" },
    },
  );

export const impossibleTotal = (column: string, total: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `母集団の合計が正しくありません: ${column} ${total}(有限の数)`,
      en: `population total of ${column}: ${total} (expected a finite number)`,
    },
    { column, total },
  );

export const dependentAuxiliary = (auxiliary: string): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `補助変数が他の補助変数から決まります: ${auxiliary}`,
      en: `auxiliary ${auxiliary} is a combination of the others (expected independent ones)`,
    },
    { auxiliary, hint: { ja: "この補助変数を除いてください", en: "leave it out" } },
  );

export const disagreeingTotals = (
  [first, second]: readonly [string, string],
  [a, b]: readonly [number, number],
): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `母集団の合計が一致しません: ${first} ${a}、${second} ${b}(差 ${Math.abs(a - b)})`,
      en: `margins ${first} and ${second} disagree: they add up to ${a} and ${b} (off by ${Math.abs(a - b)})`,
    },
    { margins: [first, second], totals: [a, b] },
  );

/** A total that the weights still miss when the rounds are over. */
export interface Miss {
  readonly margin: string;
  readonly category?: string;
  readonly population: number;
  readonly reached: number;
}

const methods = { raking: "レイキング", calibration: "キャリブレーション" } as const;

export const notConverging = (
  method: keyof typeof methods,
  rounds: number,
  { margin, category, population, reached }: Miss,
) => {
  const off = Math.abs(reached - population);
  const [ja, en] =
    category === undefined
      ? [margin, `margin ${margin}`]
      : [`${margin} の ${category}`, `margin ${margin}, category ${category}`];
  return new SurveyError(
    "invalid-design",
    {
      ja: `${methods[method]}が ${rounds} 回で収束しません: ${ja} は ${reached}(母集団 ${population}、差 ${off})`,
      en: `${method} does not converge in ${rounds} rounds: ${en} reaches ${reached} (population ${population}, off by ${off})`,
    },
    { method, rounds, margin, category, population, reached },
  );
};
