import type { Responses } from "../data/responses.js";
import type { SurveyDesign } from "../design/survey-design.js";
import { type RowBreakdown, rowBreakdowns } from "./breakdown.js";
import { answerCoding, type Coding, optionCoding } from "./coding.js";
import { questionColumn, questionNumbers, questionOptions } from "./question-column.js";
import { categoryStrata, rowSlots, weightDeviations } from "./stratum-totals.js";
import type { Measure, TotalsEngine } from "./totals.js";
import { categoryUnits, numberUnits } from "./unit-totals.js";

/** The engine over columns in memory: one pass a request, in the order of the design, the same sums every time. */
export function inMemory(responses: Responses, design: SurveyDesign): TotalsEngine<RowBreakdown> {
  const codingOf = rememberedCoding(responses);
  const slotsOf = new WeakMap<RowBreakdown, Int32Array>();
  const alone = design.varianceStages === 1 && design.stages[0].units === design.n;
  const weights = alone ? weightDeviations(design) : null;

  const slots = (breakdown: RowBreakdown): Int32Array => {
    const known = slotsOf.get(breakdown) ?? rowSlots(design, breakdown);
    slotsOf.set(breakdown, known);
    return known;
  };
  const unitTotals: TotalsEngine<RowBreakdown>["unitTotals"] = (measure, breakdown) =>
    measure.kind === "categories"
      ? categoryUnits(design, breakdown, codingOf(measure))
      : numberUnits(design, breakdown, numbersOf(responses, measure));

  return {
    breakdowns: (by, domain) => rowBreakdowns(responses, by, domain),
    unitTotals,
    totals: (measure, breakdown) =>
      measure.kind === "categories" && weights !== null
        ? categoryStrata(slots(breakdown), codingOf(measure), { domains: breakdown.domains.length, weights })
        : unitTotals(measure, breakdown),
  };
}

/** Each question is coded once for each base. */
function rememberedCoding(responses: Responses): (measure: Measure & { kind: "categories" }) => Coding {
  const known = new Map<string, Coding>();
  return (measure) => {
    const key = JSON.stringify([measure.question, measure.base, measure.missing, measure.option]);
    const coding = known.get(key) ?? coded(responses, measure);
    known.set(key, coding);
    return coding;
  };
}

function coded(responses: Responses, measure: Measure & { kind: "categories" }): Coding {
  const column = questionColumn(responses, measure.question);
  return column.kind === "multiple"
    ? optionCoding(column, measure.option ?? 0, measure)
    : answerCoding(column, measure);
}

/** The numbers a measure totals; mentions are the options chosen, and each option as 0 or 1. */
function numbersOf(
  responses: Responses,
  measure: Exclude<Measure, { kind: "categories" }>,
): readonly ArrayLike<number>[] {
  if (measure.kind === "numbers") return measure.questions.map((question) => questionNumbers(responses, question));
  const { chosen, missing } = questionOptions(responses, measure.question);
  const mentions = Float64Array.from(missing, (kind, row) =>
    kind === 0 ? chosen.reduce((count, option) => count + option[row]!, 0) : Number.NaN,
  );
  return [mentions, ...chosen];
}
