import type { AgeClass } from "../../codebook/age-class.js";

/** Whom a row counts. */
export type PopulationSex = "total" | "male" | "female";

/** How a number of people came about: counted or registered, projected into the future, or deduced from what a document prints. */
export const populationBases = ["counted", "projected", "implied"] as const;
export type PopulationBasis = (typeof populationBases)[number];

/** One line of a population file. */
export interface PopulationRow {
  /** What other files call the row; empty if nothing does. */
  readonly id: string;
  /** A place; a part of it is written after a space: 三重県 津市. */
  readonly area: string;
  readonly sex: PopulationSex;
  /** `all` ages, a class, or the people whose age is not stated (年齢不詳). */
  readonly age: AgeClass | "all" | "unknown";
  /** ISO date the count refers to: year, year and month, or day. */
  readonly date: string;
  readonly persons: number;
  /** Standard error of the count; 0 where it is not a sample's. */
  readonly se: number;
  /** What the source rounded to: 1, 100, 1000. */
  readonly roundedTo: number;
  readonly basis: PopulationBasis;
  readonly source: string;
  readonly note: string;
  /** Line of the file. */
  readonly line: number;
}

/** A population file that was read and checked. */
export interface PopulationTable {
  readonly file: string;
  /** sha-256 of the file's bytes, in hex. */
  readonly sha256: string;
  readonly rows: readonly PopulationRow[];
}

/** People counted, and how they came to be: what a rate is projected onto. */
export interface PopulationCount {
  readonly area: string;
  readonly sex: PopulationSex;
  /** `all` or an age class such as 15-39. */
  readonly age: string;
  readonly date: string;
  readonly persons: number;
  /** Standard error; 0 where the count is taken as certain. */
  readonly se: number;
  readonly basis: PopulationBasis;
  readonly sources: readonly string[];
  /** The lines it was read from; left out where it was not read from a file. */
  readonly from?: { readonly file: string; readonly lines: readonly number[] };
}
