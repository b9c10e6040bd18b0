/** Cross-tabulations of a file as tables for people, CSV for Excel, or JSON for programs. */
import type { Crosstab } from "../compare/crosstab.js";
import type { Estimate } from "../estimate/estimate.js";
import type { Sample } from "../estimate/request.js";
import { protectedEstimate } from "../table/estimate-fields.js";
import { assessed } from "../table/reliability.js";
import { type CsvCell, csvText } from "../workspace/csv-file.js";
import { estimateRows } from "../workspace/estimates-file.js";
import type { Context } from "./context.js";
import type { CrosstabFlags } from "./crosstab-flags.js";
import { crosstabTable } from "./crosstab-table.js";
import { designLine, designRecord } from "./design-record.js";

/** Tables of a file, and what they rest on. */
export interface CrosstabResult {
  readonly tables: readonly Crosstab[];
  readonly sample: Sample;
  readonly flags: CrosstabFlags;
}

const shown = (estimate: Estimate): Estimate => protectedEstimate(assessed(estimate));

/** JSON has no infinity: such df are null. */
function json({ tables, sample, flags }: CrosstabResult): string {
  const { shares, test, adjust, minimumN } = flags;
  const { options, ...design } = designRecord(sample, flags);
  const record = {
    design: { ...design, options: { ...options, shares, test, adjust, minimumN } },
    tables: tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, estimate: shown(cell.estimate) })),
      comparisons: table.comparisons.map((pair) => ({ ...pair, difference: protectedEstimate(pair.difference) })),
    })),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

const head = ["kind", "rows", "columns", "row", "column", "against", "higherThan"];
const testHead = ["test", "testStatistic", "uncorrected", "df1", "df2", "p", "adjustedP", "testReasons"];

/** One row each: cells, then comparisons of columns, then tests. */
function csv({ tables }: CrosstabResult): string {
  const [estimateHead = []] = estimateRows([]);
  const blank = estimateHead.map(() => "");
  const rows = tables.flatMap(({ questions, cells, comparisons, tests }): CsvCell[][] => {
    const [down, across] = [questions.rows, questions.columns];
    return [
      ...cells.map(({ row, column, estimate, higherThan }) => [
        ...["cell", down, across, row ?? "", column ?? "", "", higherThan.join(" ")],
        ...estimateCells(shown(estimate)),
        ...testHead.map(() => ""),
      ]),
      ...comparisons.map(({ row, columns: [first, second], difference, test, adjustedP }) => [
        ...["comparison", down, across, row, first, second, ""],
        ...estimateCells(protectedEstimate(difference)),
        ...testCells({ ...test, adjustedP }),
      ]),
      ...tests.map((test) => [
        ...["test", test.questions[0] ?? "", test.questions[1] ?? "", "", "", "", ""],
        ...blank,
        ...testCells({ ...test, adjustedP: null }),
      ]),
    ];
  });
  return csvText([[...head, ...estimateHead, ...testHead], ...rows]);
}

const estimateCells = (estimate: Estimate): readonly CsvCell[] => estimateRows([estimate])[1] ?? [];

type TestCells = Crosstab["tests"][number] & { readonly adjustedP: number | null };

const testCells = ({ name, statistic, uncorrected, df1, df2, p, adjustedP, reasons }: TestCells): CsvCell[] => [
  name,
  ...[statistic, uncorrected, df1, df2, p, adjustedP].map((x) => (x !== null && Number.isFinite(x) ? x : "")),
  reasons.join(";"),
];

const table = (result: CrosstabResult, context: Context): string =>
  `${[designLine(result, context), ...result.tables.flatMap((one) => ["", ...crosstabTable(one, result.flags, context)])].join("\n")}\n`;

const outputs = { table, csv, json } as const satisfies Record<
  CrosstabFlags["format"],
  (result: CrosstabResult, context: Context) => string
>;

export const crosstabOutput = (result: CrosstabResult, context: Context): string =>
  outputs[result.flags.format](result, context);
