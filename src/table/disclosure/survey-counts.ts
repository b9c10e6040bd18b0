/** The counts behind the estimates of a wave, and everything a reader knows of how they add up. */
import type { Survey } from "../../codebook/survey.js";
import type { Estimate } from "../../estimate/estimate.js";
import type { Table } from "../table.js";
import { CellBook, type Traits } from "./cell-book.js";
import { addConditions } from "./condition-relations.js";
import { addGroups } from "./group-relations.js";
import { type CountRules, type NamedNumber, numberOf } from "./named-number.js";
import { addNets } from "./net-relations.js";
import { addParts } from "./part-relations.js";
import type { PrintedCounts } from "./printed-counts.js";
import { addMissing, numbersOf, type TableNumbers, tableCounts } from "./table-counts.js";
import { guardUnanimous } from "./unanimity.js";

export interface SurveyCounts extends PrintedCounts {
  readonly numbers: readonly NamedNumber[];
  /** Of each table, where its numbers stand. */
  readonly tables: readonly TableNumbers[];
  /** The cell of people with all these traits, if an output names them. */
  readonly find: (traits: Traits) => number | undefined;
}

/** What is shown of a wave. */
export interface Shown {
  readonly estimates: readonly Estimate[];
  /** Defaults to none. */
  readonly tables?: readonly Table[];
}

/** Numbers in the order of the estimates, then those of the tables. */
export function surveyCounts({ estimates, tables = [] }: Shown, survey: Survey, rules: CountRules): SurveyCounts {
  const book = new CellBook(rules.isSmall);
  const context = { book, survey, rules };
  const estimated = estimates.map((estimate) => numberOf(estimate, context));
  const tabled = tables.map((table) => tableCounts(table, context));
  const numbers = [...estimated, ...tabled.flatMap(numbersOf)];
  if (rules.unanimityProtected) guardUnanimous(book, numbers, survey);
  addParts(book, numbers, survey);
  for (const [i, table] of tables.entries()) if (tabled[i]) addMissing(table, tabled[i], context);
  addNets(book, numbers);
  addConditions(book, survey);
  addGroups(book, survey);
  return { cells: book.cells, relations: book.relations, numbers, tables: tabled, find: book.find };
}
