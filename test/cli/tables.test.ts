import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { demoFiles, demoWorkspace } from "../support/demo-workspace.ts";
import { runCli } from "../support/run-cli.ts";

const survey = demoFiles["surveys/demo/survey.ts"].replace('by: ["sex"],', 'by: ["sex"],\n  disclosure: "off",');
const workspace = (): string => demoWorkspace({ "surveys/demo/survey.ts": survey });
const tables = (...flags: string[]) => runCli(["tables", ...flags], { cwd: workspace() });

describe("jittai tables", () => {
  test("prints a table with its base, bases of columns and notes", async () => {
    const { code, out } = await tables("demo", "--table", "by.work");
    expect(code).toBe(0);
    expect(out).toContain("demo@2024 by.work  就業  列ごとの割合（％）\n回答者全員 (n = 10)");
    expect(out).toMatch(/している +80\.0 +75\.0 +80\.0/);
    expect(out).toMatch(/\nn +10 +4 +5/);
  });

  test("prints every table as tidy CSV for Excel", async () => {
    const { out } = await tables("--format", "csv");
    expect(out.startsWith("\ufeffsurvey,wave,table,")).toBe(true);
    expect(out).toContain("demo,2024,gt.why,理由,why,,asked,column,category,health,健康");
  });

  test("prints JSON and JSON-stat that programs can read", async () => {
    const records = JSON.parse((await tables("--format", "json", "--table", "gt")).out) as { id: string }[];
    expect(records.map(({ id }) => id)).toEqual(["gt.sex", "gt.work", "gt.why"]);
    expect(JSON.parse((await tables("--format", "json-stat")).out)).toMatchObject({ class: "collection" });
  });

  test("writes CP932 and says what had to change", async () => {
    const cwd = workspace();
    const file = join(cwd, "tables.csv");
    const flags = ["--format", "csv", "--encoding", "cp932", "--out", file];
    const { code, err, out } = await runCli(["tables", ...flags], { cwd });
    expect({ code, err, out }).toEqual({ code: 0, err: "", out: "" });
    expect(new TextDecoder("shift_jis").decode(readFileSync(file)).startsWith("survey,wave,table,")).toBe(true);
  });

  test("refuses CP932 without a file, an unknown table, an unknown format and a file that cannot be written", async () => {
    expect(await tables("--encoding", "cp932")).toMatchObject({ code: 2 });
    const unknown = await tables("--table", "by.wrk", "--lang", "en");
    expect(unknown).toMatchObject({ code: 2 });
    expect(unknown.err).toContain("no such table: by.wrk");
    expect(unknown.err).toContain("by.work");
    expect((await tables("--format", "xml", "--lang", "en")).err).toContain("invalid --format: xml");
    const place = join(workspace(), "missing");
    expect((await tables("--out", join(place, "t.txt"))).code).not.toBe(0);
    expect(existsSync(place)).toBe(false);
  });
});
