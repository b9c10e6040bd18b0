import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimate } from "../estimate/estimates.js";
import type { EstimateRequest } from "../estimate/request.js";
import { questionColumn } from "../totals/question-column.js";
import { crossing } from "./crossing.js";
import type { CrosstabWork, ShareDirection } from "./crosstab-request.js";

/** One number of a table; `null` stands for the total row or column. */
export interface CellShare {
  readonly row: string | null;
  readonly column: string | null;
  readonly estimate: Estimate;
}

/** The shares of a table, inner cells first, then its margins. */
export const tableShares = (work: CrosstabWork, direction: ShareDirection): readonly CellShare[] =>
  directions[direction](work);

const directions: Readonly<Record<ShareDirection, (work: CrosstabWork) => readonly CellShare[]>> = {
  column: (work) => [
    ...shares(work, { question: work.rows, by: [work.columns] }).map((estimate) => ({
      row: estimate.category ?? null,
      column: estimate.domain[work.columns] ?? null,
      estimate,
    })),
    ...rowMargin(work),
  ],
  row: (work) => [
    ...shares(work, { question: work.columns, by: [work.rows] }).map((estimate) => ({
      row: estimate.domain[work.rows] ?? null,
      column: estimate.category ?? null,
      estimate,
    })),
    ...columnMargin(work),
  ],
  total: (work) => [...crossed(work), ...rowMargin(work), ...columnMargin(work)],
};

const rowMargin = (work: CrosstabWork): readonly CellShare[] =>
  shares(work, { question: work.rows }).map((estimate) => ({ row: estimate.category ?? null, column: null, estimate }));

const columnMargin = (work: CrosstabWork): readonly CellShare[] =>
  shares(work, { question: work.columns }).map((estimate) => ({
    row: null,
    column: estimate.category ?? null,
    estimate,
  }));

const shares = (
  { sample, domain, options }: CrosstabWork,
  request: Pick<EstimateRequest, "question" | "by">,
): readonly Estimate[] => estimate(sample, [{ statistic: "share", domain, ...request }], options);

/** Shares of everyone; the record names both categories. */
function crossed({ sample, rows, columns, domain, options }: CrosstabWork): readonly CellShare[] {
  for (const question of [rows, columns]) {
    if (questionColumn(sample.responses, question).kind === "multiple") throw noWhole(question);
  }
  const table = crossing(sample.responses, [rows, columns]);
  const request = { statistic: "share", question: table.question, domain } as const;
  return estimate({ ...sample, responses: table.responses }, [request], options).map((found, cell) => {
    const row = table.rows[Math.floor(cell / table.columns.length)]!;
    const column = table.columns[cell % table.columns.length]!;
    return { row, column, estimate: { ...found, category: `${row} × ${column}` } };
  });
}

const noWhole = (question: string): SurveyError =>
  new SurveyError("invalid-option", {
    ja: `複数回答の設問は総数に対する割合にできません: ${question}`,
    en: `shares of the whole table of a multiple-answer question: ${question} (expected column or row shares)`,
  });
