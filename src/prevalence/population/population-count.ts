/** Looks people up in population tables: a row, or the sum of the rows that make up what is asked for. */

import { type AgeClass, ageAfter, ageText, inOrder, parseAgeClass, sameAges, seams } from "../../codebook/age-class.js";
import { didYouMean } from "../../codebook/nearest-name.js";
import { SurveyError } from "../../errors.js";
import { sum } from "../../math/compensated-sum.js";
import {
  type PopulationCount,
  type PopulationRow,
  type PopulationSex,
  type PopulationTable,
  populationBases,
} from "./population-table.js";

/** Whose number is asked for. */
export interface PopulationName {
  readonly area: string;
  /** Defaults to *all*; a class such as 15-39 may be made of narrower ones. */
  readonly age?: string;
  /** Defaults to *total*, which may be made of men and women. */
  readonly sex?: PopulationSex;
  /** The date as the table has it; defaults to the only one there is. */
  readonly date?: string;
}

/** The people asked for. Throws `unknown-name` where the table does not have them. */
export function populationOf(table: PopulationTable, name: PopulationName): PopulationCount {
  const { area, age = "all", sex = "total" } = name;
  const ages = age === "all" ? age : parseAgeClass(age);
  if (ages === null) throw invalidAge(age);
  const here = table.rows.filter((row) => row.area === area);
  if (here.length === 0)
    throw unknown(
      table,
      ["area", area],
      here.concat(table.rows).map((row) => row.area),
    );
  const rows = (ofSex: PopulationSex, date: string) =>
    agesOf(
      here.filter((row) => row.sex === ofSex && row.date === date),
      ages,
    );
  const found = (date: string) => rows(sex, date) ?? (sex === "total" ? bothSexes(rows, date) : null);
  const dates = [...new Set(here.map(({ date }) => date))].filter((date) => found(date) !== null);
  const date = dateAmong(table, dates, name);
  return counted(table, found(date)!, { area, sex, age: ages === "all" ? ages : ageText(ages), date });
}

/**
 * The people of each category of a question, as weights are calibrated to them: the category's name and whom it holds,
 * `{ male: { sex: "male" }, female: { sex: "female" } }` or `{ from34: { age: "34-39" }, … }`.
 */
export const populationsBy = (
  table: PopulationTable,
  where: PopulationName,
  categories: Readonly<Record<string, Partial<PopulationName>>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(categories).map(([category, whom]) => [
      category,
      populationOf(table, { ...where, ...whom }).persons,
    ]),
  );

type RowsOf = (sex: PopulationSex, date: string) => readonly PopulationRow[] | null;

function bothSexes(rows: RowsOf, date: string): readonly PopulationRow[] | null {
  const [men, women] = [rows("male", date), rows("female", date)];
  return men && women && [...men, ...women];
}

/** The row of the ages, or the rows that tile them; `null` where neither is there. */
function agesOf(rows: readonly PopulationRow[], ages: AgeClass | "all"): readonly PopulationRow[] | null {
  if (ages === "all") {
    const all = rows.find(({ age }) => age === "all");
    return all ? [all] : null;
  }
  const classes = rows.flatMap((row) => (typeof row.age === "string" ? [] : [{ row, age: row.age }]));
  const within = inOrder(classes.filter(({ age }) => age.from >= ages.from && ageAfter(age) <= ageAfter(ages)));
  const [first, last] = [within[0]?.age, within.at(-1)?.age];
  if (first === undefined || last === undefined) return null;
  const tiled = sameAges({ from: first.from, to: last.to }, ages) && seams(within).length === 0;
  return tiled ? within.map(({ row }) => row) : null;
}

function dateAmong(table: PopulationTable, dates: readonly string[], { date, ...name }: PopulationName): string {
  if (date !== undefined && dates.includes(date)) return date;
  const [only] = dates;
  if (date === undefined && only !== undefined && dates.length === 1) return only;
  const asked = [name.area, name.sex ?? "total", name.age ?? "all"].join(" ");
  if (dates.length === 0) throw unknown(table, ["population", asked], rowNames(table, name.area));
  throw unknown(table, ["date", `${asked} ${date ?? "?"}`], dates);
}

const rowNames = ({ rows }: PopulationTable, area: string): readonly string[] =>
  rows
    .filter((row) => row.area === area)
    .map(({ sex, age }) => [area, sex, typeof age === "string" ? age : ageText(age)].join(" "));

const counted = (
  { file }: PopulationTable,
  rows: readonly PopulationRow[],
  name: Pick<PopulationCount, "area" | "sex" | "age" | "date">,
): PopulationCount => ({
  ...name,
  persons: sum(rows.map(({ persons }) => persons)),
  se: Math.hypot(...rows.map(({ se }) => se)),
  basis: populationBases[Math.max(...rows.map(({ basis }) => populationBases.indexOf(basis)))]!,
  sources: [...new Set(rows.map(({ source }) => source))],
  from: { file, lines: rows.map(({ line }) => line) },
});

const invalidAge = (age: string): SurveyError =>
  new SurveyError("invalid-option", {
    ja: `年齢区分ではありません: ${age}（15-39、65+、all など）`,
    en: `invalid age: ${age} (expected a class such as 15-39, 65+ or all)`,
  });

const words = { area: "地域", population: "人口", date: "時点" } as const;

function unknown(
  { file }: PopulationTable,
  [what, got]: readonly [keyof typeof words, string],
  known: readonly string[],
): SurveyError {
  const names = [...new Set(known)];
  return new SurveyError(
    "unknown-name",
    { ja: `${file}: ${words[what]}がありません: ${got}`, en: `${file}: no ${what} ${got}` },
    { file, hint: didYouMean(got, names) },
  );
}
