import { describe, expect, test } from "vitest";
import type { Crosstab } from "../../src/compare/crosstab.ts";
import golden from "../oracle/golden.json" with { type: "json" };
import synthetic from "../oracle/synthetic/synth_v1_expected_R_survey.json" with { type: "json" };
import { near } from "../support/near.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Case {
  readonly id: string;
  readonly data: string;
  readonly design: Readonly<Record<string, string | readonly string[]>>;
  readonly analysis: { readonly kind: string; readonly variables: readonly string[]; readonly statistic: string };
  readonly expected: {
    readonly statistic: number | readonly (readonly number[])[];
    readonly parameter: number | readonly number[];
    readonly p: number;
  };
}

const names: Readonly<Record<string, string>> = {
  F: "rao-scott-f",
  Chisq: "rao-scott-chisq",
  Wald: "wald",
  adjWald: "adjusted-wald",
  saddlepoint: "saddlepoint",
};
const cases = (golden.cases as unknown as readonly Case[]).filter(({ analysis }) => analysis.kind === "chisq");
const joined = (columns: string | readonly string[]) => [columns].flat().join(",");
const designFlags = ({ design }: Case) =>
  Object.entries(design).flatMap(([role, columns]) => [`--${role === "weights" ? "weight" : role}`, joined(columns)]);

async function tables(flags: readonly string[]): Promise<readonly Crosstab[]> {
  const { code, out, err } = await runCli(["crosstab", ...flags, "--format", "json"]);
  expect(code, err).toBe(0);
  return (JSON.parse(out) as { tables: readonly Crosstab[] }).tables;
}

const schools = ["test/oracle/apistrat.csv", "--strata", "stype", "--fpc", "fpc", "--weight", "pw"];
const sides = ["--rows", "sch.wide", "--columns", "stype"];
const survey = ["test/oracle/synthetic/synth_v1.csv", "--strata", "stratum", "--psu", "psu", "--weight", "w"];

describe("jittai crosstab tests as R's svychisq", () => {
  test.each(cases.map((c) => [c.id, c] as const))("%s", async (_, c) => {
    const [rows = "", columns = ""] = c.analysis.variables;
    const test = ["--test", names[c.analysis.statistic]!, "--rows", rows, "--columns", columns];
    const [table] = await tables([`test/oracle/${c.data}`, ...designFlags(c), ...test]);
    const [found] = table!.tests;
    near(c.analysis.statistic === "Chisq" ? found!.uncorrected : found!.statistic, [c.expected.statistic].flat(2)[0]!);
    near(found!.p! / c.expected.p, 1);
  });

  test.each(["F", "Chisq", "Wald", "adjWald", "saddlepoint"] as const)("the synthetic survey, %s", async (name) => {
    const [table] = await tables([...survey, "--rows", "q1a", "--columns", "age", "--test", names[name]!]);
    near(table!.tests[0]!.p, synthetic.wr.chisq_ma_age[name].p, name === "saddlepoint" ? 1e-7 : 1e-9);
  });
});

describe("jittai crosstab", () => {
  test("prints shares with letters over intervals, bases, the test and what the letters mean", async () => {
    const { out } = await runCli(["crosstab", ...schools, ...sides, "--lang", "en"]);
    expect(out).toMatchInlineSnapshot(`
      "test/oracle/apistrat.csv: 200 rows, strata stype, fpc fpc, weights pw, design df 197, level 95%

      sch.wide × stype  column shares (%)
                    total         E (A)        H (B)        M (C)
      No             17.2        9.0          48.0 A       30.0 A
                12.9–22.5   4.2–16.4     34.6–61.7    18.9–44.1
      Yes            82.8       91.0 BC       52.0         70.0
                77.5–87.1  83.6–95.8     38.3–65.4    55.9–81.1
      n               200           100           50           50
      weighted      6,194         4,421          755        1,018
      Rao–Scott test, second order (sch.wide × stype): F(1.83, 360.25) = 17.25, p < 0.0001, uncorrected X² = 26.75
      letters: share higher than in that column (design-based t-test, holm adjusted, 5% level)
      nominal margin of error: ±6.9 points at n = 200 and 50% (simple random formula; intervals follow from the design)
      "
    `);
  });

  test("prints rows that add up with their bases beside them, in Japanese", async () => {
    const { out } = await runCli([
      ...["crosstab", ...survey, "--rows", "sat", "--columns", "age", "--shares", "row", "--missing", "category"],
    ]);
    expect(out).toMatchInlineSnapshot(`
      "test/oracle/synthetic/synth_v1.csv：253 行、層 stratum、抽出単位 psu、重み w、設計の自由度 19、信頼水準 95％

      sat × age  行ごとの割合（％）
                15-24      25-39      40-64    n  重み付きの数
      fair       15.7       30.7       53.6   85         8,716
            10.0–23.9  21.8–41.2  43.1–63.8
      good       26.8       34.6       38.6  124        13,025
            17.7–38.4  24.4–46.5  30.6–47.3
      poor       16.7       36.4       46.9   25         2,363
             5.9–38.9  15.3–64.6  26.5–68.4
      不明       23.6       26.2       50.1   19         1,946
             5.5–62.1   8.2–58.5  18.6–81.6
      合計       21.9       32.8       45.2  253        26,049
            16.0–29.2  27.0–39.2  39.4–51.2
      Rao–Scott 検定（二次） (sat × age): F(4.44, 84.29) = 0.84, p = 0.5153、補正前 X² = 6.43
      標本誤差：n＝253、割合50％で±8.9ポイント（層化二段抽出の公式。区間は設計から計算）
      "
    `);
  });

  test("marks columns with a small base, says who is left out and why there is no test", async () => {
    const small = await runCli(["crosstab", ...survey, "--rows", "sex", "--columns", "sat", "--lang", "en"]);
    expect(small.out).toContain("poor (C*)");
    expect(small.out).toContain("*: n below 30, not compared");
    expect(small.out).toContain("19 rows without an answer to either left out");
    const none = await runCli(["crosstab", ...schools, ...sides, "--where", "sch.wide=No", "--lang", "en"]);
    expect(none.out).toContain("…  only one category has answers");
  });

  test("writes a tidy table of cells, comparisons and tests as CSV", async () => {
    const { out } = await runCli(["crosstab", ...schools, ...sides, "--format", "csv"]);
    const [head, ...rows] = out
      .replace("\uFEFF", "")
      .trim()
      .split("\r\n")
      .map((line) => line.split(","));
    expect(rows.map(([kind]) => kind).join(" ")).toMatch(/^(cell ?){8}(comparison ?){6}test$/);
    expect(rows.every((row) => row.length === head!.length)).toBe(true);
    const at = (row: readonly string[], name: string) => row[head!.indexOf(name)];
    expect(at(rows.find((row) => row[4] === "E" && row[3] === "Yes")!, "higherThan")).toBe("B C");
    near(Number(at(rows.at(-1)!, "testStatistic")), 17.2474439638888);
  });

  test("makes a table for each pair", async () => {
    const found = await tables([...schools, "--rows", "sch.wide,awards", "--columns", "stype,comp.imp"]);
    expect(found.map(({ questions }) => `${questions.rows}/${questions.columns}`)).toEqual([
      "sch.wide/stype",
      "awards/stype",
      "sch.wide/comp.imp",
      "awards/comp.imp",
    ]);
  });

  test("is not misled by columns called mc and one", async () => {
    const cwd = temporaryFolder({
      "data.csv": `mc,one,mm\n${Array.from({ length: 60 }, (_, i) => `${i % 2},${i % 3 === 0 ? "a" : "b"},${i}`).join("\n")}\n`,
    });
    const flags = ["crosstab", "data.csv", "--rows", "mc", "--columns", "one", "--test", "wald", "--lang", "en"];
    const { code, out } = await runCli(flags, { cwd });
    expect(code).toBe(0);
    expect(out).toContain("Wald test (mc × one): F(1, 59) = 0.00, p = 1.0000");
  });
});

describe("jittai crosstab refuses", () => {
  const refused = async (flags: readonly string[]) => {
    const { code, err, out } = await runCli(["crosstab", ...flags, "--lang", "en"]);
    return { code, out, said: err.split("\n")[0] };
  };

  test.each([
    ["no rows", [...schools, "--columns", "stype"], "jittai: missing --rows (expected --rows and --columns)"],
    ["no columns", [...schools, "--rows", "stype"], "jittai: missing --columns (expected --rows and --columns)"],
    [
      "an unknown column",
      [...schools, "--rows", "nobody", "--columns", "stype"],
      `jittai: no question or column: nobody (${schools[0]})`,
    ],
    [
      "a column crossed with itself",
      [...schools, "--rows", "stype", "--columns", "stype"],
      "jittai: rows and columns are the same column: stype (expected two)",
    ],
    [
      "level 95",
      [...schools, ...sides, "--level", "95"],
      "jittai: invalid --level: 95 (expected between 0 and 1, such as 0.95)",
    ],
    [
      "an unknown test",
      [...schools, ...sides, "--test", "fisher"],
      "jittai: invalid --test: fisher (expected rao-scott-f, rao-scott-chisq, wald, adjusted-wald, saddlepoint, lincom)",
    ],
    [
      "half a row",
      [...schools, ...sides, "--minimum-n", "2.5"],
      "jittai: invalid --minimum-n: 2.5 (expected a whole number from 0)",
    ],
  ])("%s", async (_, flags, message) => {
    expect(await refused(flags)).toEqual({ code: 2, out: "", said: message });
  });

  test("a stratum of one psu, naming it", async () => {
    const cwd = temporaryFolder({ "data.csv": "st,a,b\n1,x,y\n1,z,w\n2,x,w\n" });
    const flags = ["crosstab", "data.csv", "--rows", "a", "--columns", "b", "--strata", "st", "--lang", "en"];
    const { code, err } = await runCli(flags, { cwd });
    expect(code).toBe(1);
    expect(err).toContain("strata with a single psu at stage 1: 2");
  });
});
