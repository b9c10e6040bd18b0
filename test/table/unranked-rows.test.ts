import { describe, expect, test } from "vitest";
import { disclosed } from "../../src/table/disclosure/disclosed.ts";
import { surveyTables } from "../../src/table/survey-tables.ts";
import { tableSample, twelve } from "../support/table-sample.ts";

const declared = { id: "sorted", rows: ["why"], columns: [], order: "sorted" } as const;
const survey = { ...twelve, tables: [declared] };
const why = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1].map((option) => [option, 3]);
const table = surveyTables(tableSample(survey, { why }), survey, [declared]);
const rowsWith = (rules: { readonly minimum: number; readonly rounding?: 5 }) => {
  const shown = { estimates: [], tables: table };
  const [found] = disclosed(shown, survey, { rules: { zeros: "shown", unanimity: "shown", ...rules } }).tables;
  return found?.rows.filter(({ kind }) => kind === "category").map(({ name, base: { n } }) => `${name} ${n ?? "x"}`);
};

describe("sorted rows", () => {
  test("stand by their size where nothing is hidden", () => {
    expect(rowsWith({ minimum: 2 })).toEqual(["money 22", "care 4", "health 2"]);
  });

  test("stand last and as in the codebook where their size is hidden", () => {
    expect(rowsWith({ minimum: 5 })).toEqual(["money 22", "health x", "care x"]);
  });

  test("stand as in the codebook where their rounded size is the same", () => {
    expect(rowsWith({ minimum: 2, rounding: 5 })).toEqual(["money 20", "care 5", "health 0"]);
  });
});
