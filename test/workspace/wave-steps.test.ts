import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/workspace/manifest.ts";
import { demoWorkspace, responsesFile, surveyFile, waveFile } from "../support/demo-workspace.ts";
import { runCli } from "../support/run-cli.ts";

const later = waveFile.replaceAll("2024", "2026").replace("../responses.csv", "../later.csv");
const laterResponses = responsesFile.replace("6,2,1,,", "6,2,2,1,").replace("2,2,1,,", "2,2,2,0,1");
const chart = '{ id: "work-change", kind: "wave", question: "work" }';
const drawing = surveyFile.replace(/charts: \[/, `charts: [${chart}, `);

/** The folder that both waves were built into. */
async function outputOf(changes: Readonly<Record<string, string>>): Promise<string> {
  const folder = demoWorkspace({
    "surveys/demo/survey.ts": drawing,
    "surveys/demo/waves/2026.ts": later,
    "surveys/demo/later.csv": laterResponses,
    ...changes,
  });
  const { code, err } = await runCli(["build"], { cwd: folder });
  expect([code, err]).toEqual([0, ""]);
  return join(folder, "output");
}

/** The table behind the chart of a wave, as its .md has it. */
const built = async (wave: string, changes: Readonly<Record<string, string>> = {}): Promise<string> =>
  readFileSync(join(await outputOf(changes), "demo", wave, "charts", "work-change.md"), "utf8");

const manifest = async (changes: Readonly<Record<string, string>>): Promise<Manifest> =>
  JSON.parse(readFileSync(join(await outputOf(changes), "manifest.json"), "utf8")) as Manifest;

describe("a chart of change", () => {
  test("holds a wave against the one before it", async () => {
    expect(drawing).toContain(chart);
    const text = await built("2026");
    expect(text).toMatch(/\| している \| 令和6年度 \| 80\.0/);
    expect(text).toMatch(/\| している \| 令和8年度 \| 60\.0.* \| −20\.0/);
  });

  test("says of the first wave that there is none before it", async () => {
    expect(await built("2024")).toContain("比べる前回の調査がない");
  });

  test("withholds a change with either of its waves", async () => {
    const text = await built("2026", {
      "surveys/demo/survey.ts": drawing.replace('disclosure: "off"', "disclosure: { minimum: 3 }"),
    });
    expect(text).toMatch(/\| 令和6年度 \| x/);
    expect(text).not.toMatch(/20\.0|−20/);
  });

  test("draws what a crosswalk calls broken as not comparable, with the reason", async () => {
    const crosswalk = `import { defineCrosswalk } from "jittai";
import survey from "../survey.ts";
export default defineCrosswalk(survey, survey, { questions: { work: { question: "work", broken: "尋ね方を変えた" } } });
`;
    const text = await built("2026", { "surveys/demo/crosswalks/2026.ts": crosswalk });
    expect(text).toContain("前回までとは比べられない");
    expect(text).toContain("尋ね方を変えた");
  });

  test("says in the manifest that it depends on the earlier responses and the crosswalk, which no estimate does", async () => {
    const crosswalk = `import { defineCrosswalk } from "jittai";
import survey from "../survey.ts";
export default defineCrosswalk(survey, survey, {});
`;
    const { outputs, waves } = await manifest({ "surveys/demo/crosswalks/2026.ts": crosswalk });
    const inputs = (path: string) => outputs.find((output) => output.path === path)?.inputs ?? [];
    const beyond = ["surveys/demo/responses.csv", "surveys/demo/crosswalks/2026.ts"];
    expect(inputs("demo/2026/charts/work-change.svg")).toEqual(expect.arrayContaining(beyond));
    for (const path of ["demo/2026/estimates.csv", "demo/2024/charts/work-change.svg"])
      expect(inputs(path)).not.toContain("surveys/demo/crosswalks/2026.ts");
    expect(waves.find(({ wave }) => wave === "2026")?.inputs.map(({ path }) => path)).toContain(beyond[1]);
  });
});
