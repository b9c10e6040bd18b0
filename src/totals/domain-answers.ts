import type { Responses } from "../data/responses.js";
import type { SurveyDesign } from "../design/survey-design.js";
import { ascending } from "../math/ascending.js";
import type { RowBreakdown } from "./breakdown.js";
import { questionNumbers } from "./question-column.js";
import type { Cells } from "./row-pass.js";
import type { DomainAnswers } from "./totals.js";

/** Finds the answers to a question by domain, from the lowest; each question is sorted once. */
export function answersByDomain(
  responses: Responses,
  design: SurveyDesign,
): (question: string, breakdown: RowBreakdown) => DomainAnswers {
  const sorted = new Map<string, Int32Array>();
  return (question, { cells, domains }) => {
    const values = questionNumbers(responses, question);
    const rows = sorted.get(question) ?? ascending(values);
    sorted.set(question, rows);
    return { n: design.n, values, weights: design.weights, ...dealt(rows, cells, domains.length) };
  };
}

/** Sorted rows dealt out to their domains, 0 being none. */
function dealt(rows: Int32Array, cells: Cells, domains: number): Pick<DomainAnswers, "order" | "start"> {
  const start = new Int32Array(domains + 1);
  for (const row of rows) if (cells[row]! > 0) start[cells[row]!]!++;
  for (let d = 0; d < domains; d++) start[d + 1]! += start[d]!;
  const order = new Int32Array(start[domains]!);
  const next = start.slice();
  for (const row of rows) {
    const domain = cells[row]!;
    if (domain > 0) order[next[domain - 1]!++] = row;
  }
  return { order, start };
}
