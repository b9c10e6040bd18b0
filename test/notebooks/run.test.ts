import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { numbersIn, refuseDifferences } from "../../notebooks/compare.ts";
import { execute, refuseErrors } from "../../notebooks/execute.ts";
import { writeKernel } from "../../notebooks/kernel.ts";
import type { Cell, Notebook } from "../../notebooks/notebook.ts";
import { offlinePage } from "../../notebooks/page.ts";
import { type NotebookProblem, problemLines } from "../../notebooks/problem.ts";
import { checkRequirements } from "../../notebooks/requirements.ts";
import { putBack, setAside } from "../../notebooks/rich-outputs.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const code = (source: string, outputs: Cell["outputs"] = []): Cell => ({
  cell_type: "code",
  source,
  outputs,
  metadata: {},
});
const notebook = (...cells: readonly Cell[]): Notebook => ({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
const result = (text: string): Cell["outputs"] => [{ output_type: "execute_result", data: { "text/plain": text } }];

/** A program that prints a line, ends with a code, and does what else a script says. */
function program(name: string, script: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const linesOf = (attempt: () => unknown): readonly string[] => {
  try {
    attempt();
  } catch (error) {
    return problemLines(error as NotebookProblem);
  }
  return [];
};

describe("what is missing is said in both languages, with what to do", () => {
  const all = () => {
    const deno = program("deno", "echo deno 2.9.5");
    return { deno, version: "2.9.5", built: deno, jupyter: program("jupyter", "echo 6.5.3") };
  };

  test("nothing", () => expect(linesOf(() => checkRequirements(all()))).toEqual([]));
  test("the kernel", () => {
    expect(linesOf(() => checkRequirements({ ...all(), deno: "/nowhere/deno" }))).toEqual([
      "deno（ノートブックのカーネル）が入っていません",
      "deno, the kernel of the notebooks, is not installed",
      "  → npm ci を実行してください",
      "  → run npm ci",
    ]);
  });
  test("the right deno", () => {
    const lines = linesOf(() => checkRequirements({ ...all(), version: "2.8.0" }));
    expect(lines[1]).toBe("wrong version of deno: 2.9.5 (expected 2.8.0)");
  });
  test.each([() => "nowhere-jupyter", () => program("jupyter", "exit 1")])("nbconvert: %#", (missing) => {
    const lines = linesOf(() => checkRequirements({ ...all(), jupyter: missing() }));
    expect(lines[1]).toBe("jupyter nbconvert is not installed");
    expect(lines[2]).toContain("apt-get install jupyter-nbconvert");
  });
  test("the built package", () => {
    const lines = linesOf(() => checkRequirements({ ...all(), built: "/nowhere/index.js" }));
    expect(lines.slice(1, 3)).toEqual(["jittai is not built", "  → npm run build を実行してください"]);
  });
});

describe("running a notebook", () => {
  const place = () => ({ jupyter: temporaryFolder(), out: temporaryFolder() });

  test("a cell that ends with an error is named", () => {
    const error = [{ output_type: "error", ename: "Error", evalue: "no such\nquestion" }] as const;
    const faulty = notebook(code("1", result("1")), code("// why\nestimate(x)", error), code("2", error));
    expect(linesOf(() => refuseErrors(faulty, "a.ipynb"))).toEqual([
      "a.ipynb のセル 2（estimate(x)）で誤り: Error: no such question。ほか 1 件",
      "a.ipynb, cell 2 (estimate(x)): Error: no such question, and 1 more",
    ]);
  });

  test("a kernel that Jupyter does not know is named, and what else went wrong", () => {
    const kernel = program("jupyter", "echo 'NoSuchKernel: No such kernel named deno' >&2; exit 1");
    expect(linesOf(() => execute("a.ipynb", "a.ipynb", { ...place(), program: kernel }))[1]).toBe(
      "a.ipynb: kernel deno not found",
    );
    const broken = program("jupyter", "echo 'Kernel died' >&2; exit 1");
    expect(linesOf(() => execute("a.ipynb", "a.ipynb", { ...place(), program: broken }))[1]).toBe(
      "a.ipynb: cannot be executed: Kernel died",
    );
  });

  test("is repeated where an output was lost, and refused where a cell never shows anything", () => {
    const where = place();
    const [empty, full] = [notebook(code("x")), notebook(code("x", result("1")))].map((item) => JSON.stringify(item));
    const runs = join(where.out, "runs");
    const lost = program(
      "jupyter",
      `echo x >> ${runs}; if [ $(wc -l < ${runs}) -lt 3 ]; then echo '${empty}'; else echo '${full}'; fi > ${where.out}/a.ipynb`,
    );
    expect(execute("a.ipynb", "a.ipynb", { ...where, program: lost }).cells[0]?.outputs).toHaveLength(1);
    expect(readFileSync(runs, "utf8")).toBe("x\nx\nx\n");
    const never = program("jupyter", `echo '${empty}' > ${where.out}/a.ipynb`);
    expect(linesOf(() => execute("a.ipynb", "a.ipynb", { ...where, program: never }))[1]).toBe(
      "a.ipynb, cell 1 shows nothing",
    );
  });

  test("the kernel is described inside the project", () => {
    const jupyter = temporaryFolder();
    mkdirSync(jupyter, { recursive: true });
    writeKernel({ jupyter, deno: "node_modules/.bin/deno" });
    const kernel = JSON.parse(readFileSync(join(jupyter, "kernels/deno/kernel.json"), "utf8"));
    expect(kernel.argv).toEqual(["node_modules/.bin/deno", "jupyter", "--kernel", "--conn", "{connection_file}"]);
    expect(kernel.env.DENO_DIR).toBe(join(jupyter, "deno"));
  });
});

describe("committed numbers", () => {
  test("are those printed, signs and all", () => {
    expect(numbersIn("18,218人（14,970–22,125）、−3.3 ポイント、1e-9")).toEqual([
      "18,218",
      "14,970",
      "22,125",
      "−3.3",
      "1e-9",
    ]);
  });
  test("that differ are named by notebook and cell", () => {
    const [before, after] = [notebook(code("x", result("18,218人"))), notebook(code("x", result("18,216人")))];
    expect(linesOf(() => refuseDifferences(before, before, "a.ipynb"))).toEqual([]);
    expect(linesOf(() => refuseDifferences(before, after, "a.ipynb"))[1]).toBe(
      "a.ipynb, cell 1: a number changed: 18,218 → 18,216",
    );
    expect(linesOf(() => refuseDifferences(before, notebook(code("x")), "a.ipynb"))[1]).toContain("18,218 → …");
  });
});

describe("pages", () => {
  const options = { title: "推計 <1>", name: "a.ipynb", kept: new Map<string, string>() };
  test("lose every script and link to another machine, and gain a title and a language", () => {
    const html = `<html><head><title>x</title><script src="https://cdn/require.js"></script>
      <link rel="stylesheet" href="https://cdn/x.css"></head><body>1<script>init()</script></body></html>`;
    const page = offlinePage(html, options);
    expect(page).not.toMatch(/<script|https:/);
    expect(page).toContain("<title>推計 &lt;1&gt;</title>");
    expect(page).toContain('<html lang="ja">');
  });
  test("lead where the notebook leads, from a folder deeper", () => {
    const html =
      '<html><head></head><body><a href="../docs/x.md">x</a><a href="#y">y</a><a href="https://z">z</a></body></html>';
    expect(offlinePage(html, options)).toContain(
      '<a href="../../docs/x.md">x</a><a href="#y">y</a><a href="https://z">z</a>',
    );
  });
  test("that would still load something are refused", () => {
    const html = '<html><head></head><body><img src="https://cdn/x.png"></body></html>';
    expect(linesOf(() => offlinePage(html, options))[1]).toBe(
      'a.ipynb: something on the page needs a network: src="https:',
    );
  });
  test("carry pictures past nbconvert unchanged", () => {
    const svg = "<svg><path d='M0,0'/></svg>";
    const { notebook: bare, kept } = setAside(
      notebook(code("x", [{ output_type: "execute_result", data: { "image/svg+xml": svg, "text/plain": "alt" } }])),
    );
    const [name] = [...kept.keys()];
    expect(bare.cells[0]?.outputs?.[0]?.data).toEqual({ "text/html": name });
    expect(putBack(`<div>${name}</div>`, kept)).toBe(`<div>${svg}</div>`);
  });
});
