import type { Responses } from "../data/responses.js";
import type { SurveyDesign } from "../design/survey-design.js";
import { auxiliaryPasses, auxiliaryTotals, type TotalsPass } from "./auxiliary-totals.js";
import { type RowBreakdown, rowBreakdowns } from "./breakdown.js";
import { categoryUnits, codedRows } from "./category-units.js";
import { answerCoding, type Coding, optionCoding } from "./coding.js";
import { answersByDomain } from "./domain-answers.js";
import { EntryTable } from "./entry-table.js";
import { numberTotals, numberUnits } from "./number-units.js";
import { questionColumn, questionNumbers, questionOptions } from "./question-column.js";
import { rememberedReplicates } from "./replicate-totals.js";
import { designRows, isOneRowEach, type RowsByUnit, rowsAlone } from "./rows-by-unit.js";
import { categoryStrata, rowSlots, weightDeviations } from "./stratum-totals.js";
import type { Measure, TotalsEngine, UnitTotals } from "./totals.js";
import { rowPass } from "./wasm-pass.js";

/** The engine over columns in memory: one pass a request, in the order of the design, the same sums every time. */
export function inMemory(responses: Responses, design: SurveyDesign): TotalsEngine<RowBreakdown> {
  const codingOf = rememberedCoding(responses);
  const slotsOf = new WeakMap<RowBreakdown, Int32Array>();
  const plain = design.calibration === undefined && design.replicates === undefined;
  const alone = plain && design.varianceStages === 1 && isOneRowEach(design.stages[0]);
  const weights = alone ? weightDeviations(design) : null;

  const slots = (breakdown: RowBreakdown): Int32Array => {
    const known = slotsOf.get(breakdown) ?? rowSlots(design, breakdown);
    slotsOf.set(breakdown, known);
    return known;
  };
  const answersOf = answersByDomain(responses, design);
  const rows = designRows(design);
  const tableOf = rememberedTables(design.n);
  const further = furtherTotals(design, rows);
  const unitTotals: TotalsEngine<RowBreakdown>["unitTotals"] = (measure, breakdown) => {
    if (measure.kind === "categories") {
      const coding = codingOf(measure);
      const totals = categoryUnits(tableOf(rows, breakdown), coding);
      const pass: TotalsPass = (others) =>
        others === rows ? totals : categoryUnits(tableOf(others, breakdown), coding);
      return { ...totals, ...further.totals(pass) };
    }
    const numbers =
      measure.kind === "derived"
        ? measure.derive(answersOf(measure.question, breakdown))
        : numbersOf(responses, measure);
    const pass: TotalsPass = (others) => numberTotals(tableOf(others, breakdown), numbers);
    const own = measure.kind === "given" ? numberTotals : numberUnits;
    return { ...own(tableOf(rows, breakdown), numbers), ...further.totals(pass) };
  };

  return {
    breakdowns: (by, domain) => rowBreakdowns(responses, by, domain),
    expect(measure, breakdown) {
      if (measure.kind === "categories" && weights === null) {
        const coded = codedRows(codingOf(measure));
        for (const own of [rows, ...further.rows]) tableOf(own, breakdown).expectCodes(coded);
      } else if (measure.kind === "numbers") {
        const [x, y] = numbersOf(responses, measure);
        for (const own of [rows, ...further.rows]) tableOf(own, breakdown).expectNumbers(y ?? x!, x!);
      }
    },
    unitTotals,
    totals: (measure, breakdown) =>
      measure.kind === "categories" && weights !== null
        ? categoryStrata(slots(breakdown), codingOf(measure), { domains: breakdown.domains.length, weights })
        : unitTotals(measure, breakdown),
  };
}

/** What replicates or a calibration need beyond the totals per unit, and the rows of the passes it takes. */
interface FurtherTotals {
  readonly rows: readonly RowsByUnit[];
  totals(pass: TotalsPass): Pick<UnitTotals, "auxiliary" | "replicated">;
}

function furtherTotals(design: SurveyDesign, own: RowsByUnit): FurtherTotals {
  const { replicates, calibration, stages } = design;
  if (replicates !== undefined) {
    const [psus] = stages;
    const rows =
      replicates.per === "row"
        ? rowsAlone(design.n)
        : design.varianceStages === 1
          ? own
          : { weights: design.weights, unit: psus.unit, units: psus.units };
    const replicated = rememberedReplicates(replicates);
    return { rows: [rows], totals: (pass) => ({ replicated: replicated(pass(rows)) }) };
  }
  if (calibration === undefined) return { rows: [], totals: () => ({}) };
  const passes = auxiliaryPasses(calibration);
  return {
    rows: [passes.cells, ...passes.numbers.map(({ rows }) => rows)],
    totals: (pass) => ({ auxiliary: auxiliaryTotals(passes, pass) }),
  };
}

/** Rows are numbered once for each breakdown and kind of unit. */
function rememberedTables(n: number): (rows: RowsByUnit, breakdown: RowBreakdown) => EntryTable {
  const known = new WeakMap<RowsByUnit, WeakMap<RowBreakdown, EntryTable>>();
  const pass = rowPass(n);
  return (rows, breakdown) => {
    const ofRows = known.get(rows) ?? new WeakMap<RowBreakdown, EntryTable>();
    known.set(rows, ofRows);
    const { cells, domains, members } = breakdown;
    const table = ofRows.get(breakdown) ?? new EntryTable(rows, { cells, domains: domains.length, members }, pass);
    ofRows.set(breakdown, table);
    return table;
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
  measure: Exclude<Measure, { kind: "categories" | "derived" }>,
): readonly ArrayLike<number>[] {
  if (measure.kind === "given") return measure.numbers;
  if (measure.kind === "numbers") return measure.questions.map((question) => questionNumbers(responses, question));
  const { chosen, missing } = questionOptions(responses, measure.question);
  const mentions = Float64Array.from(missing, (kind, row) =>
    kind === 0 ? chosen.reduce((count, option) => count + option[row]!, 0) : Number.NaN,
  );
  return [mentions, ...chosen];
}
