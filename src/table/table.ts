/**
 * A table for people to read: one question down the side, a banner across the top. Everything that a sheet, a page, a
 * chart or a file prints of it stands here, and how its counts add up, so that a number that is hidden stays hidden.
 */
import type { Label } from "../codebook/label.js";
import type { QuestionKind } from "../codebook/question.js";
import type { ShareDirection } from "../codebook/table-declaration.js";
import type { TestResult } from "../compare/test-result.js";
import type { Base, Estimate, Lineage, Origin } from "../estimate/estimate.js";

/** One table of one wave. */
export interface Table {
  /** `<declaration>.<question>`: `gt.employment`. */
  readonly id: string;
  /** The declaration it was made from; tables of one declaration have the same columns, but that no question is broken down by itself. */
  readonly declaration: string;
  readonly survey: string;
  readonly wave: string;
  readonly title: Label;
  readonly question: TableQuestion;
  /** Who is in the table: question (or `target`) → category; `{}` is everyone. */
  readonly scope: Readonly<Record<string, string>>;
  /** What adds up to 100 %. */
  readonly shares: ShareDirection;
  readonly base: TableBase;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  /** The heads of the rows and of the columns as trees; leaves are places in `rows` and `columns`, in their order. */
  readonly heads: { readonly rows: readonly TableHead[]; readonly columns: readonly TableHead[] };
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly TableCell[])[];
  /** Which rows add up in every column, and which columns in every row; in unweighted counts and in weighted ones. */
  readonly sums: { readonly rows: readonly TableSum[]; readonly columns: readonly TableSum[] };
  /** Tests of association, one for each breakdown (and option of a multiple question), if asked for. */
  readonly tests: readonly TableTest[];
  readonly notes: readonly Label[];
  /** Confidence level of intervals, letters and marks. */
  readonly level: number;
  readonly origin: Origin;
  readonly lineage: Lineage;
}

export interface TableQuestion {
  readonly name: string;
  readonly label: Label;
  readonly kind: QuestionKind;
  /** Of numbers. */
  readonly unit?: Label;
}

/** The number of people a row or a column is of; `null` where it is hidden. */
export interface TableCount {
  readonly n: number | null;
  readonly size: number | null;
  readonly disclosure: Disclosure;
}

/** Whom the shares are of, unweighted and weighted; of `mentions` the answers given, with the people who gave them as n. */
export interface TableBase extends TableCount {
  readonly kind: Base;
  /** Without its n: 回答者全員. */
  readonly label: Label;
  /** Unweighted rows in the scope that were asked and gave no answer, and that were not asked. */
  readonly noAnswer: number | null;
  readonly notAsked: number | null;
}

/** open: as it is; suppressed: hidden; rounded: counts are multiples of the rounding base, shares are of those. */
export type Disclosure = "open" | "suppressed" | "rounded";

/** A line of the table. */
export interface TableRow {
  /** total: everyone in the base, beside row and total shares; missing: a kind of missing answer; net: several categories together; statistic: a mean or a quantile. */
  readonly kind: "total" | "category" | "missing" | "net" | "statistic";
  /** Unique among the rows: the name of the category or net; `mean`, `p25`, `p50`. */
  readonly name: string;
  readonly label: Label;
  /** What a net holds. */
  readonly of?: readonly string[];
  /** Of a quantile. */
  readonly probability?: number;
  /** The people of the row; row shares are of them. */
  readonly base: TableCount;
}

/** A column of the table. */
export interface TableColumn {
  /** subtotal: an outer category of a nested breakdown, over its inner ones; missing: gave no answer to the breakdown. */
  readonly kind: "total" | "category" | "subtotal" | "missing";
  /** The breakdown it belongs to, from 0; `null` for the total. */
  readonly group: number | null;
  /** Question → category; with the scope, the domain of its numbers. */
  readonly domain: Readonly<Record<string, string>>;
  readonly label: Label;
  /** What names it in comparisons, within its breakdown: A, B, C; `null` if it is not compared. */
  readonly letter: string | null;
  readonly base: TableCount;
}

/** A head over rows or columns; without heads of its own it is the head of one. */
export interface TableHead {
  readonly label: Label;
  /** The first place it stands over, and the one after the last. */
  readonly span: readonly [from: number, to: number];
  readonly heads: readonly TableHead[];
}

/** One number of the table. */
export interface TableCell {
  /** Share, mean or quantile with its se, interval, n, count, reliability, disclosure and reasons. */
  readonly estimate: Estimate;
  /** Weighted rows in the category (share × size); `null` for means and quantiles, and where it is hidden. */
  readonly weighted: number | null;
  /** From the total column of the same row; `null` where there is none, or it is hidden. */
  readonly difference: TableDifference | null;
  /** Letters of the columns of the same breakdown that it is significantly above. */
  readonly higherThan: readonly string[];
}

/** A share minus that of the total (0.05 is 5 points); a mean or quantile likewise in its unit. */
export interface TableDifference {
  readonly value: number;
  /** Design-based, with the covariance of the two; `null` where it was not tested. */
  readonly se: number | null;
  readonly p: number | null;
  readonly significant: boolean;
}

/** Rows or columns that add up: Σ parts (and, with `rest`, those in none of them) = whole. */
export interface TableSum {
  /** A place among the rows or columns; `base`: everyone in the base. */
  readonly whole: number | "base";
  readonly parts: readonly number[];
  /** Whether people can be in the whole and in none of the parts: whoever has the table can derive how many. */
  readonly rest: boolean;
}

/** A test of the whole table by one breakdown. */
export interface TableTest {
  /** The breakdown, as in the columns. */
  readonly group: number;
  /** The option of a multiple question that is tested, and that of a multiple breakdown. */
  readonly option?: string;
  readonly breakdownOption?: string;
  readonly result: TestResult;
}
