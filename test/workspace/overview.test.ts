import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { demoWorkspace, surveyFile, waveFile } from "../support/demo-workspace.ts";
import { knowledgeFiles } from "../support/knowledge-files.ts";
import { runCli } from "../support/run-cli.ts";

/** Ten of twenty asked replied; two know somebody: one and three persons. */
const knowing = {
  "surveys/demo/survey.ts": surveyFile
    .replace("import { defineSurvey, multiple, single }", "import { defineSurvey, multiple, number, single }")
    .replace(
      "why: multiple",
      'persons: number({ ja: "人数", en: "Persons" }, { unit: "人", min: 1, max: 99, askedIf: { work: "no" } }),\n    why: multiple',
    ),
  "surveys/demo/waves/2024.ts": waveFile.replace("fpc: 1000", "fpc: 20"),
  "surveys/demo/responses.csv": `id,sex,work,persons,why_health,why_care\n${[
    "1,1,1,,,",
    "2,2,1,,,",
    "3,1,2,1,1,0",
    "4,2,2,3,0,1",
    "5,1,1,,,",
    "6,2,1,,,",
    "7,9,1,,,",
    "8,2,1,,,",
    "9,1,1,,,",
    "10,2,1,,,",
  ].join("\n")}\n`,
  "surveys/overview.ts": `import { defineOverview } from "jittai";

export default defineOverview([
  { kind: "known", survey: "demo", question: "persons", definition: "把握されている方",
    population: { file: "towns.csv", area: "北市" }, projection: "north" },
  { kind: "estimated", survey: "demo", target: "jobless", ages: "15-64", definition: "無業の方" },
  { kind: "projected", projection: "north", note: "注意" },
]);
`,
  "surveys/populations/towns.csv": `${knowledgeFiles["surveys/populations/towns.csv"]}北市,総数,総数,2020,40000,台帳\n`,
};

test("sources stand side by side, each with its definition, ages and uncertainty, and persons known against both", async () => {
  const cwd = demoWorkspace({ ...knowledgeFiles, ...knowing });
  const { code, err } = await runCli(["build", "--lang", "en"], { cwd });
  expect(`${code} ${err}`).toBe("0 ");
  const json = (path: string) => JSON.parse(readFileSync(join(cwd, "output", path), "utf8"));
  const rows: readonly Readonly<Record<string, unknown>>[] = json("overview.json");
  expect(rows.map(({ id, kind, value, ages }) => [id, kind, value, ages])).toEqual([
    ["demo@2024:known", "known", 4, null],
    ["demo@2024:known-expanded", "estimated", 8, null],
    ["demo@2024:jobless", "estimated", 200, { from: 15, to: 64 }],
    ["projection:north", "projected", 200, { from: 15, to: 39 }],
  ]);
  expect(rows[0]).toMatchObject({
    interval: null,
    bounds: { low: 4, high: 34 },
    definition: { ja: "把握されている方" },
    asOf: "2024-11",
    reasons: ["double-reporting", "known-only"],
  });
  expect(rows[3]).toMatchObject({ note: { ja: "注意" }, asOf: "2020", origin: "published" });
  const known: readonly Readonly<Record<string, unknown>>[] = json("known.json");
  expect(known.map(({ statistic, value }) => [statistic, value])).toEqual([
    ["total", 4],
    ["total", 8],
    ["ratio", 0.1],
    ["ratio", 0.02],
  ]);
  expect(readFileSync(join(cwd, "output", "charts", "sources.md"), "utf8")).toContain("把握されている方");
}, 30_000);

test("a question that is no number cannot say how many are known", async () => {
  const overview = knowing["surveys/overview.ts"].replace('question: "persons"', 'question: "sex"');
  const cwd = demoWorkspace({ ...knowledgeFiles, ...knowing, "surveys/overview.ts": overview });
  const { code, err } = await runCli(["build", "--lang", "en"], { cwd });
  expect(err).toContain("surveys/overview.ts: row 1: no such number question: sex");
  expect(code).toBe(1);
}, 30_000);
