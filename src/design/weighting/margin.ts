import type { CategoryColumn } from "../../data/column.js";
import { sum } from "../../math/compensated-sum.js";
import { inChunks } from "../../math/in-chunks.js";
import {
  disagreeingTotals,
  emptyCategory,
  impossiblePopulation,
  missingAnswers,
  unknownCategory,
  withoutPopulation,
} from "./margin-faults.js";

/** What is known of the population by the categories of one column: 区分別の母集団. */
export interface Margin {
  readonly column: CategoryColumn;
  /** People in the population of each category, by the category's name or its label. */
  readonly population: Readonly<Record<string, number>>;
}

/** A margin checked against the sample: every row in a level, every level in the sample, every population above 0. */
export interface CodedMargin {
  readonly name: string;
  /** Per row its level from 1, through `levelOf`. */
  readonly codes: Uint8Array | Uint16Array;
  /** The level of each code of the column, from 0; -1 for a code no row has. */
  readonly levelOf: Int32Array;
  /** Names of the levels. */
  readonly levels: readonly string[];
  readonly population: Float64Array;
  /** Rows of each level. */
  readonly n: Int32Array;
}

/** Checks a margin against the rows that have a weight; a margin the sample cannot meet is an error that says why. */
export const codeMargin = (margin: Margin, weights: Float64Array): CodedMargin =>
  codeWithout(margin, withoutWeight(weights));

/** The same of several margins, each adding up to what the first does; totals that disagree are an error. */
export function codeMargins(margins: readonly Margin[], weights: Float64Array): readonly CodedMargin[] {
  const lacking = withoutWeight(weights);
  return agreeing(margins.map((margin) => codeWithout(margin, lacking)));
}

function codeWithout({ column, population }: Margin, lacking: readonly number[]): CodedMargin {
  const counts = countCodes(column, lacking);
  if (counts[0]! > 0) throw missingAnswers(column.name, counts[0]!);
  const known = populationByCode(column, population);
  const levelOf = new Int32Array(counts.length).fill(-1);
  const found: number[] = [];
  for (let code = 1; code < counts.length; code++) {
    const people = known.get(code);
    if (people === undefined && counts[code] === 0) continue;
    const category = column.categories[code - 1]!.name;
    if (people === undefined) throw withoutPopulation(column.name, category, counts[code]!);
    if (!(people > 0 && people < Number.POSITIVE_INFINITY)) throw impossiblePopulation(column.name, category, people);
    if (counts[code] === 0) throw emptyCategory(column.name, category, people);
    levelOf[code] = found.push(code) - 1;
  }
  return {
    name: column.name,
    codes: column.codes,
    levelOf,
    levels: found.map((code) => column.categories[code - 1]!.name),
    population: Float64Array.from(found, (code) => known.get(code)!),
    n: Int32Array.from(found, (code) => counts[code]!),
  };
}

/** The rows that weigh nothing. */
function withoutWeight(weights: Float64Array): readonly number[] {
  const rows: number[] = [];
  for (let row = weights.indexOf(0); row >= 0; row = weights.indexOf(0, row + 1)) rows.push(row);
  return rows;
}

/** Rows with a weight by code: all rows, and those without taken off. */
function countCodes({ codes, categories }: CategoryColumn, lacking: readonly number[]): Int32Array {
  const counts = new Int32Array(categories.length + 1);
  inChunks(codes.length, { codes, counts }, countSome);
  for (const row of lacking) counts[codes[row]!]!--;
  return counts;
}

function countSome(
  { codes, counts }: { codes: CategoryColumn["codes"]; counts: Int32Array },
  from: number,
  end: number,
): void {
  for (let row = from; row < end; row++) counts[codes[row]!]!++;
}

/** The population of each code; a category is named by its name or by its label in either language. */
function populationByCode({ name, categories }: CategoryColumn, population: Readonly<Record<string, number>>) {
  const known = new Map<number, number>();
  for (const [key, people] of Object.entries(population)) {
    const byName = categories.findIndex((category) => category.name === key);
    const at = byName >= 0 ? byName : categories.findIndex(({ label }) => label.ja === key || label.en === key);
    if (at < 0 || known.has(at + 1)) throw unknownCategory(name, key, categories);
    known.set(at + 1, people);
  }
  return known;
}

/** Two margins agree if their totals differ by less than this share. */
const agreement = 1e-9;

function agreeing(margins: readonly CodedMargin[]): readonly CodedMargin[] {
  const [first, ...others] = margins;
  if (first === undefined) return [];
  const expected = sum(first.population);
  return [
    first,
    ...others.map((margin) => {
      const total = sum(margin.population);
      if (Math.abs(total - expected) > agreement * expected) {
        throw disagreeingTotals([first.name, margin.name], [expected, total]);
      }
      return { ...margin, population: margin.population.map((people) => (people * expected) / total) };
    }),
  ];
}
