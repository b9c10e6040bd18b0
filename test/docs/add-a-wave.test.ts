import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { compileErrors } from "../support/compile-errors.ts";
import { repository, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const page = readFileSync(join(repository, "docs/add-a-wave.md"), "utf8");
const blocks = [...page.matchAll(/^```(\w+) ?([^\n]*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", path = "", text = ""]) => ({ language, path, text }),
);
const words = (text: string): string => text.trim().replace(/\s+/g, " ");

test("docs/add-a-wave.md can be followed from its first command to its last", async () => {
  const cwd = temporaryFolder();
  for (const file of ["2024.csv", "2026.csv"]) {
    copyFileSync(join(repository, "test/add-a-wave", file), join(cwd, file));
  }
  let printed = "";
  let commands = 0;
  for (const { language, path, text } of blocks) {
    if (language === "ts") {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
      expect(compileErrors([join(cwd, path)])).toEqual([]);
    }
    if (language === "text") for (const line of text.trim().split("\n")) expect(words(printed)).toContain(words(line));
    if (language !== "sh") continue;
    printed = "";
    for (const line of text.trim().split("\n")) {
      const { code, out, err } = await runCli(line.split(" ").slice(1), { cwd });
      expect({ line, code, err }).toEqual({ line, code: 0, err: "" });
      printed += out;
      commands++;
    }
  }
  expect(commands).toBeGreaterThan(7);
});

test("the second wave of docs/add-a-wave.md changes no file of the survey or the first wave", async () => {
  const cwd = temporaryFolder({
    "2024.csv": readFileSync(join(repository, "test/add-a-wave/2024.csv")),
    "2026.csv": readFileSync(join(repository, "test/add-a-wave/2026.csv")),
  });
  await runCli(["new", "survey", "town", "--responses", "2024.csv"], { cwd });
  await runCli(["new", "wave", "town", "2024", "--responses", "2024.csv"], { cwd });
  const files = ["surveys/town/survey.ts", "surveys/town/waves/2024.ts", "surveys/town/responses/2024.csv"];
  const before = files.map((file) => readFileSync(join(cwd, file), "utf8"));
  expect((await runCli(["new", "wave", "town", "2026", "--responses", "2026.csv"], { cwd })).code).toBe(0);
  expect(files.map((file) => readFileSync(join(cwd, file), "utf8"))).toEqual(before);
});
