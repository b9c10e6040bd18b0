import { describe, expect, test } from "vitest";
import type { Question } from "../../src/codebook/question.ts";
import type { Survey } from "../../src/codebook/survey.ts";
import { contrast } from "../../src/compare/contrast.ts";
import { crosstab } from "../../src/compare/crosstab.ts";
import { jkn } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { surveyTables } from "../../src/table/survey-tables.ts";
import { unitCovariance } from "../../src/variance/unit-covariance.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const schools = sampleOf(csvResponses("oracle/apistrat.csv"), { strata: ["stype"], fpc: ["fpc"], weight: "pw" });
const people = sampleOf(csvResponses("oracle/synthetic/synth_v1.csv"), {
  strata: ["stratum"],
  psu: ["psu"],
  weight: "w",
});

/** Columns of a file as a survey: what has no categories is a number. */
function surveyOf({ responses }: Sample, names: readonly string[]): Survey {
  const question = (name: string): Question => {
    const column = responses.columns.get(name)!;
    const common = { label: { ja: name }, alias: [], missing: { noAnswer: [""] } };
    if (column.kind !== "category") {
      return { kind: "number", ...common, unit: { ja: "点" }, min: 0, max: 1e6, integer: true, bins: [] };
    }
    const categories = column.categories.map((category) => ({
      ...category,
      code: category.name,
      exclusive: false,
      residual: false,
    }));
    return { kind: "single", ...common, categories };
  };
  return {
    id: "file",
    title: { ja: "file" },
    organisation: { ja: "file" },
    questions: Object.fromEntries(names.map((name) => [name, question(name)])),
    targets: {},
    union: { ja: "計", short: { ja: "計" } },
    by: [],
    profiles: [],
    intervals: { document: "wald", recommended: "logit" },
    charts: [],
  };
}

const tableOf = (sample: Sample, rows: string, columns: string) =>
  surveyTables(sample, surveyOf(sample, [rows, columns]), [
    { id: "t", rows: [rows], columns: [[columns]], missing: "left-out" },
  ])[0]!;

const lettersOf = (sample: Sample, rows: string, columns: string) => {
  const known = crosstab(sample, { rows, columns }, { interval: "logit" });
  return known.rows.map((row) =>
    known.columns.map(
      ({ name }) => known.cells.find((cell) => cell.row === row.name && cell.column === name)!.higherThan,
    ),
  );
};

describe.each([
  ["schools, stratified", schools, "sch.wide", "stype"],
  ["schools, the other way round", schools, "stype", "sch.wide"],
  ["people in clusters", people, "sat", "age"],
  ["people in clusters, by sex", people, "age", "sex"],
] as const)("%s", (_, sample, rows, columns) => {
  const table = tableOf(sample, rows, columns);
  const answered = crosstab(sample, { rows, columns }, { interval: "logit" });

  test("has the shares, intervals and letters of a cross-tabulation", () => {
    for (const { row, column, estimate } of answered.cells.filter(
      (cell) => cell.row !== null && cell.column !== null,
    )) {
      const i = table.rows.findIndex(({ name }) => name === row);
      const j = table.columns.findIndex(({ domain }) => domain[columns] === column);
      const found = table.cells[i]![j]!.estimate;
      near(found.value!, estimate.value!);
      near(found.se!, estimate.se!);
      expect(found.interval).toEqual(estimate.interval);
    }
    expect(table.cells.map((row) => row.slice(1).map(({ higherThan }) => higherThan))).toEqual(
      lettersOf(sample, rows, columns),
    );
  });

  test("has its test of association, which R agrees with", () => {
    near(table.tests[0]!.result.p!, answered.tests[0]!.p!);
  });

  test("tests the difference from the total with the covariance of the two", () => {
    const requests = [
      { statistic: "share", question: rows },
      { statistic: "share", question: rows, by: [columns] },
    ] as const;
    const joint = estimateJointly(sample, requests);
    const name = table.rows[0]!.name;
    table.columns.slice(1).forEach(({ domain }, j) => {
      const found = table.cells[0]![j + 1]!.difference!;
      const coefficients = joint.estimates.map((estimate) =>
        estimate.category !== name
          ? 0
          : estimate.domain[columns] === undefined
            ? -1
            : Number(estimate.domain[columns] === domain[columns]),
      );
      const known = contrast(joint, coefficients);
      near(found.value, known.value!);
      if (found.se !== null) near(found.se, known.se!);
    });
  });
});

describe("other designs", () => {
  test("replicate weights compare columns with the replicates", () => {
    const replicated = { ...schools, design: replicateDesign(schools.design, jkn(schools.design)) };
    expect(
      tableOf(replicated, "sch.wide", "stype").cells.map((row) => row.slice(1).map(({ higherThan }) => higherThan)),
    ).toEqual(lettersOf(replicated, "sch.wide", "stype"));
  });

  test("a census has no letters: nothing is uncertain", () => {
    const census = sampleOf(csvResponses("oracle/apistrat.csv"), { fpc: 200 });
    const table = tableOf(census, "sch.wide", "stype");
    expect(table.cells.flat().every(({ higherThan }) => higherThan.length === 0)).toBe(true);
    expect(table.tests[0]!.result.reasons).toEqual(["no-variance"]);
  });

  test("means have letters too", () => {
    const table = tableOf(schools, "api00", "stype");
    expect(table.rows.map(({ name }) => name)).toEqual(["mean", "p50"]);
    expect(table.cells[0]!.map(({ higherThan }) => higherThan.join(""))).toEqual(["", "B", "", ""]);
    near(table.cells[0]![1]!.estimate.value!, 674.43);
  });
});

test("covariances read from few units are those of the general way", () => {
  for (const [sample, question, by] of [
    [schools, "sch.wide", "stype"],
    [people, "sat", "age"],
  ] as const) {
    const joint = estimateJointly(sample, [{ statistic: "share", question, by: [by] }]);
    const { values } = unitCovariance(sample.design, joint.scores!);
    const largest = Math.max(...joint.covariance.values.map(Math.abs));
    values.forEach((value, i) => {
      expect(Math.abs(value - joint.covariance.values[i]!)).toBeLessThan(1e-12 * largest);
    });
  }
});
