import type { ColumnCategory } from "../data/column.js";
import type { Domain } from "../design/survey-design.js";

/** Rows a share divides by: everyone in the domain, those asked, or those who answered. */
export type RowBase = "all" | "asked" | "answered";

/**
 * What is totalled for every row of a domain. Column 0 of the result is always the weight of the base.
 * categories: then each category of a question (or the one option of a multiple question);
 * mentions: then the options chosen, then each option; numbers: then each number, over rows that have them all;
 * derived: then each number found; given: then each number, a value a row, NaN outside.
 */
export type Measure =
  | {
      readonly kind: "categories";
      readonly question: string;
      readonly base: RowBase;
      /** Whether each kind of missing answer becomes a category. */
      readonly missing: "drop" | "category";
      /** Which option of a multiple question. */
      readonly option?: number;
    }
  | { readonly kind: "mentions"; readonly question: string }
  | { readonly kind: "numbers"; readonly questions: readonly string[] }
  | DerivedMeasure
  | { readonly kind: "given"; readonly numbers: readonly Float64Array[] };

/** Numbers found from the answers of a domain, such as who lies below its median: then each number. */
export interface DerivedMeasure {
  readonly kind: "derived";
  readonly question: string;
  /** Per number a value of each row that answered, NaN elsewhere. */
  derive(answers: DomainAnswers): readonly Float64Array[];
}

/** The answers to a number question by domain. */
export interface DomainAnswers {
  /** Rows of the file. */
  readonly n: number;
  readonly values: Float64Array;
  readonly weights: Float64Array;
  /** Domain d has the rows `start[d]` to `start[d + 1]` of `order`: those that answered, from the lowest answer, ties as in the file. */
  readonly order: Int32Array;
  readonly start: Int32Array;
}

/** Domains that do not overlap, in codebook order; only crossings that occur. */
export interface Breakdown {
  readonly domains: readonly Readonly<Record<string, string>>[];
  /** Per domain the unweighted rows, whether they answered or not. */
  readonly members: Int32Array;
}

interface Common {
  /** Columns: 1 + what the measure says. */
  readonly width: number;
  /** Of the columns after the first, where they are categories. */
  readonly categories: readonly ColumnCategory[];
  /** Per domain the unweighted rows of the base. */
  readonly n: Int32Array;
  /** Per domain and column the unweighted rows that count in it. */
  readonly counts: Int32Array;
  /** Per domain and column the weighted total. */
  readonly sums: Float64Array;
}

/** Totals per unit of the last variance stage, only where the unit has members of the domain. */
export interface UnitTotals extends Common {
  readonly kind: "units";
  /** Domain d has the entries `start[d]` to `start[d + 1]`, in the order of their units. */
  readonly start: Int32Array;
  readonly unit: Int32Array;
  /** Per column the total of each entry. */
  readonly columns: readonly Float64Array[];
  /** Per domain the weighted products of deviations from the means, columns × columns; numbers only. */
  readonly products: Float64Array | null;
  /** Of a calibrated design per domain, column and auxiliary the sum of products; absent for others. */
  readonly auxiliary?: Float64Array;
  /** Of a design with replicates per column the totals at `domain · count + replicate`; absent for others. */
  readonly replicated?: readonly Float64Array[];
}

/**
 * Totals per stratum, enough where every psu is one respondent: of each category the rows, and the sum and the squares
 * of the weights' deviations from the stratum's reference weight (`null` if weights are equal within strata).
 */
export interface StratumTotals extends Common {
  readonly kind: "strata";
  readonly strata: number;
  /** Codes per domain and stratum: 0 outside the base, then the columns after the first, then perhaps the rest of the base. */
  readonly codes: number;
  readonly reference: Float64Array;
  /** At `(1 + stratum · domains + domain) · codes + code`. */
  readonly cells: Int32Array;
  /** Rows of the base at `stratum · domains + domain`. */
  readonly rows: Int32Array;
  readonly deviations: Float64Array | null;
  readonly squares: Float64Array | null;
}

export type DomainTotals = UnitTotals | StratumTotals;

/** The one pass: rows in, small tables out. The in-memory engine is one; a database can be another. */
export interface TotalsEngine<B extends Breakdown = Breakdown> {
  /** The crossing of questions within a domain; one breakdown per choice of options where a question is multiple. */
  breakdowns(by: readonly string[], domain?: Domain): readonly B[];
  /** Says what will be totalled, so that what several measures need is found in fewer passes; nothing need be said. */
  expect(measure: Measure, breakdown: B): void;
  totals(measure: Measure, breakdown: B): DomainTotals;
  /** The same per unit whatever the design, as covariances need. */
  unitTotals(measure: Measure, breakdown: B): UnitTotals;
}
