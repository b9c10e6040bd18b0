import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newWorkspace } from "../../src/workspace/scaffold/new-workspace.ts";
import { repository } from "../support/run-cli.ts";
import { blocksOf, runPage } from "../support/run-page.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = join(repository, "docs/guide");
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

/** Pages start in the workspace that the first one makes, which itself starts in an empty folder. */
const startOf = (file: string): string => {
  const cwd = temporaryFolder();
  if (!file.startsWith("five-minutes")) newWorkspace(cwd);
  return cwd;
};

describe("the guide can be followed", () => {
  test.each(pages.filter(({ text }) => blocksOf(text).length > 0))("$file", async ({ file, text }) => {
    const { commands, programs, files } = await runPage(text, startOf(file));
    expect(commands + programs + files).toBeGreaterThan(0);
  });

  test("every page is reached from its contents", () => {
    const contents = pages.find(({ file }) => file === "README.md")?.text ?? "";
    const missing = pages.filter(({ file }) => file !== "README.md" && !contents.includes(`(${file})`));
    expect(missing.map(({ file }) => file)).toEqual([]);
  });
});
