import { describe, expect, test } from "vitest";
import { compareColumns } from "../../src/compare/compare-columns.ts";
import { crosstab } from "../../src/compare/crosstab.ts";
import { difference } from "../../src/compare/difference.ts";
import type { MultipleColumn } from "../../src/data/column.ts";
import { domain } from "../../src/design/domain.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const schools = sampleOf(csvResponses("oracle/apistrat.csv"), { strata: ["stype"], fpc: ["fpc"], weight: "pw" });
const people = sampleOf(csvResponses("oracle/synthetic/synth_v1.csv"), {
  strata: ["stratum"],
  psu: ["psu"],
  weight: "w",
});
const table = crosstab(schools, { rows: "sch.wide", columns: "stype" });
const at = ({ cells }: typeof table, row: string | null, column: string | null) =>
  cells.find((cell) => cell.row === row && cell.column === column)!;

describe("a cross-tabulation", () => {
  test("has columns that add up to 1, the total column too", () => {
    for (const column of ["E", "H", "M", null]) {
      near(at(table, "Yes", column).estimate.value! + at(table, "No", column).estimate.value!, 1);
    }
  });

  test("has rows that add up to 1, and a total row", () => {
    const rows = crosstab(schools, { rows: "sch.wide", columns: "stype" }, { shares: "row" });
    for (const row of ["Yes", "No", null]) {
      near(
        ["E", "H", "M"].reduce((sum, column) => sum + at(rows, row, column).estimate.value!, 0),
        1,
      );
    }
    expect(rows.comparisons).toEqual([]);
  });

  test("has cells that add up to 1, and to its margins", () => {
    const whole = crosstab(schools, { rows: "sch.wide", columns: "stype" }, { shares: "total" });
    const inner = whole.cells.filter(({ row, column }) => row !== null && column !== null);
    near(
      inner.reduce((sum, { estimate }) => sum + estimate.value!, 0),
      1,
    );
    const yes = inner.filter(({ row }) => row === "Yes").reduce((sum, { estimate }) => sum + estimate.value!, 0);
    near(yes, at(whole, "Yes", null).estimate.value!);
    expect(at(whole, "Yes", "E").estimate).toMatchObject({ category: "Yes × E", count: 91, n: 200 });
  });

  test("shows n and the weighted size of every column", () => {
    expect(table.columns.map(({ name, letter, n }) => [name, letter, n])).toEqual([
      ["E", "A", 100],
      ["H", "B", 50],
      ["M", "C", 50],
    ]);
    near(
      table.columns.reduce((sum, { size }) => sum + size, 0),
      table.total.size,
    );
    expect(table.total.n).toBe(200);
  });

  test("is of those who answered both, and says how many did not", () => {
    const found = crosstab(people, { rows: "sat", columns: "age" });
    expect(found.total.n + found.missing).toBe(253);
    expect(found.missing).toBeGreaterThan(0);
    expect(found.columns.reduce((sum, { n }) => sum + n, 0)).toBe(found.total.n);
    expect(found.tests[0]!.n).toBe(found.total.n);
  });

  test("can show missing answers as a category", () => {
    const found = crosstab(people, { rows: "sat", columns: "age" }, { missing: "category" });
    expect(found).toMatchObject({ total: { n: 253 }, missing: 0 });
    expect(found.rows.map(({ name }) => name)).toEqual(["fair", "good", "poor", "noAnswer"]);
  });

  test("of a subpopulation keeps the design", () => {
    const column = people.responses.columns.get("sex")!;
    const women = column.kind === "category" ? Uint8Array.from(column.codes, (code) => Number(code === 1)) : null;
    const found = crosstab(people, { rows: "q1a", columns: "age", domain: domain(women!, { sex: "F" }) });
    expect(at(found, "1", "15-24").estimate.domain).toEqual({ sex: "F", age: "15-24" });
    expect(found.tests[0]!.domain).toEqual({ sex: "F" });
    expect(found.total.n + found.missing).toBe(women!.reduce((sum, inside) => sum + inside, 0));
  });

  test("of a multiple question has a test for each option", () => {
    const chosen = ["q1a", "q1b", "q1c"].map((name) => {
      const column = people.responses.columns.get(name)!;
      return column.kind === "number" ? Uint8Array.from(column.values) : new Uint8Array();
    });
    const reasons: MultipleColumn = {
      kind: "multiple",
      name: "reasons",
      missing: new Uint8Array(people.responses.n),
      chosen,
      categories: ["a", "b", "c"].map((name) => ({ name, label: { ja: name } })),
    };
    const columns = new Map([...people.responses.columns, ["reasons", reasons]]);
    const asked: Sample = { ...people, responses: { ...people.responses, columns } };
    const found = crosstab(asked, { rows: "reasons", columns: "age" });
    expect(found.tests.map(({ questions }) => questions[0])).toEqual(["reasons: a", "reasons: b", "reasons: c"]);
    near(found.tests[0]!.p, crosstab(people, { rows: "q1a", columns: "age" }).tests[0]!.p!);
    expect(() => crosstab(asked, { rows: "reasons", columns: "age" }, { shares: "total" })).toThrow(
      "shares of the whole table of a multiple-answer question: reasons",
    );
    const banner = crosstab(asked, { rows: "age", columns: "reasons" });
    expect(banner.columns.map(({ letter }) => letter)).toEqual(["A", "B", "C"]);
    expect(banner.comparisons).toHaveLength(9);
  });
});

describe("comparisons of columns", () => {
  test("name in each cell the columns that are significantly lower", () => {
    expect(at(table, "Yes", "E").higherThan).toEqual(["B", "C"]);
    expect(at(table, "No", "H").higherThan).toEqual(["A"]);
    expect(at(table, "Yes", "H").higherThan).toEqual([]);
    expect(at(table, "Yes", null).higherThan).toEqual([]);
  });

  test("use the covariance of the columns, the df of the pair, and Holm's adjustment within the row", () => {
    const joint = estimateJointly(people, [{ statistic: "share", question: "q1a", by: ["age"] }]);
    const pairs = compareColumns(joint, "age").filter(({ row }) => row === "1");
    const names = [
      { domain: { age: "15-24" }, category: "1" },
      { domain: { age: "40-64" }, category: "1" },
    ] as const;
    const direct = difference(joint, names);
    const pair = pairs.find(({ columns }) => columns.join() === "15-24,40-64")!;
    near(pair.difference.se, direct.se!);
    expect(pair.test.df2).toBe(direct.df);
    const raw = pairs.map(({ test }) => test.p!);
    near(Math.min(...pairs.map(({ adjustedP }) => adjustedP!)), Math.min(1, 3 * Math.min(...raw)));
    expect(
      compareColumns(joint, "age", { adjustment: "none" })
        .filter(({ row }) => row === "1")
        .map(({ adjustedP }) => adjustedP),
    ).toEqual(raw);
  });

  test("leave out columns with a small base, which do not count in the adjustment", () => {
    const group = [..."a".repeat(60), ..."b".repeat(60), ..."c".repeat(29)];
    const answer = group.map((_, i) => (i % 60 < (i < 60 ? 40 : 22) ? "yes" : "no"));
    const found = crosstab(sampleOf(responsesOf({ answer, group })), { rows: "answer", columns: "group" });
    const yes = found.comparisons.filter(({ row }) => row === "yes");
    expect(yes.map(({ test }) => test.reasons)).toEqual([[], ["small-base"], ["small-base"]]);
    expect(yes[0]!.adjustedP).toBe(yes[0]!.test.p);
    expect(yes.map(({ significant }) => significant)).toEqual([true, false, false]);
    expect(yes[1]!.difference.value).not.toBeNull();
  });

  test("leave out shares of 0 and 100 %", () => {
    const group = [..."a".repeat(40), ..."b".repeat(40)];
    const answer = group.map((name, i) => (name === "b" || i % 2 === 0 ? "yes" : "no"));
    const found = crosstab(sampleOf(responsesOf({ answer, group })), { rows: "answer", columns: "group" });
    expect(found.comparisons.map(({ test }) => test.reasons)).toEqual([["share-at-bound"], ["share-at-bound"]]);
  });
});
