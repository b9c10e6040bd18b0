import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { visitorsFiles, visitorsWorkspace, wideForm } from "../support/visitors-workspace.ts";

const helpers = visitorsFiles["surveys/visitors/waves/helpers.csv"];
const residents = visitorsFiles["surveys/visitors/waves/residents.csv"];
const wave = "surveys/visitors/waves/2026.ts";
const flags = ["--population", "12", "--asked", "12", "--from", "2026-10", "--to", "2026-11"];

async function newWave(files: Readonly<Record<string, string | null>>, ...more: readonly string[]) {
  const cwd = visitorsWorkspace(files);
  const run = await runCli(["new", "wave", "visitors", "2026", ...flags, ...more], { cwd });
  const text = existsSync(join(cwd, wave)) ? readFileSync(join(cwd, wave), "utf8") : null;
  return { ...run, cwd, text };
}

const both = (cases: string) =>
  newWave({ "new.csv": helpers, "new-cases.csv": cases }, "--responses", "new.csv", "--cases", "new-cases.csv");

describe("a new wave of a survey with two levels", () => {
  test("takes both files, and builds", async () => {
    const { code, out, cwd, text } = await both(residents);
    expect(code).toBe(0);
    expect(out).toContain("回答 6 件のうち 6 件、ケース 9 件のうち 9 件を使えます");
    expect(out).toContain(
      "surveys/visitors/responses/2026.csv、surveys/visitors/responses/2026-cases.csv に回答を写しました",
    );
    expect(text).toContain("sample: { asked: 12, valid: 6, cases: 9 }");
    expect(text).toContain('file: "../responses/2026-cases.csv"');
    const built = await runCli(["build"], { cwd });
    expect([built.code, built.err]).toEqual([0, ""]);
    expect(built.out).toContain("見守り調査（架空）（令和8年度）回答 6 件、訪問先 9 件");
  });

  test("finds out whose case a row is by the ids, whatever the columns are called, and says what was renamed", async () => {
    const header = residents.split("\n")[0]!;
    const renamed = header
      .replace("helper", "訪問員番号")
      .replace(/^id/, "ケース番号")
      .replace("alone", "ひとり暮らしか");
    expect(renamed).not.toBe(header);
    const { code, out, text, cwd } = await both(residents.replace(header, renamed));
    expect(code).toBe(0);
    expect(text).toContain('respondent: "訪問員番号"');
    expect(text).toContain('alone: "ひとり暮らしか"');
    expect(out).toContain("見出し 1、選択肢 0");
    expect((await runCli(["check", "visitors@2026"], { cwd })).code).toBe(0);
  });

  test("sees that the numbers of cases start anew in each respondent", async () => {
    const [header = "", ...rows] = residents.trim().split("\n");
    const anew = rows.map((row) => row.replace(/^[^,]*-(\d+)/, "$1"));
    const { code, text, cwd } = await both(`${[header, ...anew].join("\n")}\n`);
    expect(code).toBe(0);
    expect(text).toContain("nest: true");
    expect((await runCli(["check", "visitors@2026"], { cwd })).code).toBe(0);
  });

  test("repeats the columns of cases in the respondent's row as the last wave did", async () => {
    const { code, text, cwd } = await newWave(
      { ...wideForm, "new.csv": wideForm["surveys/visitors/waves/wide.csv"] },
      "--responses",
      "new.csv",
    );
    expect(code).toBe(0);
    expect(text).toContain("cases: { wide: { header: ");
    expect((await runCli(["check", "visitors@2026"], { cwd })).code).toBe(0);
  });

  test.each([
    [
      "without a file of cases",
      { "new.csv": helpers },
      ["--responses", "new.csv"],
      2,
      /訪問先」の回答もあります\n.*--cases で指定してください/,
    ],
    [
      "with cases that are nobody's",
      { "new.csv": helpers, "new-cases.csv": "id,sex\n1,1\n2,2\n" },
      ["--responses", "new.csv", "--cases", "new-cases.csv"],
      1,
      /new-cases\.csv: だれのケースかを示す列がありません（new\.csv の列「id」にある番号の列）/,
    ],
    [
      "with cases that have no number",
      { "new.csv": helpers, "new-cases.csv": "helper,sex\nh1,1\nh2,2\n" },
      ["--responses", "new.csv", "--cases", "new-cases.csv"],
      1,
      /new-cases\.csv: ケースを見分ける列（番号）がありません/,
    ],
  ])("is not written %s", async (_, files, more, code, message) => {
    const run = await newWave(files, ...more);
    expect([run.code, run.text]).toEqual([code, null]);
    expect(run.err).toMatch(message);
  });
});
