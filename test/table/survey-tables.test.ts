import { describe, expect, test } from "vitest";
import { scale, single } from "../../src/codebook/builders.ts";
import { defineSurvey } from "../../src/codebook/define-survey.ts";
import type { TableDeclaration } from "../../src/codebook/table-declaration.ts";
import { surveyTables } from "../../src/table/survey-tables.ts";
import type { Table } from "../../src/table/table.ts";
import { near } from "../support/near.ts";
import { tableSample, twelve, twelvePeople } from "../support/table-sample.ts";

const bySex = { id: "t", columns: [["sex"]] } as const;
const tableOf = (declared: Partial<TableDeclaration> & { rows: readonly string[] }): Table => {
  const [table] = surveyTables(twelvePeople, twelve, [{ ...bySex, ...declared }]);
  return table!;
};
const at = (table: Table, row: string, column: number) =>
  table.cells[table.rows.findIndex(({ name }) => name === row)]![column]!;
const share = (table: Table, row: string, column: number) => at(table, row, column).estimate.value;
const heads = (table: Table) => table.columns.map(({ label, base }) => `${label.ja} ${base.n}`);

describe("a table of one question", () => {
  test("has a column of everyone and one for each category, with missing answers as a row", () => {
    const table = tableOf({ rows: ["wish"] });
    expect(heads(table)).toEqual(["全体 12", "男性 6", "女性 5"]);
    expect(table.rows.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      "strong category",
      "some category",
      "none category",
      "noAnswer missing",
      "want net",
    ]);
    near(share(table, "strong", 0), 4 / 12);
    near(share(table, "strong", 1), 3 / 6);
    near(share(table, "none", 2), 2 / 5);
    near(share(table, "noAnswer", 2), 1 / 5);
    expect(at(table, "strong", 1).estimate).toMatchObject({
      question: "wish",
      category: "strong",
      domain: { sex: "male" },
      count: 3,
      n: 6,
      base: "asked",
    });
  });

  test("leaves missing answers out where asked to, and says of whom the shares are", () => {
    const table = tableOf({ rows: ["wish"], missing: "left-out" });
    expect(table.base).toMatchObject({ kind: "answered", n: 11, noAnswer: 1, notAsked: 0 });
    expect(table.base.label).toEqual({
      ja: "回答者全員のうち、この質問に回答した人",
      en: "All respondents who answered this question",
    });
    near(share(table, "strong", 0), 4 / 11);
    expect(table.rows.some(({ kind }) => kind === "missing")).toBe(false);
    expect(table.sums.rows[0]).toEqual({ whole: "base", parts: [0, 1, 2], rest: false });
  });

  test("counts categories together as one, and the ends of a scale", () => {
    const table = tableOf({ rows: ["wish"], top: 2, bottom: 1 });
    near(share(table, "want", 0), 7 / 12);
    near(share(table, "top2", 1), 4 / 6);
    near(share(table, "bottom1", 0), 4 / 12);
    expect(table.rows.at(-2)).toMatchObject({ kind: "net", label: { ja: "上位2区分（計）" }, of: ["strong", "some"] });
    expect(table.sums.rows).toContainEqual({ whole: 4, parts: [0, 1], rest: false });
    expect(table.heads.rows.at(-1)).toMatchObject({ label: { ja: "再掲" }, span: [4, 7] });
  });

  test("says that the columns of a breakdown do not hold those who gave no answer to it", () => {
    expect(tableOf({ rows: ["wish"] }).sums.columns).toEqual([{ whole: 0, parts: [1, 2], rest: true }]);
    const shown = tableOf({ rows: ["wish"], breakdownMissing: "shown" });
    expect(heads(shown)).toEqual(["全体 12", "男性 6", "女性 5", "無回答 1"]);
    expect(shown.columns[3]).toMatchObject({ kind: "missing", letter: null, domain: { sex: "noAnswer" } });
    expect(shown.sums.columns).toEqual([{ whole: 0, parts: [1, 2, 3], rest: false }]);
  });

  test("can stand in order of size, but a scale keeps its own", () => {
    const sorted = tableOf({ rows: ["why"], order: "sorted" });
    expect(sorted.rows.map(({ name }) => name)).toEqual(["health", "care", "money", "noAnswer", "family"]);
    near(share(sorted, "money", 0), 3 / 12);
    expect(tableOf({ rows: ["wish"], order: "sorted" }).rows[0]!.name).toBe("strong");
  });

  test("has the differences from the total in points", () => {
    const table = tableOf({ rows: ["wish"] });
    near(at(table, "strong", 1).difference!.value, 3 / 6 - 4 / 12);
    expect(at(table, "strong", 0).difference).toBeNull();
    expect(at(table, "strong", 1).difference!.significant).toBe(false);
  });
});

describe("several answers", () => {
  test("are shares of people, and add up to more than all of them", () => {
    const table = tableOf({ rows: ["why"] });
    near(share(table, "health", 0), 6 / 12);
    near(share(table, "noAnswer", 0), 1 / 12);
    near(share(table, "family", 0), 8 / 12);
    expect(table.notes[0]!.ja).toBe("複数回答のため、割合の合計は100％を超えることがある");
    for (const { ja } of table.notes) expect(ja).not.toMatch(/(です|ます)/);
    expect(table.sums.rows).toContainEqual({ whole: "base", parts: [0], rest: true });
  });

  test("are shares of all answers given, nets counting every answer within them", () => {
    const table = tableOf({ rows: ["why"], base: "mentions" });
    near(share(table, "health", 0), 6 / 15);
    near(share(table, "family", 0), 9 / 15);
    expect(at(table, "family", 0).estimate).toMatchObject({ count: 9, n: 11, size: 15, base: "mentions" });
    expect(table.sums.rows).toContainEqual({ whole: 3, parts: [1, 2], rest: false });
    expect(table.base).toMatchObject({ kind: "mentions", n: 11, size: 15 });
  });

  test("break others down one option at a time, each with the rest of the total beside it", () => {
    const table = tableOf({ rows: ["wish"], columns: [["why"]] });
    expect(heads(table)).toEqual(["全体 12", "健康 6", "介護 6", "お金 3"]);
    near(share(table, "strong", 1), 4 / 6);
    expect(table.sums.columns).toEqual([1, 2, 3].map((place) => ({ whole: 0, parts: [place], rest: true })));
    expect(table.tests.map(({ breakdownOption }) => breakdownOption)).toEqual(["health", "care", "money"]);
  });
});

describe("numbers", () => {
  test("have classes, a mean and quantiles", () => {
    const table = tableOf({ rows: ["age"], statistics: ["mean", 0.25, 0.5] });
    expect(table.rows.map(({ name }) => name)).toEqual(["young", "old", "mean", "p25", "p50"]);
    near(share(table, "young", 1), 3 / 6);
    near(share(table, "mean", 1), 170 / 6);
    expect(share(table, "p25", 1)).toBe(20);
    expect(share(table, "p50", 1)).toBe(25);
    expect(at(table, "p50", 1).estimate).toMatchObject({ statistic: "quantile", probability: 0.5, n: 6 });
    expect(table.rows[2]!.label).toEqual({ ja: "平均（歳）", en: "Mean (歳)" });
    near(at(table, "mean", 1).difference!.value, 170 / 6 - 363 / 12);
  });
});

describe("a nested banner", () => {
  const table = tableOf({ rows: ["wish"], columns: [["sex", "age"], ["age"]] });

  test("has a column for each outer category and the inner ones within it", () => {
    expect(heads(table)).toEqual([
      "全体 12",
      "男性 6",
      "10～29歳 3",
      "30～49歳 3",
      "女性 5",
      "10～29歳 2",
      "30～49歳 3",
      "10～29歳 5",
      "30～49歳 7",
    ]);
    near(share(table, "strong", 2), 2 / 3);
    expect(at(table, "strong", 3).estimate.domain).toEqual({ sex: "male", age: "old" });
    expect(table.columns[1]).toMatchObject({ kind: "subtotal", group: 0, domain: { sex: "male" } });
  });

  test("has heads as a tree over its columns", () => {
    const [, nested, alone] = table.heads.columns;
    expect(nested).toMatchObject({ label: { ja: "性別 × 年齢", en: "Sex × Age" }, span: [1, 7] });
    expect(nested!.heads.map(({ label, span }) => [label.ja, ...span])).toEqual([
      ["男性", 1, 4],
      ["女性", 4, 7],
    ]);
    expect(nested!.heads[0]!.heads.map(({ label }) => label.ja)).toEqual(["計", "10～29歳", "30～49歳"]);
    expect(alone!.span).toEqual([7, 9]);
  });

  test("adds up at every level", () => {
    expect(table.sums.columns).toEqual([
      { whole: 1, parts: [2, 3], rest: false },
      { whole: 4, parts: [5, 6], rest: false },
      { whole: 0, parts: [1, 4], rest: true },
      { whole: 0, parts: [7, 8], rest: false },
    ]);
  });

  test("can do without subtotals and without a total", () => {
    const plain = tableOf({ rows: ["wish"], columns: [["sex", "age"]], subtotals: false, total: "none" });
    expect(plain.columns).toHaveLength(4);
    expect(plain.sums.columns).toEqual([{ whole: "base", parts: [0, 1, 2, 3], rest: true }]);
  });

  test("can have the total last", () => {
    const last = tableOf({ rows: ["wish"], total: "last" });
    expect(heads(last).at(-1)).toBe("全体 12");
    near(share(last, "strong", 2), 4 / 12);
  });
});

describe("shares of rows and of the whole", () => {
  test("row shares are of the people of each row, with the whole base as the first", () => {
    const table = tableOf({ rows: ["wish"], shares: "row" });
    expect(table.rows[0]).toMatchObject({ kind: "total", base: { n: 12 } });
    near(share(table, "total", 1), 6 / 12);
    near(share(table, "strong", 1), 3 / 4);
    near(share(table, "want", 1), 4 / 7);
    near(share(table, "strong", 0), 1);
    expect(at(table, "strong", 1).estimate).toMatchObject({
      question: "sex",
      category: "male",
      domain: { wish: "strong" },
    });
    expect(table.columns.map(({ base }) => base.n)).toEqual([12, 6, 5]);
    expect(table.rows[1]!.base.n).toBe(4);
  });

  test("total shares are of the base", () => {
    const table = tableOf({ rows: ["wish", "age"], shares: "total" });
    near(share(table, "strong", 1), 3 / 12);
    near(share(table, "strong", 0), 4 / 12);
    near(share(table, "total", 2), 5 / 12);
    expect(at(table, "strong", 1).estimate).toMatchObject({ question: "wish × sex", category: "strong × male" });
    expect(at(table, "strong", 1).higherThan).toEqual([]);
  });

  test("means stay those of the columns", () => {
    near(share(tableOf({ rows: ["age"], shares: "total" }), "mean", 1), 170 / 6);
  });
});

describe("what a survey declares", () => {
  test("nothing makes every question alone, by each breakdown but itself, and within each target described", () => {
    const tables = surveyTables(twelvePeople, twelve);
    expect(tables.map(({ id }) => id)).toEqual([
      ...["gt.sex", "gt.age", "gt.wish", "gt.why", "by.sex", "by.age", "by.wish", "by.why"],
      ...["profile-young.sex", "profile-young.age", "profile-young.wish", "profile-young.why"],
    ]);
    expect(tables.find(({ id }) => id === "by.sex")!.columns).toHaveLength(1);
    expect(tables.at(-1)).toMatchObject({ scope: { target: "young" }, base: { label: { ja: "若者" }, n: 5 } });
  });

  test("a condition restricts tables and is said in words", () => {
    const table = tableOf({ rows: ["wish"], where: { sex: "male", age: { min: 20 } } });
    expect(table.base).toMatchObject({ n: 5, label: { ja: "「性別」が「男性」 かつ 「年齢」が20～の人" } });
    expect(at(table, "strong", 0).estimate.domain).toEqual({ sex: "male", age: "20.." });
  });
});

describe("hard input", () => {
  test("an empty scope has cells without numbers, and says so", () => {
    const nobody = defineSurvey({
      ...{ id: "none", title: "t", organisation: "o" },
      questions: { sex: twelve.questions.sex, wish: twelve.questions.wish },
      targets: { nobody: { ja: "なし", when: { all: [{ sex: "male" }, { sex: "female" }] } } },
      tables: [{ id: "t", rows: ["wish"], columns: ["sex", ["sex", "wish"]], target: "nobody" }],
    });
    const [table] = surveyTables(twelvePeople, nobody);
    expect(table!.base).toMatchObject({ n: 0, noAnswer: 0 });
    expect(table!.columns.map(({ base }) => base.n)).toEqual([0, 0, 0]);
    expect(table!.cells[0]![1]!.estimate).toMatchObject({ value: null, n: 0, reasons: ["empty-domain"] });
  });

  test("one respondent has shares without an interval", () => {
    const [table] = surveyTables(
      tableSample(twelve, { sex: [1], age: [20], wish: [1], why: [[1]] }, { lonelyPsu: "certainty" }),
      twelve,
      [{ ...bySex, rows: ["wish"] }],
    );
    expect(share(table!, "strong", 1)).toBe(1);
    expect(at(table!, "strong", 1).estimate).toMatchObject({ interval: null, reliability: "unreliable" });
    expect(at(table!, "strong", 2).estimate.value).toBeNull();
  });

  test("answers all missing leave a base of those asked and nothing else", () => {
    const [table] = surveyTables(
      tableSample(twelve, { sex: [0, 0], age: [0, 0], wish: [0, 0], why: [null, null] }),
      twelve,
      [{ ...bySex, rows: ["wish"] }],
    );
    expect(share(table!, "noAnswer", 0)).toBe(1);
    expect(share(table!, "strong", 0)).toBe(0);
    expect(table!.columns.map(({ base }) => base.n)).toEqual([2, 0, 0]);
    const [numbers] = surveyTables(tableSample(twelve, { age: [0, 0], sex: [1, 2] }), twelve, [
      { ...bySex, rows: ["age"] },
    ]);
    expect(at(numbers!, "mean", 0).estimate).toMatchObject({ value: null, reasons: ["no-answers"] });
  });

  test("sixty categories against sixty, with a label of 500 characters", () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, j) => [`c${j}`, j === 0 ? "長".repeat(500) : `区分${j}`]),
    );
    const wide = defineSurvey({
      ...{ id: "wide", title: "t", organisation: "o" },
      questions: { a: single("A", many), b: scale("B", many) },
      tables: [{ id: "t", rows: ["a"], columns: ["b"] }],
    });
    const codes = Array.from({ length: 600 }, (_, row) => (row % 60) + 1);
    const [table] = surveyTables(tableSample(wide, { a: codes, b: codes.map((code) => 61 - code) }), wide);
    expect(table!.cells.map((row) => row.length)).toEqual(Array.from({ length: 60 }, () => 61));
    expect(table!.rows[0]!.label.ja).toHaveLength(500);
    expect(table!.columns[60]!.letter).toBe("BH");
    expect(table!.tests[0]!.result).toMatchObject({ p: null, n: 600, reasons: ["too-many-categories"] });
    expect(share(table!, "c0", 60)).toBe(1);
  });
});
