import { describe, expect, test } from "vitest";
import {
  defineSurvey,
  estimateSurvey,
  fromColumns,
  multiple,
  number,
  readSample,
  sampleOf,
  single,
  tabulate,
  toColumns,
} from "../../src/index.ts";
import survey from "../../surveys/ice-age-generation/survey.ts";
import wave from "../../surveys/ice-age-generation/waves/2020.ts";
import { repository } from "../support/run-cli.ts";

const sample = await readSample(survey, wave, `${repository}/surveys/ice-age-generation/responses/2020.csv`);

const small = defineSurvey({
  id: "small",
  title: "小さな調査",
  organisation: "架空町",
  questions: {
    sex: single({ ja: "性別" }, { male: { ja: "男性", en: "Male" }, female: "女性" }, { noAnswer: "9" }),
    age: number({ ja: "年齢" }, { unit: "歳", min: 15, max: 64, noAnswer: "99", unknown: "98" }),
    worries: multiple({ ja: "不安" }, { money: "お金", none: { ja: "特にない", exclusive: true } }, { noAnswer: true }),
  },
});
const columns = {
  id: ["a", "b", "c"],
  sex: ["male", "女性", null],
  "sex.missing": [null, null, "noAnswer"],
  age: [34, Number.NaN, null],
  "age.missing": [null, "unknown", "noAnswer"],
  "worries.money": [1, 0, null],
  "worries.none": [false, true, null],
  "worries.missing": [null, null, "noAnswer"],
};

describe("columns", () => {
  test.each([{}, { labels: "ja" }, { labels: "en" }] as const)(
    "and back are the same responses, missing kinds and all: %o",
    (options) => {
      const { responses, faults } = fromColumns(toColumns(sample.responses, options), survey, { wave });
      expect(faults).toEqual([]);
      expect(new Set(responses.columns.keys())).toEqual(new Set(sample.responses.columns.keys()));
      for (const [name, column] of sample.responses.columns) expect(responses.columns.get(name)).toEqual(column);
    },
  );

  test("give the same estimates", () => {
    const back = sampleOf(survey, wave, fromColumns(toColumns(sample.responses), survey, { wave }));
    const request = [{ statistic: "share", question: "employment" }] as const;
    const numbers = (of: typeof sample) => estimateSurvey(of, request).map(({ value, se, n }) => [value, se, n]);
    expect(numbers(back)).toEqual(numbers(sample));
  });

  test("are read by name or label, with the kind of each missing answer", () => {
    const { responses, faults } = fromColumns(columns, small);
    expect(faults).toEqual([]);
    expect(toColumns(responses)).toEqual({
      id: ["a", "b", "c"],
      sex: ["male", "female", null],
      "sex.missing": [null, null, "noAnswer"],
      age: [34, null, null],
      "age.missing": [null, "unknown", "noAnswer"],
      "worries.money": [1, 0, null],
      "worries.none": [0, 1, null],
      "worries.missing": [null, null, "noAnswer"],
    });
  });

  test("of estimates leave no number that is held back", () => {
    const [first, second] = estimateSurvey(sample, [{ statistic: "share", question: "sex", by: ["employment"] }]);
    const made = toColumns([{ ...first!, disclosure: "suppressed" }, second!]);
    expect(made.value).toEqual([null, second!.value]);
    expect(made.n).toEqual([null, second!.n]);
    expect(made["domain.employment"]).toEqual(["regular", "regular"]);
  });

  test("of tables have one row a cell", () => {
    const tables = tabulate(sample, { rows: ["consultWish"], columns: ["sex"] });
    const [table] = tables;
    expect(toColumns(tables).value).toHaveLength(table!.rows.length * table!.columns.length);
    expect(toColumns(table!)).toEqual(toColumns(tables));
  });
});

describe("columns that cannot be read", () => {
  const change = (part: Record<string, readonly unknown[]>) => () => fromColumns({ ...columns, ...part }, small);

  test("a column the survey does not have, and the nearest", () => {
    expect(change({ agee: [1, 2, 3] })).toThrow("columns the survey does not have: agee → age?");
  });
  test("text where numbers are expected", () => {
    expect(change({ age: ["34", null, null] })).toThrow('column age, row 1: string "34" (expected numbers)');
  });
  test("a truth value for a category, and text for an option", () => {
    expect(change({ sex: [true, null, null] })).toThrow(
      "column sex, row 1: boolean true (expected names or labels of categories)",
    );
    expect(change({ "worries.money": ["yes", null, null] })).toThrow("(expected 1 or 0)");
  });
  test("objects", () => {
    expect(change({ sex: [{}, null, null] })).toThrow("column sex, row 1: object (expected text or numbers)");
  });
  test("columns of different lengths, and none", () => {
    expect(change({ age: [34] })).toThrow("id has 3 rows, age 1 (expected one length)");
    expect(() => fromColumns({}, small)).toThrow("invalid columns: none");
  });
  test("a kind of missing answer that the question does not have", () => {
    expect(change({ "sex.missing": [null, null, "refused"] })).toThrow("sex.missing: refused (expected noAnswer)");
  });
  test("answers that contradict the codebook are faults, as in a file", () => {
    const { responses, faults } = fromColumns(
      { ...columns, age: [200, Number.NaN, null], sex: ["mail", "女性", null] },
      small,
    );
    expect(faults.map(({ code, row, file }) => [code, row, file])).toEqual([
      ["unknown-category", 1, "data frame"],
      ["out-of-range", 1, "data frame"],
    ]);
    expect([responses.read, responses.n, responses.refused]).toEqual([3, 2, 1]);
  });
  test("a question without a column refuses every row", () => {
    const { age: _, ...rest } = columns;
    const { responses, faults } = fromColumns(rest, small);
    expect(faults.map(({ code }) => code)).toContain("missing-column");
    expect(responses.n).toBe(0);
  });
  test("a list of something else", () => {
    expect(() => toColumns([{}] as never)).toThrow("expected responses, estimates or tables");
  });
});
