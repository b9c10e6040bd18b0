import { expect, test } from "vitest";
import { readPopulations } from "../../src/workspace/populations.ts";
import { demoWorkspace } from "../support/demo-workspace.ts";
import { knowledgeFiles } from "../support/knowledge-files.ts";
import { runCli } from "../support/run-cli.ts";

const good = "area,sex,age,date,persons,source\n架空市,総数,総数,2020,1000,住民基本台帳\n";
const bad = `${good}架空市,総数,10月14日,2020,30,住民基本台帳\n`;
const folder = "surveys/populations";

test("every table of the folder is read, in the order of its names; notes and open workbooks are passed over", async () => {
  const workspace = demoWorkspace({
    [`${folder}/b.csv`]: good,
    [`${folder}/a.csv`]: good,
    [`${folder}/README.md`]: "#",
    [`${folder}/~$a.xlsx`]: "x",
  });
  const tables = await readPopulations(workspace);
  expect(tables.map(({ file }) => file)).toEqual([`${folder}/a.csv`, `${folder}/b.csv`]);
  expect(await readPopulations(demoWorkspace())).toEqual([]);
});

test("check without a survey checks the tables too, and names a faulty line", async () => {
  const cwd = demoWorkspace({ [`${folder}/city.csv`]: good });
  expect((await runCli(["check"], { cwd })).out).toContain(`${folder}/city.csv：人口 1 行、誤りなし`);
  expect((await runCli(["check", "demo"], { cwd })).out).not.toContain("city.csv");
  const ledger =
    "id,document,section_ja,section_en,label_ja,label_en\ndemo.jobless,p,節,s,無業,Jobless\nelsewhere,p,節,s,ほか,Other\n";
  const listed = await runCli(["check"], { cwd: demoWorkspace({ ...knowledgeFiles, "surveys/ledger.csv": ledger }) });
  expect(listed.out).toMatch(/国の調査 \d+ 件、推計 \d+ 件、誤りなし\n台帳の数値 2 件、うち未照合 1 件/);
  const faulty = await runCli(["check", "--lang", "en"], { cwd: demoWorkspace({ [`${folder}/city.csv`]: bad }) });
  expect(faulty.code).toBe(1);
  expect(faulty.err).toContain(`${folder}/city.csv: line 3, column age: "10月14日" (expected 15～39歳`);
});
