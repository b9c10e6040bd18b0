import { describe, expect, test } from "vitest";
import { describeFault } from "../../src/data/describe-fault.js";
import type { Fault } from "../../src/data/fault.js";
import { readLevels } from "../../src/data/read-levels.js";
import type { Reading } from "../../src/data/responses.js";
import { helpers, longWave, residents, survey, wide, wideWave } from "../support/visitors-survey.js";
import { file } from "./files.js";

const lines = (rows: readonly string[]): string => `${rows.join("\n")}\n`;
const readLong = (respondents: readonly string[] = helpers, cases: readonly string[] = residents, wave = longWave) =>
  readLevels({ respondents: file(lines(respondents)), cases: file(lines(cases)) }, survey, wave);
const readWide = (rows: readonly string[] = wide) => readLevels({ respondents: file(lines(rows)) }, survey, wideWave);

const changed = (rows: readonly string[], changes: Readonly<Record<number, string>>): string[] =>
  rows.map((row, i) => changes[i] ?? row);
const brief = ({ faults }: Reading) =>
  faults.map(({ code, file, row, column, found }) => [code, file, row, column, found]);
const english = (fault: Fault | undefined) => fault && describeFault(fault, "en");
const japanese = (fault: Fault | undefined) => fault && describeFault(fault, "ja");

describe("cases in a file of their own", () => {
  test("are read beside their respondents", async () => {
    const { respondents, cases } = await readLong();
    expect([respondents.faults, cases.faults]).toEqual([[], []]);
    expect(respondents.responses).toMatchObject({ n: 6, read: 6, refused: 0, source: { file: "helpers.csv" } });
    expect(cases.responses).toMatchObject({ n: 9, read: 9, refused: 0, source: { file: "residents.csv" } });
    expect([...cases.respondentRow]).toEqual([0, 0, 0, 1, 3, 3, 5, 5, 5]);
  });

  test("have the respondent's questions joined down, and the ids of both levels", async () => {
    const { columns } = (await readLong()).cases.responses;
    expect([...columns.keys()]).toEqual(["kind", "sex", "age", "alone", "wishes", "case", "respondent"]);
    const kind = columns.get("kind");
    expect(kind?.kind === "category" && [...kind.codes]).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(columns.get("respondent")).toMatchObject({ values: ["h1", "h1", "h1", "h2", "h4", "h4", "h6", "h6", "h6"] });
  });

  test("find their respondent whatever the width of the id", async () => {
    const { cases } = await readLong(helpers, changed(residents, { 4: "h2-1,ｈ２ ,1,66,2,0,1" }));
    expect(cases.faults).toEqual([]);
    expect(cases.respondentRow[3]).toBe(1);
  });

  test("may be numbered anew in each respondent, if that is declared", async () => {
    const renumbered = residents.map((row) => row.replace(/^h\d-/, ""));
    const { file: name, id, respondent } = { file: "residents.csv", id: "case", respondent: "helper" };
    const nested = {
      ...longWave,
      responses: { ...longWave.responses, cases: { file: name, id, respondent, nest: true } },
    };
    const { cases } = await readLong(helpers, renumbered, nested);
    expect(cases.faults).toEqual([]);
    expect(cases.responses.columns).toEqual((await readLong()).cases.responses.columns);
    const { cases: refused } = await readLong(helpers, renumbered);
    expect(refused.faults.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => "duplicate-case-id"));
  });
});

describe("cases in the respondent's row", () => {
  test("give the same columns as cases in a file of their own", async () => {
    const [fromLong, fromWide] = [await readLong(), await readWide()];
    expect(fromWide.respondents.faults).toEqual([]);
    expect(fromWide.cases.faults).toEqual([]);
    expect(fromWide.cases.responses.columns).toEqual(fromLong.cases.responses.columns);
    expect(fromWide.respondents.responses.columns).toEqual(fromLong.respondents.responses.columns);
    expect(fromWide.cases.respondentRow).toEqual(fromLong.cases.respondentRow);
    expect([...fromWide.cases.responses.rowNumbers]).toEqual([2, 2, 2, 3, 5, 5, 7, 7, 7]);
  });

  test("are none where a group is empty, or has nothing but 0 in the columns of categories", async () => {
    const { cases } = await readWide(changed(wide, { 3: `h3,2,0,,,,0,0,,,,0,0${",".repeat(5)}` }));
    expect(cases.faults).toEqual([]);
    expect(cases.responses.n).toBe(9);
  });

  test("keep their number when an earlier group is empty", async () => {
    const { cases } = await readWide(changed(wide, { 2: `h2,1,1,,,,,,1,66,2,0,1${",".repeat(5)}` }));
    expect(cases.responses.columns.get("case")).toMatchObject({ values: expect.arrayContaining(["h2-2"]) });
  });

  test("name a fault by the row and header of the file", async () => {
    const { cases } = await readWide(changed(wide, { 1: wide[1]!.replace(",81,", ",181,") }));
    expect(brief(cases)).toEqual([["out-of-range", "wide.csv", 2, "訪問先2_年齢", "181"]]);
    expect(cases.responses).toMatchObject({ n: 8, read: 9, refused: 1 });
  });

  test("must have every column in every group", async () => {
    const { cases, respondents } = await readWide(wide.map((row) => row.split(",").slice(0, -1).join(",")));
    expect(brief(cases)).toEqual([["missing-column", "wide.csv", null, "訪問先3_望む支援:買い物", ""]]);
    expect(cases.responses).toMatchObject({ n: 0, read: 9, refused: 9 });
    expect(respondents.faults).toEqual([]);
  });

  test("must have a column once in a group", async () => {
    const { cases } = await readWide([wide[0]!.replace("訪問先2_年齢", "訪問先1_年齢"), ...wide.slice(1)]);
    expect(brief(cases)).toEqual([
      ["duplicate-column", "wide.csv", null, "訪問先1_年齢", "訪問先1_年齢 / 訪問先1_年齢"],
      ["missing-column", "wide.csv", null, "訪問先2_年齢", ""],
    ]);
  });

  test("name a header that no question has, and the column that is missing for it", async () => {
    const { cases } = await readWide([wide[0]!.replaceAll("ひとり暮らし", "一人暮らし"), ...wide.slice(1)]);
    expect(brief(cases)).toEqual([
      ["missing-column", "wide.csv", null, "訪問先1_alone", ""],
      ["extra-column", "wide.csv", null, "訪問先1_一人暮らし", "訪問先1_一人暮らし"],
    ]);
    expect(english(cases.faults[0])).toContain("if the header 一人暮らし is meant");
  });

  test("go with their respondent when its row is refused", async () => {
    const { cases, respondents } = await readWide(changed(wide, { 2: wide[2]!.replace("h2,1", "h1,1") }));
    expect(brief(respondents)).toEqual([["duplicate-id", "wide.csv", 3, "id", "h1"]]);
    expect(brief(cases)).toEqual([["refused-respondent", "wide.csv", 3, null, "h1"]]);
    expect([...cases.respondentRow]).toEqual([0, 0, 0, 2, 2, 4, 4, 4]);
  });
});

describe("a case that contradicts its respondents is refused", () => {
  test("an unknown respondent", async () => {
    const { cases } = await readLong(helpers, changed(residents, { 4: "h2-1,h22,1,66,2,0,1" }));
    expect(brief(cases)).toEqual([["unknown-respondent", "residents.csv", 5, "helper", "h22"]]);
    expect(english(cases.faults[0])).toBe(
      "residents.csv, row 5, column helper: case of an unknown respondent: h22 (expected an id in helpers.csv); did you mean h2?",
    );
    expect(japanese(cases.faults[0])).toBe(
      "residents.csv の 5 行目、列「helper」：回答者が見つからないケース「h22」（正しくは helpers.csv にある番号）。「h2」ではありませんか",
    );
    expect(cases.responses).toMatchObject({ n: 8, read: 9, refused: 1 });
  });

  test("a respondent that was refused", async () => {
    const { cases } = await readLong(changed(helpers, { 4: "h4,5,2" }));
    expect(brief(cases)).toEqual([
      ["refused-respondent", "residents.csv", 6, "helper", "h4"],
      ["refused-respondent", "residents.csv", 7, "helper", "h4"],
    ]);
    expect(english(cases.faults[0])).toContain("mend it first: row 5 of helpers.csv");
    expect(japanese(cases.faults[0])).toContain("helpers.csv の 5 行目の誤りを直してください");
  });

  test("no respondent, and no id", async () => {
    const { cases } = await readLong(helpers, changed(residents, { 4: ",,1,66,2,0,1" }));
    expect(brief(cases)).toEqual([
      ["no-respondent", "residents.csv", 5, "helper", ""],
      ["empty-case-id", "residents.csv", 5, "case", ""],
    ]);
  });

  test("an id that stands twice, also in another respondent", async () => {
    const { cases } = await readLong(helpers, changed(residents, { 4: "h1-1,h2,1,66,2,0,1" }));
    expect(brief(cases)).toEqual([["duplicate-case-id", "residents.csv", 5, "case", "h1-1"]]);
    expect(english(cases.faults[0])).toContain("duplicate case id: h1-1; row 2 has it already");
  });

  test("more cases than the respondent reported", async () => {
    const { cases, respondents } = await readLong(changed(helpers, { 1: "h1,1,2" }));
    expect(respondents.faults).toEqual([]);
    expect(brief(cases)).toEqual([["more-cases-than-reported", "residents.csv", 4, "helper", "h1: 3"]]);
    expect(english(cases.faults[0])).toBe(
      "residents.csv, row 4, column helper: more cases than the respondent reported: h1: 3 (expected at most 2); check the number, or whose case it is: row 2 of helpers.csv",
    );
    expect(japanese(cases.faults[0])).toContain("（正しくは 2 件まで）。helpers.csv の 2 行目の件数か");
  });

  test("a respondent who did not say how many may have any number", async () => {
    const { cases, respondents } = await readLong(changed(helpers, { 1: "h1,1,無回答" }));
    expect([respondents.faults, cases.faults]).toEqual([[], []]);
  });

  test("a file of respondents that cannot be read leaves no case, and says so once", async () => {
    const { cases, respondents } = await readLong(helpers.map((row) => row.replace(/,[^,]*/, "")));
    expect(respondents.faults.map(({ code }) => code)).toEqual(["missing-column"]);
    expect(brief(cases)).toEqual([["unread-respondents", "residents.csv", null, null, ""]]);
    expect(cases.responses).toMatchObject({ n: 0, read: 9, refused: 9 });
  });
});

test("fewer cases than reported are a warning at the respondent", async () => {
  const { cases, respondents } = await readLong(changed(helpers, { 3: "h3,2,2" }));
  expect(cases.faults).toEqual([]);
  expect(brief(respondents)).toEqual([["fewer-cases-than-reported", "helpers.csv", 4, "caseCount", "2"]]);
  expect(respondents.responses.n).toBe(6);
  expect(english(respondents.faults[0])).toContain("2 (expected 0, as in the case file)");
});
