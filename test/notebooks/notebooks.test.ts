import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { silentCell } from "../../notebooks/execute.ts";
import { notebooksIn, notebookText, readNotebook, settled, textOf } from "../../notebooks/notebook.ts";
import { compileErrors, wholeApi } from "../support/compile-errors.ts";
import { repository } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = join(repository, "notebooks");
const notebooks = notebooksIn(folder).map((name) => ({ name, notebook: readNotebook(join(folder, name)) }));

/** The program of a notebook: its code cells one after another. */
const codeOf = ({ notebook: { cells } }: (typeof notebooks)[number]): string =>
  cells
    .filter(({ cell_type }) => cell_type === "code")
    .map(({ source }) => textOf(source))
    .join("\n");

describe.each(notebooks)("$name", (entry) => {
  const { name, notebook } = entry;

  test("is committed with the output of every cell, none of them an error", () => {
    expect(silentCell(notebook)).toBeNull();
    const outputs = notebook.cells.flatMap(({ outputs = [] }) => outputs);
    expect(outputs.filter(({ output_type }) => output_type === "error")).toEqual([]);
  });

  test("is as a run leaves it: no times, no versions, no paths of a machine", () => {
    const text = readFileSync(join(folder, name), "utf8");
    expect(text).toBe(notebookText(settled(notebook)));
    expect(text).not.toMatch(/(?:^|["'\s(])\/(?:work|home|root|tmp|Users|var)\/|[A-Z]:\\\\|file:\/\//);
  });

  test("imports only the public API, surveys of the repository and Node", () => {
    const from = [...codeOf(entry).matchAll(/\bfrom "([^"]+)"/g)].map(([, specifier]) => specifier);
    expect(from.length).toBeGreaterThan(0);
    const allowed = /^(?:jittai|jittai\/danfo|node:fs|\.\.\/surveys\/[\w/-]+\.ts)$/;
    expect(from.filter((specifier = "") => !allowed.test(specifier))).toEqual([]);
  });

  test("ends each cell with a value to show, since what is printed on the way may be lost", () => {
    expect(codeOf(entry)).not.toContain("console.log");
  });

  test("shows something richer than text", () => {
    const types = notebook.cells.flatMap(({ outputs = [] }) => outputs.flatMap(({ data = {} }) => Object.keys(data)));
    expect(types.some((type) => type === "text/html" || type === "image/svg+xml")).toBe(true);
  });
});

test("notebooks compile: a misspelt question, target or option is found without running them", () => {
  const place = temporaryFolder();
  const files = notebooks.map((entry) => {
    const file = join(place, entry.name.replace(".ipynb", ".ts"));
    writeFileSync(file, codeOf(entry).replaceAll('"../surveys/', `"${repository}/surveys/`));
    return file;
  });
  expect(compileErrors(files, wholeApi)).toEqual([]);
}, 60_000);

test("made-up data are marked as such", () => {
  for (const { name, notebook } of notebooks.filter(({ name }) => /^0[124]/.test(name))) {
    expect(notebook.cells.map(({ source }) => textOf(source)).join("\n"), name).toContain("例示（架空の値）");
  }
});
