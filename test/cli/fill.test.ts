import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { demoWorkspace } from "../support/demo-workspace.ts";
import { repository, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const documentOf = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
const textOf = (xml = ""): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");

/** The employment ice-age survey by itself, and the sample plan. */
function planFolder(): string {
  const cwd = temporaryFolder({ "plan.docx": readFileSync(join(repository, "test/fill/plan.docx")) });
  for (const part of ["survey.ts", "waves", "responses"]) {
    const place = `surveys/ice-age-generation/${part}`;
    cpSync(join(repository, place), join(cwd, place), { recursive: true });
  }
  return cwd;
}

describe("the sample plan", () => {
  test("gets its table, its charts and every number, and afterwards hears exactly what changed", async () => {
    const cwd = planFolder();
    const first = await runCli(["fill", "plan.docx", "--out", "filled.docx"], { cwd });
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("filled.docx：13 か所に差し込みました");
    expect(first.out).toContain("{{ice-age-generation.union.people | 約百人}} = 約18,200人");
    const parts = documentOf(join(cwd, "filled.docx"));
    const text = textOf(parts["word/document.xml"]);
    expect(text).toContain("調査対象5,500人のうち1,923人（35.0％）から回答を得た");
    expect(text).toContain("支援が必要な方は約18,200人（95％信頼区間 14,652～21,783人）");
    expect(text).toContain("社会参加に向けた支援が必要な方は約0.8万人である");
    expect(text).toContain("8,438");
    expect(text).not.toContain("{{");
    expect(Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name)).length).toBe(2);
    expect(Object.keys(parts).some((name) => name.endsWith(".svg"))).toBe(true);

    const again = await runCli(["fill", "plan.docx", "--out", "filled.docx"], { cwd });
    expect(again.out).toContain("前回と同じ値です");

    const wave = join(cwd, "surveys/ice-age-generation/waves/2020.ts");
    writeFileSync(wave, readFileSync(wave, "utf8").replace("size: 368_762", "size: 360_000"));
    const changed = await runCli(["fill", "plan.docx", "--out", "filled.docx"], { cwd });
    expect(changed.code).toBe(0);
    const lines = changed.out.split("\n").filter((line) => line.startsWith("  変わった"));
    expect(lines.map((line) => /変わった　([^：]+)：/.exec(line)?.[1])).toEqual([
      "ice-age-generation.union.people | 約百人",
      "ice-age-generation.union.people | interval",
      "ice-age-generation.population",
      "ice-age-generation.participation.people | 約 | 万人 1",
      "table:ice-age-generation.people",
      "chart:ice-age-generation.headcount",
    ]);
    expect(lines[0]).toContain("約18,200人 → 約17,800人");
  });
});

describe("a document with a name that does not exist", () => {
  test("is not written, and every such name is told with the nearest", async () => {
    const cwd = demoWorkspace({ "plan.md": "{{demo.joblss.people}} {{demo.jobless.share | percnt}}\n" });
    const { code, err } = await runCli(["fill", "plan.md", "--lang", "en"], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/no such value: demo\.joblss\.people.*did you mean demo\.jobless\.people/);
    expect(err).toMatch(/no such format: percnt/);
    expect(err.trim().split("\n")).toHaveLength(2);
    expect(existsSync(join(cwd, "plan.filled.md"))).toBe(false);
  });

  test("is told the nearest as it was written, without its survey, else where all are listed", async () => {
    const cwd = demoWorkspace({ "plan.md": "{{joblss.people}}\n{{chart:nothing}}\n{{abc}}\n" });
    const { err } = await runCli(["fill", "plan.md", "--lang", "en"], { cwd });
    expect(err.trim().split("\n")).toEqual([
      "jittai: no such value: joblss.people (did you mean jobless.people?)",
      "jittai: no such chart: nothing (jittai values lists the names)",
      "jittai: no such value: abc (jittai values lists the names)",
    ]);
  });

  test("and one that is not there, or of another kind, likewise", async () => {
    const cwd = demoWorkspace({ "plan.xyz": "" });
    expect((await runCli(["fill", "none.md", "--lang", "en"], { cwd })).err).toMatch(
      /unreadable file: none\.md \(no such file\)/,
    );
    expect((await runCli(["fill", "plan.xyz", "--lang", "en"], { cwd })).err).toMatch(/cannot fill this kind of file/);
  });
});

test("values lists what can be placed, as text, CSV and JSON", async () => {
  const cwd = demoWorkspace();
  const text = await runCli(["values", "--search", "jobless.people"], { cwd });
  expect(text).toMatchObject({ code: 0, err: "" });
  expect(text.out).toMatch(/\{\{demo\.jobless\.people\}\} {2}\d+人/);
  const english = await runCli(["values", "--search", "jobless.people", "--lang", "en"], { cwd });
  expect(english.out).toMatch(/\{\{demo\.jobless\.people\}\} {2}[\d,]+＊? \([\d,]+–[\d,]+\) {2}/);
  const csv = await runCli(["values", "--format", "csv"], { cwd });
  expect(csv.out).toMatch(/name,value,interval,label,source/);
  expect(JSON.parse((await runCli(["values", "--format", "json"], { cwd })).out).length).toBeGreaterThan(10);
  expect((await runCli(["values", "--search", "no such thing"], { cwd })).code).toBe(1);
});

test("report writes a PDF and a Word document", async () => {
  const cwd = demoWorkspace();
  expect((await runCli(["report"], { cwd })).out).toBe("report.pdf\n");
  expect(readFileSync(join(cwd, "report.pdf"), "latin1").startsWith("%PDF")).toBe(true);
  expect((await runCli(["report", "demo", "--format", "docx", "--lang", "en"], { cwd })).out).toBe("report.en.docx\n");
  expect(textOf(documentOf(join(cwd, "report.en.docx"))["word/document.xml"])).toContain("How it was done");
});
