/** Executes a notebook headless with nbconvert, in a kernel of its own, and reads what came out. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { jupyterEnvironment } from "./kernel.ts";
import { type Cell, type Notebook, readNotebook, textOf } from "./notebook.ts";
import { NotebookProblem } from "./problem.ts";

export interface Execution {
  /** Jupyter's folder in the project. */
  readonly jupyter: string;
  /** Where the executed notebook goes. */
  readonly out: string;
  /** The program that executes; defaults to *jupyter*. */
  readonly program?: string;
}

/** On a busy machine an output can be lost between kernel and client; a run in which a cell shows nothing is repeated. */
const attempts = 6;

/** The notebook after every cell has run without an error and has shown something. */
export function execute(path: string, name: string, execution: Execution): Notebook {
  for (let attempt = 1; ; attempt++) {
    const notebook = executeOnce(path, name, execution);
    refuseErrors(notebook, name);
    const silent = silentCell(notebook);
    if (silent === null) return notebook;
    if (attempt === attempts) throw showsNothing(name, silent);
  }
}

function executeOnce(path: string, name: string, { jupyter, out, program = "jupyter" }: Execution): Notebook {
  const flags = ["nbconvert", "--to", "notebook", "--execute", "--allow-errors", "--log-level=WARN"];
  const timeouts = ["--ExecutePreprocessor.timeout=300", "--ExecutePreprocessor.startup_timeout=120"];
  run(program, [...flags, ...timeouts, "--output-dir", out, "--output", name, path], { jupyter, name });
  return readNotebook(join(out, name));
}

/** The place of the first code cell without an output, from 1. */
export function silentCell({ cells }: Notebook): number | null {
  const place = cells.findIndex(({ cell_type, outputs = [] }) => cell_type === "code" && outputs.length === 0);
  return place < 0 ? null : place + 1;
}

const showsNothing = (name: string, place: number): NotebookProblem =>
  new NotebookProblem(
    { ja: `${name} のセル ${place} は何も表示しません`, en: `${name}, cell ${place} shows nothing` },
    { ja: "セルの最後を、表示する値にしてください", en: "end the cell with a value to show" },
  );

/** Runs nbconvert; what it says on stderr is the reason if it fails. */
export function run(
  program: string,
  flags: readonly string[],
  { jupyter, name }: { readonly jupyter: string; readonly name: string },
): string {
  const env = { ...process.env, ...jupyterEnvironment(jupyter) };
  const { status, stdout, stderr, error } = spawnSync(program, flags, { encoding: "utf8", env, maxBuffer: 2 ** 28 });
  if (status === 0) return stdout;
  const why = error?.message ?? stderr.trim().split("\n").at(-1) ?? "";
  const kernel = /NoSuchKernel|No such kernel/.test(stderr);
  throw new NotebookProblem(
    kernel
      ? { ja: `${name}: カーネル deno が見つかりません`, en: `${name}: kernel deno not found` }
      : { ja: `${name}: 実行できません: ${why}`, en: `${name}: cannot be executed: ${why}` },
    kernel
      ? { ja: "ノートブックのカーネルを deno にしてください", en: "set the kernel of the notebook to deno" }
      : undefined,
  );
}

/** Throws for the cells that ended with an error, naming notebook and cell. */
export function refuseErrors({ cells }: Notebook, name: string): void {
  const faults = cells.flatMap((cell, i) => errorsOf(cell).map((error) => ({ place: i + 1, cell, error })));
  const [first] = faults;
  if (first === undefined) return;
  const told = ({ place, cell, error }: (typeof faults)[number]) => ({ place, line: lineOf(cell), error });
  const { place, line, error } = told(first);
  const more = faults.length - 1;
  throw new NotebookProblem({
    ja: `${name} のセル ${place}（${line}）で誤り: ${error}${more > 0 ? `。ほか ${more} 件` : ""}`,
    en: `${name}, cell ${place} (${line}): ${error}${more > 0 ? `, and ${more} more` : ""}`,
  });
}

const errorsOf = ({ outputs = [] }: Cell): readonly string[] =>
  outputs.flatMap(({ output_type, ename = "", evalue = "" }) =>
    output_type === "error" ? [`${ename}: ${evalue}`.replace(/\s+/g, " ").slice(0, 300)] : [],
  );

/** The first line of a cell that is not a comment. */
const lineOf = ({ source }: Cell): string => {
  const lines = textOf(source).split("\n");
  return (lines.find((line) => line.trim() !== "" && !line.trim().startsWith("//")) ?? "").trim().slice(0, 60);
};
