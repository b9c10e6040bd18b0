import { describe, expect, test } from "vitest";
import type { Estimate } from "../../src/estimate/estimate.ts";
import golden from "../oracle/golden.json" with { type: "json" };
import oracle from "../oracle/replicates.json" with { type: "json" };
import { near } from "../support/near.ts";
import { repository, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Row {
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
}

const rowsOf = (id: string): readonly Row[] =>
  (golden.cases as unknown as readonly { id: string; expected: { rows: readonly Row[] } }[]).find((c) => c.id === id)!
    .expected.rows;

const types = 'variable,category,total\nstype,E,"4,421"\nstype,H,755\nstype,M,1018\n';
const files = {
  "types.csv": types,
  "both.csv": `${types}sch.wide,No,1072\nsch.wide,Yes,5122\n`,
  "wide.csv": "変数,区分,人数\nsch.wide,No,1072\nsch.wide,Yes,5122\n",
  "apart.csv": `${types}sch.wide,No,1000\nsch.wide,Yes,5122\n`,
  "unknown.csv": `${types}stype,X,10\n`,
  "words.csv": "variable,category,total\nstype,E,many\n",
  "crossed.csv":
    "variable,category,total\nsex × work,m × yes,30\nsex × work,m × no,20\nsex × work,f × yes,25\nsex × work,f × no,25\n",
  "people.csv": "sex,work,y\nm,yes,1\nm,no,2\nf,yes,3\nf,no,4\nf,no,5\nm,yes,6\n",
};
const clus1 = [`${repository}/test/oracle/apiclus1.csv`, "--psu", "dnum", "--weight", "pw", "--fpc", "fpc"];
const strat = [`${repository}/test/oracle/apistrat.csv`, "--strata", "stype", "--weight", "pw", "--fpc", "fpc"];
const api = ["--mean", "api00", "--total", "enroll", "--share", "comp.imp"];

const run = (...argv: readonly string[]) =>
  runCli(["estimate", ...argv, "--lang", "en"], { cwd: temporaryFolder(files) });

async function estimates(...argv: readonly string[]): Promise<readonly Estimate[]> {
  const { out, code } = await run(...argv, "--df", "design", "--format", "json");
  expect(code).toBe(0);
  return (JSON.parse(out) as { estimates: Estimate[] }).estimates;
}

const named = (found: readonly Estimate[], name: string) =>
  found.find(({ question, category = "" }) => question + category === name);

describe("estimate with adjusted weights gives the numbers of R survey", () => {
  test.each([
    ["clus1.poststratify", [...clus1, "--poststratify", "types.csv"]],
    ["clus1.rake", [...clus1, "--rake", "both.csv"]],
    ["strat.poststratify.sch.wide", [...strat, "--poststratify", "wide.csv"]],
  ])("%s", async (id, argv) => {
    const found = await estimates(...argv, ...api);
    for (const { name, estimate, se } of rowsOf(id)) {
      near(named(found, name)?.value, estimate);
      near(named(found, name)?.se, se);
    }
  });

  test("post-strata may be crossed", async () => {
    const found = await estimates("people.csv", "--poststratify", "crossed.csv", "--total", "sex", "--total", "work");
    expect(found.map(({ question, category, value }) => [question, category, Math.round(value! * 1e9) / 1e9])).toEqual([
      ["sex", "f", 50],
      ["sex", "m", 50],
      ["work", "no", 45],
      ["work", "yes", 55],
    ]);
  });
});

describe("estimate with replicates gives the numbers of R survey", () => {
  test.each([
    ["clus1.replicate.JK1", [...clus1, "--replicate-type", "jk1"]],
    ["strat.replicate.JKn", [...strat, "--replicate-type", "jkn"]],
  ])("%s, made from the design", async (id, argv) => {
    const found = await estimates(
      ...argv,
      "--mean",
      "api00",
      "--total",
      "enroll",
      "--ratio",
      "api.stu/enroll",
      "--share",
      "stype",
    );
    for (const { name, estimate, se } of rowsOf(id)) {
      near(named(found, name)?.value, estimate);
      if (se > 1e-9) near(named(found, name)?.se, se);
    }
  });

  test("given as columns, with the scale and the center asked for", async () => {
    const weights = oracle.weights.brr;
    const rows = weights.map((replicates, row) => [
      weights[row]!.reduce((s, w) => s + w, 0) / 8,
      row % 7,
      ...replicates,
    ]);
    const header = ["w", "y", ...weights[0]!.map((_, r) => `rep${r + 1}`)];
    const cwd = temporaryFolder({ "r.csv": `${[header, ...rows].map((cells) => cells.join(",")).join("\n")}\n` });
    const ask = async (...argv: readonly string[]) => {
      const { out } = await runCli(
        ["estimate", "r.csv", "--weight", "w", "--replicates", "rep*", ...argv, "--total", "y", "--format", "json"],
        { cwd },
      );
      return (JSON.parse(out) as { estimates: Estimate[] }).estimates[0]!;
    };
    const [one, scaled, fay, mse] = [
      await ask("--replicate-type", "brr"),
      await ask("--replicate-type", "brr", "--replicate-scale", "0.5"),
      await ask("--replicate-type", "fay", "--fay-rho", "0.5"),
      await ask("--replicate-type", "brr", "--mse"),
    ];
    expect(one.df).toBe(5);
    near(scaled.se, one.se! * 2);
    near(fay.se, one.se! * 2);
    near(mse.se, one.se!);
  });
});

test("JSON says what weights were adjusted to and where variances come from; small categories are told", async () => {
  const { out, err } = await run(
    ...clus1,
    "--rake",
    "both.csv",
    "--replicate-type",
    "jk1",
    "--mean",
    "api00",
    "--format",
    "json",
  );
  const { design } = JSON.parse(out);
  expect(design.calibration).toMatchObject({
    method: "rake",
    table: "both.csv",
    residuals: "sweeps",
    cells: { all: 6, empty: 0 },
  });
  expect(design.calibration.margins[0]).toMatchObject({ margin: "stype", category: "E", n: 144, population: 4421 });
  expect(design.replicates).toEqual({ type: "jk1", columns: null, count: 15, mse: false, df: 14 });
  expect(err).toContain("jittai: margin stype, category H: 14 rows (20 or more advised)\n");
});

test.each([
  [["--poststratify", "both.csv"], "both.csv: 2 variables (expected one for --poststratify)"],
  [
    ["--poststratify", "types.csv", "--rake", "both.csv"],
    "invalid --rake: both.csv (expected either this or --poststratify)",
  ],
  [["--rake", "apart.csv"], "margins stype and sch.wide disagree: they add up to 6194 and 6122 (off by 72)"],
  [["--rake", "unknown.csv"], "unknown.csv: no response has category X of stype"],
  [["--rake", "words.csv"], "words.csv, row 2: total is not a number: many"],
  [["--rake", "people.csv"], "people.csv: no column variable (expected variable, category, total)"],
  [["--replicates", "rep*", "--replicate-type", "jk1"], "no replicate columns: rep*"],
  [["--replicates", "api*"], "invalid --replicate-type: — (expected jk1, jkn, brr, fay, bootstrap, sdr)"],
  [["--replicate-type", "sdr"], "invalid --replicate-type: sdr (expected columns in --replicates)"],
  [["--replicate-type", "brr"], "brr cannot be made: stratum "],
  [
    ["--replicate-type", "jk1", "--replicate-scale", "2"],
    "invalid --replicate-scale: 2 (expected only with --replicates)",
  ],
  [["--replicate-type", "jk1", "--fay-rho", "0.3"], "invalid --fay-rho: 0.3 (expected only with --replicate-type fay)"],
  [["--replicate-type", "jk1", "--seed", "3"], "invalid --seed: 3 (expected only with --replicate-type bootstrap"],
  [["--replicate-count", "30"], "invalid --replicate-count: 30 (expected only with --replicate-type bootstrap"],
  [["--mse"], "invalid --mse: — (expected only with replicates)"],
  [["--rake-residuals", "sweeps"], "invalid --rake-residuals: sweeps (expected only with --rake)"],
])("%j is refused in a line", async (flags, message) => {
  const { code, out, err } = await run(...clus1, ...flags, "--mean", "api00");
  expect(err).toContain(message);
  expect([1, 2]).toContain(code);
  expect(out).toBe("");
});

test("replicate weights without the weights they belong to are refused, for those would be taken for 1", async () => {
  const unweighted = [`${repository}/test/oracle/apiclus1.csv`, "--replicates", "api*", "--replicate-type", "jk1"];
  const { code, out, err } = await run(...unweighted, "--mean", "api00");
  expect(err).toContain("invalid --replicates: api* (expected --weight beside it");
  expect([code, out]).toEqual([2, ""]);
});

test("the line above a table says what was done to the weights and where variances come from", async () => {
  const adjusted = await run(...clus1, "--poststratify", "types.csv", "--replicate-type", "jk1", "--mean", "api00");
  expect(adjusted.out).toContain(
    "weights pw, post-stratified to types.csv, 15 jk1 replicates, design df 14, level 95%",
  );
  const raked = await run(
    ...clus1,
    "--rake",
    "both.csv",
    "--lonely-psu",
    "adjust",
    "--level",
    "0.57",
    "--mean",
    "api00",
  );
  expect(raked.out).toContain("weights pw, raked to both.csv, lonely psus adjust, design df 14, level 57%");
});
