import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileErrors } from "../support/compile-errors.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("a new workspace", () => {
  test("builds at once: a table, charts, a book, and printed figures that agree", async () => {
    const cwd = temporaryFolder();
    const init = await runCli(["init"], { cwd });
    expect(init).toMatchObject({ code: 0, err: "" });
    expect(init.out).toContain("surveys/town-life/survey.ts");
    expect(init.out).toContain("次：jittai build");
    const build = await runCli(["build"], { cwd });
    expect(build).toMatchObject({ code: 0, err: "" });
    expect(build.out).toContain("外出が少ない状態が6か月以上続く方");
    expect(existsSync(join(cwd, "output/index.html"))).toBe(true);
    expect(existsSync(join(cwd, "output/town-life/2026/charts/headcount.png"))).toBe(true);
    expect(await runCli(["reconcile"], { cwd })).toMatchObject({ code: 0 });
    expect(await runCli(["doctor"], { cwd, env: { PATH: "" } })).toMatchObject({ code: 0 });
  });

  test("has declarations that compile, and keeps answers out of a repository", async () => {
    const cwd = temporaryFolder();
    await runCli(["init", "plan"], { cwd });
    const survey = join(cwd, "plan/surveys/town-life");
    expect(compileErrors([join(survey, "survey.ts"), join(survey, "waves/2026.ts")])).toEqual([]);
    expect(readFileSync(join(cwd, "plan/.gitignore"), "utf8")).toContain("surveys/*/responses/");
    expect(existsSync(join(cwd, "plan/gitignore"))).toBe(false);
  });

  test("keeps a README that is there, and never overwrites a survey", async () => {
    const cwd = temporaryFolder({ "README.md": "mine" });
    await runCli(["init"], { cwd });
    expect(readFileSync(join(cwd, "README.md"), "utf8")).toBe("mine");
    const again = await runCli(["init", "--lang", "en"], { cwd });
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/already there: surveys\//);
  });

  test("is refused inside another", async () => {
    const cwd = temporaryFolder();
    await runCli(["init"], { cwd });
    const inner = await runCli(["init", "inner", "--lang", "en"], { cwd });
    expect(inner.code).toBe(2);
    expect(inner.err).toMatch(/inner is inside .*, which is a workspace already/);
    expect(existsSync(join(cwd, "inner"))).toBe(false);
  });
});
