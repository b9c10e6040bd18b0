import type { ColumnCategory } from "../data/column.js";
import { columnLetters } from "../data/column-letters.js";
import { answered, both } from "../design/domain.js";
import { estimate } from "../estimate/estimates.js";
import { estimateJointly } from "../estimate/joint.js";
import type { Sample } from "../estimate/request.js";
import { associationTest } from "./association.js";
import { type ColumnComparison, compareColumns } from "./compare-columns.js";
import type { CrosstabOptions, CrosstabRequest, CrosstabWork, ShareDirection } from "./crosstab-request.js";
import { type CellShare, tableShares } from "./crosstab-shares.js";
import { sideCategories, sidesOf, withSides } from "./crosstab-sides.js";
import type { TestResult } from "./test-result.js";

/** A row or column of a table and its base; the letter names a column in comparisons. */
export interface CrosstabSide {
  readonly name: string;
  readonly label: ColumnCategory["label"];
  readonly letter: string;
  readonly n: number;
  readonly size: number;
}

/** One number of the table; `null` is the total row or column. */
export interface CrosstabCell extends CellShare {
  /** Letters of the columns whose share is significantly lower. */
  readonly higherThan: readonly string[];
}

export interface Crosstab {
  readonly questions: { readonly rows: string; readonly columns: string };
  readonly shares: ShareDirection;
  readonly rows: readonly CrosstabSide[];
  readonly columns: readonly CrosstabSide[];
  readonly total: { readonly n: number; readonly size: number };
  /** Unweighted rows left out for want of an answer to either question. */
  readonly missing: number;
  readonly cells: readonly CrosstabCell[];
  /** Pairs of columns; column shares only. */
  readonly comparisons: readonly ColumnComparison[];
  /** One, or one for each option of a multiple question. */
  readonly tests: readonly TestResult[];
}

/**
 * A two-way table of everyone who answered both questions: shares with intervals and margins, the bases, a test of
 * association, and comparisons of every pair of columns with the letters of market research, both design-based.
 */
export function crosstab(sample: Sample, request: CrosstabRequest, options: CrosstabOptions = {}): Crosstab {
  const { rows, columns } = request;
  const { shares = "column", missing = "drop", ...rest } = options;
  const responses = withSides(sample.responses, [rows, columns], missing);
  const told = answered(responses, [rows, columns]);
  const domain = request.domain === undefined ? told : both(told, request.domain);
  const work = { sample: { ...sample, responses }, rows, columns, domain, options: rest };
  const comparisons = shares === "column" ? columnComparisons(work) : [];
  const [down, across] = [bases(work, rows), bases(work, columns)];
  const [everyone] = estimate(work.sample, [{ statistic: "share", question: columns, base: "all", domain }]);
  return {
    questions: { rows, columns },
    shares,
    rows: down,
    columns: across,
    total: { n: everyone?.n ?? 0, size: everyone?.size ?? 0 },
    missing: members(request.domain?.mask, responses.n) - (everyone?.n ?? 0),
    cells: tableShares(work, shares).map((cell) => ({ ...cell, higherThan: lowerColumns(cell, across, comparisons) })),
    comparisons,
    tests: sidesOf(responses, rows).flatMap((row) =>
      sidesOf(responses, columns).map((column) =>
        associationTest(work.sample, { rows: row, columns: column, domain }, testOptions(rest)),
      ),
    ),
  };
}

const members = (mask: Uint8Array | undefined, rows: number): number =>
  mask === undefined ? rows : mask.reduce((count, inside) => count + inside, 0);

const testOptions = ({ test, df }: CrosstabWork["options"]) => ({
  ...(test === undefined ? {} : { test }),
  ...(df === undefined ? {} : { df }),
});

function columnComparisons({ sample, rows, columns, domain, options }: CrosstabWork): readonly ColumnComparison[] {
  const joint = estimateJointly(sample, [{ statistic: "share", question: rows, by: [columns], domain }], options);
  return compareColumns(joint, columns, options);
}

/** Each category of a question with the rows that gave it. */
function bases({ sample, domain }: CrosstabWork, question: string): readonly CrosstabSide[] {
  const categories = sideCategories(sample.responses, question);
  const found = estimate(sample, [{ statistic: "total", question, domain }]);
  return found.map(({ category = "", count = 0, value }, place) => ({
    name: category,
    label: categories[place]!.label,
    letter: columnLetters(place),
    n: count,
    size: value ?? 0,
  }));
}

/** Letters of the columns that a cell is significantly above. */
function lowerColumns(
  { row, column }: CellShare,
  across: readonly CrosstabSide[],
  comparisons: readonly ColumnComparison[],
): readonly string[] {
  const lower = comparisons.flatMap(({ row: compared, columns: [first, second], difference, significant }) => {
    if (compared !== row || !significant || difference.value === null) return [];
    if (first === column && difference.value > 0) return [second];
    return second === column && difference.value < 0 ? [first] : [];
  });
  return across.filter(({ name }) => lower.includes(name)).map(({ letter }) => letter);
}
