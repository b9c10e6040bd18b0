import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { demoWorkspace } from "../support/demo-workspace.ts";
import { knowledgeFiles } from "../support/knowledge-files.ts";
import { runCli } from "../support/run-cli.ts";

const towns = "surveys/populations/towns.csv";
const published = (rows: string) => `id,label_ja,label_en,printed,unit,digits,expression,source,note\n${rows}`;
const demoFigure = "demo.jobless,無業,Jobless,200,persons,,people(jobless),報告書,\n";

const built = (changes: Readonly<Record<string, string | null>>, command = "build") => {
  const cwd = demoWorkspace({ ...knowledgeFiles, ...changes });
  return runCli([command, "--lang", "en"], { cwd }).then((run) => ({ ...run, cwd }));
};

describe("what is declared wrong stops the build, names the place, and leaves no output", () => {
  const changed = (from: string, to: string) => ({ [towns]: knowledgeFiles[towns].replace(from, to) });

  test.each([
    [
      "age classes that overlap",
      changed("東市,総数,15～39歳", "南市,総数,30～64歳"),
      `${towns}: line 4, column age: "30-64" (expected a class that does not overlap 15-39 of line 3)`,
    ],
    [
      "classes that do not add up",
      changed("東市,総数,15～39歳,2020,5000", "北市,男,15～39歳,2020,12000"),
      `${towns}: line 2, column persons: "10000" (expected at least the sum of men and women 12000)`,
    ],
    ["a count that is none", changed("10000", "many"), `${towns}: line 2, column persons: "many"`],
    [
      "an expression with a question that does not exist",
      { "surveys/demo/published.csv": published("demo.sex,性別,Sex,50,percent,,share(sx = male),報告書,\n") },
      "surveys/demo/published.csv: line 2: demo.sex: unknown question: sx (did you mean sex?): share(sx = male)",
    ],
    [
      "a second expression with a fault, on a line of its own",
      {
        "surveys/demo/published.csv": published(
          "demo.sex,性別,Sex,50,percent,,share(sx = male),報告書,\ndemo.men,男,Men,5,other,,count(sx = male),報告書,\n",
        ),
      },
      "\njittai: surveys/demo/published.csv: line 3: demo.men: unknown question: sx",
    ],
    [
      "an expression with a reference that does not exist",
      { "surveys/plan/published.csv": published('p.rate,率,Rate,2,percent,,"from(""ones"", share(broad))",計画,\n') },
      "surveys/plan/published.csv: line 2: p.rate: unknown reference: ones (did you mean one?)",
    ],
    [
      "a figure that two files claim",
      { "surveys/plan/published.csv": published(demoFigure) },
      'surveys/plan/published.csv: line 2, column id: "demo.jobless" (expected each id once; surveys/demo/published.csv line 2',
    ],
    [
      "a reference that is none",
      { "surveys/national-references/one.ts": "export default { id: 1 };\n" },
      "surveys/national-references/one.ts: its default export is not defineReference({ … })",
    ],
    [
      "two references of one id",
      { "surveys/national-references/three.ts": knowledgeFiles["surveys/national-references/two.ts"] },
      "surveys/national-references/two.ts: id two is also in surveys/national-references/three.ts",
    ],
    [
      "projections that are no list",
      { "surveys/projections.ts": "export default {};\n" },
      "surveys/projections.ts: its default export is not [defineProjection({ … }), …]",
    ],
    [
      "a projection onto a place that is not in the table",
      { "surveys/projections.ts": knowledgeFiles["surveys/projections.ts"].replace('area: "北市"', 'area: "西市"') },
      `surveys/projections.ts: north: ${towns}: no area 西市`,
    ],
    [
      "a comparison with a target that does not exist",
      {
        "surveys/comparisons.ts": knowledgeFiles["surveys/comparisons.ts"].replace('"jobless", ages', '"joblss", ages'),
      },
      "surveys/comparisons.ts: jobless: no target of demo: joblss",
    ],
    [
      "a row of the overview that names no projection",
      { "surveys/overview.ts": knowledgeFiles["surveys/overview.ts"].replace('"north"', '"nort"') },
      "surveys/overview.ts: row 2: no such projection: nort",
    ],
  ])("%s", { timeout: 30_000 }, async (_, changes, expected) => {
    const { code, err, cwd } = await built(changes);
    expect(err).toContain(expected);
    expect(code).toBe(1);
    expect(existsSync(join(cwd, "output", "manifest.json"))).toBe(false);
  });
});

describe("a figure of the ledger that nobody claims", () => {
  const ledger = {
    "surveys/ledger.csv":
      "id,document,section_ja,section_en,label_ja,label_en\ndemo.jobless,plan,第1章,Chapter 1,無業,Jobless\ndemo.forgotten,plan,第2章,Chapter 2,忘れた数,A number forgotten\n",
  };

  test("is listed by the build and in the reconciliation, which goes by section", { timeout: 30_000 }, async () => {
    const { code, out, cwd } = await built(ledger);
    expect(code).toBe(0);
    expect(out).toContain(
      "in the ledger (surveys/ledger.csv), but in no published.csv: 1\n  demo.forgotten A number forgotten",
    );
    const markdown = readFileSync(join(cwd, "output", "reconciliation.md"), "utf8");
    expect(markdown).toContain(
      "In the ledger, but without a verdict: 1\n\n- `demo.forgotten` 第2章 / Chapter 2：忘れた数",
    );
    expect(markdown).toMatch(/## 第1章 \/ Chapter 1\n\n[^#]*\| demo\.jobless \|/);
    expect(markdown).not.toContain("## 第2章 / Chapter 2\n");
  });

  test("gets its verdict by one line in a published.csv, read as it is printed", { timeout: 30_000 }, async () => {
    const line = "demo.forgotten,忘れた数,A number forgotten,約０．０２万人,persons,,people(jobless),報告書,\n";
    const { out, cwd } = await built({ ...ledger, "surveys/demo/published.csv": published(`${demoFigure}${line}`) });
    expect(out).not.toContain("in no published.csv");
    const csv = readFileSync(join(cwd, "output", "reconciliation.csv"), "utf8");
    expect(csv).toMatch(/demo\.forgotten,200,persons,200,reproduced,/);
  });
});

test("documents of no survey are reconciled with the surveys, and fail the command where a difference is left", async () => {
  const plan = (value: string, accepted = "") =>
    `id,label_ja,label_en,printed,unit,digits,expression,source,note,accepted\np.rate,率,Rate,${value},percent,,"from(""one"", share(broad))",計画,,${accepted}\n`;
  const reconciled = (text: string) => built({ "surveys/plan/published.csv": text }, "reconcile");
  const good = await reconciled(plan("2.0"));
  expect(good.out).toContain("p.rate");
  expect(good.code).toBe(0);
  expect((await reconciled(plan("2.7"))).code).toBe(1);
  expect((await reconciled(plan("2.7", "misprint of the plan"))).code).toBe(0);
});

test("a workspace without any of it writes none of it", { timeout: 30_000 }, async () => {
  const cwd = demoWorkspace();
  expect((await runCli(["build"], { cwd })).code).toBe(0);
  for (const name of ["references", "projections.csv", "comparisons.csv", "overview.csv", "known.csv", "charts"])
    expect(existsSync(join(cwd, "output", name)), name).toBe(false);
});
