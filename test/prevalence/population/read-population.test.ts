import { describe, expect, test } from "vitest";
import { readPopulation } from "../../../src/prevalence/population/read-population.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const header = "area,sex,age,date,persons,source";

const read = (lines: readonly string[], head = header) => {
  const folder = temporaryFolder({ "population.csv": `${[head, ...lines].join("\n")}\n` });
  return readPopulation(`${folder}/population.csv`, { shownAs: "population.csv" });
};

const faultsOf = async (lines: readonly string[], head = header): Promise<string> => {
  const error = await read(lines, head).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: "faulty-data", text: { ja: expect.stringContaining("population.csv") } });
  return (error as Error).message;
};

describe("a population file is read as people write it", () => {
  test("Japanese headers, full-width digits, thousands separators and class names", async () => {
    const { rows } = await read(
      [
        '三重県　津市,男,１５〜３９歳,２０２０-10,"４８,１６６",国勢調査,',
        "三重県 津市,男性,40歳以上,2020-10,９,国勢調査,メモ",
      ],
      "地域,性別,年齢,時点,人数,出典,備考",
    );
    const [young, old] = rows;
    expect(young).toMatchObject({ area: "三重県 津市", age: { from: 15, to: 39 }, date: "2020-10", persons: 48_166 });
    expect(old).toMatchObject({ sex: "male", age: { from: 40, to: null }, persons: 9, note: "メモ", line: 3 });
  });

  test("what a row leaves out has its default", async () => {
    const { rows, sha256 } = await read(["三重県,総数,34-49,2019-10-01,368762,月別人口調査"]);
    expect(rows).toEqual([
      {
        id: "",
        area: "三重県",
        sex: "total",
        age: { from: 34, to: 49 },
        date: "2019-10-01",
        persons: 368_762,
        se: 0,
        roundedTo: 1,
        basis: "counted",
        source: "月別人口調査",
        note: "",
        line: 2,
      },
    ]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a cell that cannot be read is named: line, column, found, expected", () => {
  test.each([
    ["三重県,その他,34-49,2019,1,s", 'line 2, column sex: "その他" (expected total, male or female)'],
    ["三重県,男,49-34,2019,1,s", 'line 2, column age: "49-34"'],
    ["三重県,男,2014-10-01,2019,1,s", "Excel turns 10-14 into a date"],
    ["三重県,男,34-49,2019-02-30,1,s", 'line 2, column date: "2019-02-30" (expected a date'],
    ["三重県,男,34-49,令和元年,1,s", 'column date: "令和元年"'],
    ["三重県,男,34-49,2019,-5,s", 'column persons: "-5"'],
    ["三重県,男,34-49,2019,約1万,s", 'column persons: "約1万"'],
    ["三重県,男,34-49,2019,,s", 'column persons: ""'],
    ["三重県,男,34-49,2019,1,", 'column source: "" (expected a source)'],
    [",男,34-49,2019,1,s", 'column area: "" (expected the name of an area)'],
    ["三重県,男,34-49,2019,1", "line 2"],
  ])("%s", async (line, told) => {
    expect(await faultsOf([line])).toContain(told);
  });

  test("every fault is told at once, in the order of the lines", async () => {
    const text = await faultsOf(["三重県,男,x,2019,1,s", "三重県,男,34-49,x,1,s", "三重県,x,34-49,2019,y,s"]);
    expect(text.split("\n").map((line) => /line (\d), column (\w+)/.exec(line)?.slice(1).join(" "))).toEqual([
      "2 age",
      "3 date",
      "4 sex",
      "4 persons",
    ]);
  });

  test("a header without a column, or with one nobody knows, is refused", async () => {
    expect(await faultsOf(["三重県,男,34-49,2019,1"], "area,sex,age,date,persons")).toContain("expected the header");
    expect(await faultsOf(["三重県,男,34-49,2019,1,s,1"], `${header},sexx`)).toContain("sexx");
    expect(await faultsOf(["三重県,男,34-49,2019,1,s,1"], `${header},人数`)).toContain("人数");
  });

  test.each([
    ["1.5", "rounded_to"],
    ["0", "rounded_to"],
  ])("%s is nothing a source rounds to", async (cell, column) => {
    expect(await faultsOf([`三重県,男,34-49,2019,1,s,${cell}`], `${header},${column}`)).toContain(`column ${column}`);
  });
});

describe("rows are held against each other", () => {
  test("the same people twice", async () => {
    const lines = ["三重県,男,34-49,2019,1,s", "三重県,男,34～49歳,2019,2,s"];
    expect(await faultsOf(lines)).toContain(
      'line 3: "三重県 male 34-49 2019" (expected each area, sex, age and date once; line 2',
    );
  });

  test("an id twice", async () => {
    const lines = ["三重県,男,34-49,2019,1,s,a", "三重県,女,34-49,2019,2,s,a"];
    expect(await faultsOf(lines, `${header},id`)).toContain('line 3, column id: "a"');
  });

  test("age classes that overlap", async () => {
    const lines = ["三重県,総数,15-39,2019,1,s", "三重県,総数,35-64,2019,2,s"];
    expect(await faultsOf(lines)).toContain(
      'line 3, column age: "35-64" (expected a class that does not overlap 15-39 of line 2)',
    );
  });

  test("age classes that leave a gap", async () => {
    const lines = ["三重県,総数,45-64,2019,2,s", "三重県,総数,15-39,2019,1,s"];
    expect(await faultsOf(lines)).toContain(
      'line 2, column age: "45-64" (expected a class from 40, next to 15-39 of line 3)',
    );
  });

  test("men and women who do not add up to the total", async () => {
    const lines = ["三重県,総数,総数,2019,10,s", "三重県,男,総数,2019,4,s", "三重県,女,総数,2019,5,s"];
    expect(await faultsOf(lines)).toContain('column persons: "10" (expected the sum of men and women 9)');
  });

  test("age classes from 0 up that do not add up; a row of unknown age mends it", async () => {
    const lines = ["三重県,総数,総数,2019,10,s", "三重県,総数,0-64,2019,6,s", "三重県,総数,65+,2019,3,s"];
    expect(await faultsOf(lines)).toContain("the sum of its age classes");
    expect((await read([...lines, "三重県,総数,不詳,2019,1,s"])).rows).toHaveLength(4);
  });

  test("some of the age classes may hold fewer people than the total, never more", async () => {
    const lines = ["三重県,総数,総数,2019,10,s", "三重県,総数,15-39,2019,6,s"];
    expect((await read(lines)).rows).toHaveLength(2);
    expect(await faultsOf([...lines, "三重県,総数,40-64,2019,5,s"])).toContain("at least the sum of");
  });

  test("parts of an area hold no more people than the area", async () => {
    const lines = [
      "三重県,総数,総数,2019,10,s",
      "三重県 津市,総数,総数,2019,6,s",
      "三重県 四日市市,総数,総数,2019,5,s",
    ];
    expect(await faultsOf(lines)).toContain("at least the sum of its parts 11");
    expect((await read(lines.slice(0, 2))).rows).toHaveLength(2);
  });

  test("numbers the source rounded may be off by what rounding takes", async () => {
    const lines = [
      "三重県,総数,総数,2019,1770254,s,",
      "三重県,男,総数,2019,864000,s,1000",
      "三重県,女,総数,2019,906000,s,1000",
    ];
    expect((await read(lines, `${header},rounded_to`)).rows).toHaveLength(3);
    expect(
      await faultsOf(
        lines.map((line) => line.replace(/1000$/, "100")),
        `${header},rounded_to`,
      ),
    ).toContain("men and women");
  });
});
