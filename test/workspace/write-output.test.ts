import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textFile } from "../../src/workspace/output-file.ts";
import { unwritable } from "../../src/workspace/unwritable.ts";
import { prepareOutput, writeOutput } from "../../src/workspace/write-output.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

describe("writing an output", () => {
  test("makes folders as needed and leaves nothing else behind", () => {
    const folder = join(temporaryFolder(), "deep/output");
    writeOutput(folder, { files: [textFile("a/b/c.txt", "one"), textFile("d.txt", "two")], stale: [] });
    expect(read(folder, "a/b/c.txt")).toBe("one");
    expect(readdirSync(folder).sort()).toEqual(["a", "d.txt"]);
  });

  test("touches only files whose bytes change", () => {
    const folder = temporaryFolder({ "same.txt": "same", "other.txt": "old" });
    const before = statSync(join(folder, "same.txt")).mtimeMs;
    writeOutput(folder, { files: [textFile("same.txt", "same"), textFile("other.txt", "new")], stale: [] });
    expect(statSync(join(folder, "same.txt")).mtimeMs).toBe(before);
    expect(read(folder, "other.txt")).toBe("new");
  });

  test("removes stale files and the folders they leave empty, and nothing that is not named", () => {
    const folder = temporaryFolder({ "a/gone.txt": "1", "b/gone.txt": "2", "b/mine.txt": "3" });
    writeOutput(folder, { files: [], stale: ["a/gone.txt", "b/gone.txt", "never/was.txt"] });
    expect(readdirSync(folder)).toEqual(["b"]);
    expect(readdirSync(join(folder, "b"))).toEqual(["mine.txt"]);
  });

  test("puts everything back when one file cannot be put in place", () => {
    const folder = temporaryFolder({ "a.txt": "old a", "stale.txt": "old", "z.txt/in-the-way": "a folder" });
    const files = [textFile("a.txt", "new a"), textFile("b.txt", "new b"), textFile("a.txt/impossible.txt", "x")];
    expect(() => writeOutput(folder, { files, stale: ["stale.txt"] })).toThrow(/cannot write/);
    expect(read(folder, "a.txt")).toBe("old a");
    expect(read(folder, "stale.txt")).toBe("old");
    expect(existsSync(join(folder, "b.txt"))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "stale.txt", "z.txt"]);
  });

  test("clears what a killed build left behind", () => {
    const folder = temporaryFolder({ ".jittai-staging-999999/new/a.txt": "half" });
    writeOutput(folder, { files: [textFile("a.txt", "whole")], stale: [] });
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });
});

describe("a place that cannot be written to", () => {
  test("is reported before any work is done, with what to do", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "output"), "a file");
    expect(() => prepareOutput(join(folder, "output"))).toThrow(/cannot write .*output/);
    expect(() => prepareOutput(join(folder, "output/deeper"))).toThrow(/not a folder/);
  });

  test.each([
    ["EACCES", /cannot write out \(permission denied\)/],
    ["EROFS", /read-only place/],
    ["ENOSPC", /no space left/],
    ["EBUSY", /open in another program/],
  ])("%s is said in words", (code, said) => {
    const refused = unwritable("out", Object.assign(new Error("refused"), { code }));
    expect(refused.code).toBe("unwritable-output");
    expect(refused.message).toMatch(said);
    expect(refused.details.hint?.ja).toContain("前回の出力はそのまま");
  });
});
