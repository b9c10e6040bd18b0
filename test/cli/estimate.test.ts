import { describe, expect, test } from "vitest";
import type { Estimate } from "../../src/estimate/estimate.ts";
import golden from "../oracle/golden.json" with { type: "json" };
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Text = string | readonly string[];
const list = (text: unknown): readonly string[] => (text === undefined ? [] : [text as Text].flat());

interface Row {
  readonly name?: string;
  readonly domain?: Text;
  readonly estimate: number;
  readonly se: number;
  readonly ci_t?: readonly [number, number];
}
interface Case {
  readonly id: string;
  readonly data: string;
  readonly design: Readonly<Record<string, Text>>;
  readonly analysis: Readonly<Record<string, unknown>>;
  readonly expected: { readonly df?: number; readonly rows?: readonly Row[] };
}

const kinds = ["mean", "total", "share", "ratio"];
/** Rows without an answer to either variable leave both means there; one flag has no say in another here. */
const isOwnCase = ({ analysis }: Case): boolean => kinds.includes(String(analysis.kind)) && !("missing" in analysis);
const cases = (golden.cases as unknown as readonly Case[]).filter(isOwnCase);

function flagsOf({ data, design, analysis }: Case): string[] {
  const { kind, variables, numerator, denominator, by, where = {} } = analysis;
  const asked = kind === "ratio" ? [`${numerator}/${denominator}`] : list(variables);
  const flag = (name: string, columns: readonly string[]) => (columns.length > 0 ? [name, columns.join(",")] : []);
  return [
    "estimate",
    `test/oracle/${data}`,
    ...asked.flatMap((variable) => [`--${kind}`, variable]),
    ...flag("--by", list(by)),
    ...Object.entries(where as Record<string, string>).flatMap(([column, value]) => ["--where", `${column}=${value}`]),
    ...flag("--strata", list(design.strata)),
    ...flag("--psu", list(design.psu)),
    ...flag("--fpc", list(design.fpc)),
    ...[
      "--weight",
      String(design.weights),
      "--df",
      "where" in analysis ? "domain" : "design",
      "--interval",
      "wald",
      "--format",
      "json",
    ],
  ];
}

/** The estimate a row of the oracle stands for: by category, and by the values of its domain. */
function matching(estimates: readonly Estimate[], { analysis }: Case, row: Row): Estimate | undefined {
  const values = list(row.domain).flatMap((text) => text.split("."));
  const where = Object.values((analysis.where ?? {}) as Record<string, string>);
  return estimates.find(({ question, category = "", domain }) => {
    const inDomain = Object.values(domain).filter((value) => !where.includes(value) || values.includes(value));
    const named = row.name === undefined || [question, question + category, category].includes(row.name);
    return inDomain.join(".") === values.join(".") && named;
  });
}

const relative = (value: number | undefined | null, expected: number): number =>
  Math.abs((value ?? Number.NaN) - expected) / Math.max(Math.abs(expected), 1e-12);

describe("estimate gives the numbers of R survey 4.5 to 1e-9", () => {
  test("on every mean, total, share and ratio of the four designs", () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  test.each(cases)("$id", async (golden) => {
    const { code, out, err } = await runCli(flagsOf(golden));
    expect(err).toBe("");
    expect(code).toBe(0);
    const { estimates }: { estimates: Estimate[] } = JSON.parse(out);
    for (const row of golden.expected.rows ?? []) {
      const found = matching(estimates, golden, row);
      expect(found, JSON.stringify(row)).toBeDefined();
      expect(relative(found?.value, row.estimate)).toBeLessThan(1e-9);
      if (row.se > 1e-9) expect(relative(found?.se, row.se)).toBeLessThan(1e-9);
      if (row.ci_t && row.se > 1e-9) {
        expect(relative(found?.interval?.low, row.ci_t[0])).toBeLessThan(1e-9);
        expect(relative(found?.interval?.high, row.ci_t[1])).toBeLessThan(1e-9);
      }
    }
  });
});

const strat = ["estimate", "test/oracle/apistrat.csv", "--strata", "stype", "--weight", "pw", "--fpc", "fpc"];

describe("estimate", () => {
  test("says in JSON how the sample was drawn, and holds no number that JSON lacks", async () => {
    const { out } = await runCli([...strat, "--mean", "api00", "--df", "inf", "--format", "json"]);
    const { design, estimates } = JSON.parse(out);
    expect(design).toMatchObject({ strata: ["stype"], fpc: ["fpc"], weight: "pw", weights: "column", df: 197 });
    expect(estimates[0].df).toBeNull();
    expect(out).not.toMatch(/NaN|Infinity/);
  });

  test("takes weights from the fpc where no column is named", async () => {
    const args = ["estimate", "test/oracle/apisrs.csv", "--fpc", "fpc", "--total", "enroll", "--format", "json"];
    const { design, estimates } = JSON.parse((await runCli(args)).out);
    expect(design.weights).toBe("fpc");
    expect(estimates[0].value).toBeCloseTo(3621074.34, 6);
  });

  test("sorts rows by statistic, column, domain and category, naturally", async () => {
    const file = { "a.csv": "x,g\n1,10\n2,9\n3,10\n4,9\n5,2\n6,2\n" };
    const { out } = await runCli(
      ["estimate", "a.csv", "--share", "g", "--mean", "x", "--by", "g", "--format", "json"],
      { cwd: temporaryFolder(file) },
    );
    const { estimates }: { estimates: Estimate[] } = JSON.parse(out);
    expect(estimates.slice(0, 3).map(({ statistic, domain }) => [statistic, domain.g])).toEqual([
      ["mean", "2"],
      ["mean", "9"],
      ["mean", "10"],
    ]);
  });

  test("prints a table that lines up and says what was left out", async () => {
    const { out } = await runCli([...strat, "--mean", "target", "--by", "sch.wide"]);
    expect(out).toMatchInlineSnapshot(`
      "test/oracle/apistrat.csv：200 行、層 stype、fpc fpc、重み pw、設計の自由度 197、信頼水準 95％

      統計  列      区分  対象              値  標準誤差      信頼区間    n  自由度  方法
      平均  target        sch.wide=No   10.364     0.965  8.419–12.309   47      44  wald
      平均  target        sch.wide=Yes   9.888     0.495  8.908–10.868  133     130  wald
      target：欠測 20 行を分母から除いた
      "
    `);
  });

  test("prints the same in English", async () => {
    const { out } = await runCli([...strat, "--share", "stype", "--where", "sch.wide=Yes", "--lang", "en"]);
    expect(out).toContain("design df 197");
    expect(out).toMatch(/^share \(%\) +stype +E +sch\.wide=Yes +78\.45/m);
  });

  test("writes CSV that opens in Excel and runs no formula", async () => {
    const cwd = temporaryFolder({ "a.csv": "x\n=1+1\n=1+1\nb\n-3\n" });
    const { out } = await runCli(["estimate", "a.csv", "--share", "x", "--format", "csv"], { cwd });
    expect(out.startsWith("\uFEFFsurvey,wave,")).toBe(true);
    expect(out).toContain(",'=1+1,");
    expect(out).not.toMatch(/(^|,)=1\+1/m);
  });

  test("a 0/1 column can have a share and a mean at once", async () => {
    const cwd = temporaryFolder({ "a.csv": "x\n1\n0\n1\n1\n" });
    const { out } = await runCli(["estimate", "a.csv", "--share", "x", "--mean", "x", "--format", "json"], { cwd });
    const { estimates }: { estimates: Estimate[] } = JSON.parse(out);
    expect(estimates.map(({ statistic, category, value }) => [statistic, category, value])).toEqual([
      ["mean", undefined, 0.75],
      ["share", "0", 0.25],
      ["share", "1", 0.75],
    ]);
  });

  test("leaves a missing answer out of the base, or shows it as a category", async () => {
    const cwd = temporaryFolder({ "a.csv": "id,x\n1,a\n2,NA\n3,a\n4,\n5,b\n" });
    const shares = async (missing: string) => {
      const args = ["estimate", "a.csv", "--share", "x", "--missing", missing, "--format", "json"];
      const { estimates }: { estimates: Estimate[] } = JSON.parse((await runCli(args, { cwd })).out);
      return estimates.map(({ category, value }) => [category, value]);
    };
    expect(await shares("drop")).toEqual([
      ["a", 2 / 3],
      ["b", 1 / 3],
    ]);
    expect(await shares("category")).toContainEqual(["a", 0.4]);
  });
});

describe("estimate refuses", () => {
  const cwd = () =>
    temporaryFolder({
      "good.csv": "id,x,w,s,p\n1,1,1,a,1\n2,2,1,a,2\n3,3,1,b,1\n4,4,1,b,2\n",
      "weights.csv": "x,w\n1,1\n2,-1\n3,0\n",
      "empty.csv": "",
      "header.csv": "x,w\n",
    });
  test.each([
    ["nothing to estimate", ["good.csv"], 2, /--share、--mean、--total、--ratio/],
    ["an unknown column, with the nearest name", ["good.csv", "--mean", "xx"], 2, /xx/],
    ["a ratio of one column", ["good.csv", "--ratio", "x"], 2, /--ratio の値が正しくありません：x/],
    ["a level in per cent", ["good.csv", "--mean", "x", "--level", "95"], 2, /--level の値が正しくありません：95/],
    ["an interval it does not know", ["good.csv", "--share", "s", "--interval", "wison"], 2, /wilson ではありませんか/],
    ["zero degrees of freedom", ["good.csv", "--mean", "x", "--df", "0"], 2, /--df/],
    ["a where without a value", ["good.csv", "--mean", "x", "--where", "s"], 2, /--where/],
    ["a file that is not there", ["nix.csv", "--mean", "x"], 1, /nix\.csv/],
    ["an empty file", ["empty.csv", "--mean", "x"], 1, /空のファイル/],
    ["a header without rows", ["header.csv", "--mean", "x"], 1, /見出しだけ/],
    ["negative and zero weights, naming the rows", ["weights.csv", "--mean", "x", "--weight", "w"], 1, /3, 4|3 行目/],
    ["psus that repeat across strata", ["good.csv", "--mean", "x", "--strata", "s", "--psu", "p"], 1, /nest/],
    ["a mean of text", ["good.csv", "--mean", "s"], 2, /s/],
  ])("%s", async (_, args, code, message) => {
    const run = await runCli(["estimate", ...args], { cwd: cwd() });
    expect(run.err).toMatch(message);
    expect(run.err).not.toMatch(/\n\s+at /);
    expect(run.out).toBe("");
    expect(run.code).toBe(code);
  });

  test("nothing when --nest says that psu labels repeat", async () => {
    const args = ["estimate", "good.csv", "--mean", "x", "--strata", "s", "--psu", "p", "--nest"];
    expect((await runCli(args, { cwd: cwd() })).code).toBe(0);
  });
});

test("design effects are against sampling without replacement unless told otherwise", async () => {
  const deff = async (...flags: string[]) => {
    const design = ["--strata", "stype", "--weight", "pw", "--fpc", "fpc", "--mean", "api00", "--format", "json"];
    const { out } = await runCli(["estimate", "test/oracle/apistrat.csv", ...design, ...flags]);
    return JSON.parse(out).estimates[0].deff;
  };
  expect(await deff()).toBeNull();
  expect(await deff("--deff")).toBeCloseTo(1.204457, 6);
  expect(await deff("--deff-against", "wr")).toBeCloseTo(1.165566, 6);
});

test("a table says what became of missing answers: left out, shown as a category, or in no group", async () => {
  const cwd = temporaryFolder({ "r.csv": "y,c,x\n1,a,1\n2,b,1\n3,a,1\n,,1\n5,b,1\n" });
  const told = async (...argv: readonly string[]) => {
    const { out } = await runCli(["estimate", "r.csv", ...argv, "--lang", "en"], { cwd });
    return out.split("\n").filter((line) => line.includes("missing"));
  };
  expect(await told("--mean", "y", "--share", "c")).toEqual([
    "y: 1 missing row left out of the base",
    "c: 1 missing row left out of the base",
  ]);
  expect(await told("--mean", "y", "--share", "c", "--missing", "category")).toEqual([
    "c: 1 missing row shown as a category",
    "y: 1 missing row left out of the base",
  ]);
  expect(await told("--mean", "y", "--by", "c")).toEqual([
    "y: 1 missing row left out of the base",
    "c: 1 missing row in no group",
  ]);
});
