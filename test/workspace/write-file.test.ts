import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeFile } from "../../src/workspace/write-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("a file that the user asked for", () => {
  test("replaces the one before, in a folder made for it, and leaves nothing beside it", () => {
    const folder = temporaryFolder({ "made/out.txt": "before" });
    writeFile(join(folder, "made/out.txt"), "after");
    writeFile(join(folder, "new/out.txt"), "after");
    expect(readFileSync(join(folder, "made/out.txt"), "utf8")).toBe("after");
    expect([readdirSync(join(folder, "made")), readdirSync(join(folder, "new"))]).toEqual([["out.txt"], ["out.txt"]]);
  });

  test("is refused where its folder is missing and none is to be made", () => {
    const folder = temporaryFolder();
    expect(() => writeFile(join(folder, "new/out.txt"), "text", { makeFolder: false })).toThrow(/cannot write/);
    expect(existsSync(join(folder, "new"))).toBe(false);
  });

  test("is refused in the place of a folder, and inside a file", () => {
    const folder = temporaryFolder({ file: "before" });
    mkdirSync(join(folder, "out.txt"));
    expect(() => writeFile(join(folder, "out.txt"), "text")).toThrow(/a folder of that name is in the way/);
    expect(() => writeFile(join(folder, "file/out.txt"), "text")).toThrow(/cannot write/);
  });

  test("is written through a link, which stays one", () => {
    const folder = temporaryFolder({ "real.txt": "before" });
    symlinkSync(join(folder, "real.txt"), join(folder, "link.txt"));
    writeFile(join(folder, "link.txt"), "after");
    expect(readFileSync(join(folder, "real.txt"), "utf8")).toBe("after");
    expect(lstatSync(join(folder, "link.txt")).isSymbolicLink()).toBe(true);
  });
});
