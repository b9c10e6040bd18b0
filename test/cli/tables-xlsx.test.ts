import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { demoFiles, demoWorkspace } from "../support/demo-workspace.ts";
import { runCli } from "../support/run-cli.ts";

const survey = demoFiles["surveys/demo/survey.ts"].replace('by: ["sex"],', 'by: ["sex"],\n  disclosure: "off",');
const workspace = (): string => demoWorkspace({ "surveys/demo/survey.ts": survey });
const read = async (file: string) => (await readXlsx(readFileSync(file))).sheets;

interface Checked {
  readonly violations: readonly { readonly sheet: string }[];
}

describe("jittai tables --format xlsx", () => {
  test("writes a book whose data sheet and whose CSV break no rule of jittai check-table", async () => {
    const cwd = workspace();
    const { code, out, err } = await runCli(["tables", "--format", "xlsx", "--out", "t.xlsx"], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: "", err: "" });
    const sheets = await read(join(cwd, "t.xlsx"));
    expect(sheets[0]!.name).toBe("目次");
    expect(sheets.at(-1)!.name).toBe("機械判読用");
    const checked = await runCli(["check-table", "t.xlsx", "--format", "json"], { cwd });
    const { violations } = JSON.parse(checked.out) as Checked;
    expect(violations.length).toBeGreaterThan(0);
    expect(violations.filter(({ sheet }) => sheet === "機械判読用")).toEqual([]);
    await runCli(["tables", "--format", "csv", "--out", "t.csv"], { cwd });
    expect(await runCli(["check-table", "t.csv"], { cwd })).toMatchObject({ code: 0 });
  });

  test("holds only the tables named, in the language asked for", async () => {
    const cwd = workspace();
    const flags = ["--format", "xlsx", "--table", "by.work", "--lang", "en", "--out", "one.xlsx"];
    expect(await runCli(["tables", "demo", ...flags], { cwd })).toMatchObject({ code: 0 });
    const names = (await read(join(cwd, "one.xlsx"))).map(({ name }) => name);
    expect(names).toHaveLength(3);
    expect([names[0], names[2]]).toEqual(["Contents", "Machine-readable"]);
  });

  test("refuses to print it, to encode it, and a place that cannot be written", async () => {
    const cwd = workspace();
    const tables = (...flags: string[]) => runCli(["tables", "--format", "xlsx", "--lang", "en", ...flags], { cwd });
    expect(await tables()).toMatchObject({ code: 2, err: expect.stringContaining("xlsx cannot be printed") });
    expect(await tables("--encoding", "cp932", "--out", "t.xlsx")).toMatchObject({ code: 2 });
    mkdirSync(join(cwd, "folder"));
    expect((await tables("--out", "folder")).code).not.toBe(0);
  });
});

describe("jittai build --xlsx", () => {
  test("writes the book beside the other tables, and leaves none of an earlier build behind", async () => {
    const cwd = workspace();
    const book = join(cwd, "output/demo/2024/tables.xlsx");
    expect(await runCli(["build", "--xlsx"], { cwd })).toMatchObject({ code: 0 });
    const listed = readFileSync(join(cwd, "output/manifest.json"), "utf8");
    expect(listed).toContain("demo/2024/tables.xlsx");
    expect((await read(book)).length).toBeGreaterThan(2);
    expect(await runCli(["build"], { cwd })).toMatchObject({ code: 0 });
    expect(existsSync(book)).toBe(false);
  });
});
