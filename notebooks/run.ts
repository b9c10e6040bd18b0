/**
 * Runs every notebook headless and writes one page each to `html/`: `npm run notebooks`, with `-- --check` to hold the
 * committed numbers against those of this run, `-- --write` to renew them, and names to run only some.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refuseDifferences } from "./compare.ts";
import { execute, run } from "./execute.ts";
import { installedDeno, writeKernel } from "./kernel.ts";
import {
  folder,
  inFolder,
  type Notebook,
  notebooksIn,
  notebookText,
  readNotebook,
  settled,
  textOf,
} from "./notebook.ts";
import { offlinePage } from "./page.ts";
import { NotebookProblem, problemLines } from "./problem.ts";
import { checkRequirements } from "./requirements.ts";
import { setAside } from "./rich-outputs.ts";

const root = join(folder, "..");
const jupyter = inFolder(".jupyter");
const executed = join(jupyter, "executed");
const pages = inFolder("html");

interface Wanted {
  readonly names: readonly string[];
  readonly check: boolean;
  readonly write: boolean;
}

function wanted(words: readonly string[]): Wanted {
  const unknown = words.find((word) => word.startsWith("-") && word !== "--check" && word !== "--write");
  const all = notebooksIn(folder);
  const asked = words.filter((word) => !word.startsWith("-"));
  const names = all.filter((name) => asked.length === 0 || asked.some((word) => name.startsWith(word)));
  if (unknown !== undefined || names.length === 0) {
    const got = unknown ?? asked.join(" ");
    throw new NotebookProblem({
      ja: `知らない指定です: ${got}（--check、--write、または ${all.join("、")}）`,
      en: `unknown: ${got} (expected --check, --write, or ${all.join(", ")})`,
    });
  }
  return { names, check: words.includes("--check"), write: words.includes("--write") };
}

/** The version of deno that package.json names. */
const denoVersion = (): string => JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.deno;

function runOne(name: string, { check, write }: Wanted): void {
  const path = inFolder(name);
  const result = settled(execute(path, name, { jupyter, out: executed }));
  if (check) refuseDifferences(readNotebook(path), result, name);
  if (write) writeFileSync(path, notebookText(result));
  writePage(name, result);
}

/** One page that opens without a network, pictures and all. */
function writePage(name: string, result: Notebook): void {
  const { notebook, kept } = setAside(result);
  const path = join(executed, name);
  writeFileSync(path, notebookText(notebook));
  const page = run("jupyter", ["nbconvert", "--to", "html", "--log-level=WARN", "--stdout", path], { jupyter, name });
  const html = offlinePage(page, { title: titleOf(result, name), name, kept });
  writeFileSync(join(pages, name.replace(/\.ipynb$/, ".html")), html);
}

/** The first heading. */
const titleOf = ({ cells }: Notebook, name: string): string =>
  /^# (.+)$/m.exec(cells.map(({ source }) => textOf(source)).join("\n"))?.[1] ?? name;

function main(words: readonly string[]): number {
  try {
    const asked = wanted(words);
    const deno = installedDeno(root);
    checkRequirements({ deno, version: denoVersion(), built: join(root, "dist", "index.js") });
    writeKernel({ jupyter, deno });
    rmSync(executed, { recursive: true, force: true });
    for (const place of [executed, pages]) mkdirSync(place, { recursive: true });
    return asked.names.map((name) => attempt(name, asked)).every(Boolean) ? 0 : 1;
  } catch (error) {
    return failed(error);
  }
}

/** One notebook after another, so that every faulty one is named. */
function attempt(name: string, asked: Wanted): boolean {
  try {
    runOne(name, asked);
    console.log(`✓ ${name}`);
    return true;
  } catch (error) {
    return failed(error) === 0;
  }
}

function failed(error: unknown): number {
  if (!(error instanceof NotebookProblem)) throw error;
  for (const line of problemLines(error)) console.error(`✗ ${line}`);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
