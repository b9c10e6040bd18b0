/** What must be there before a notebook can run: the deno that package.json names, Jupyter's nbconvert, and a built package. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { NotebookProblem } from "./problem.ts";

export interface Requirements {
  readonly deno: string;
  /** The version that package.json names. */
  readonly version: string;
  /** The built package that notebooks import. */
  readonly built: string;
  /** The program that executes; defaults to *jupyter*. */
  readonly jupyter?: string;
}

/** Throws for the first thing that is missing, and says how to get it. */
export function checkRequirements({ deno, version, built, jupyter = "jupyter" }: Requirements): void {
  if (!existsSync(deno)) throw missingKernel();
  const found = /^deno (\S+)/.exec(spawnSync(deno, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1];
  if (found !== version) throw wrongVersion(found ?? "?", version);
  const { status, error } = spawnSync(jupyter, ["nbconvert", "--version"], { encoding: "utf8" });
  if (error !== undefined || status !== 0) throw missingNbconvert();
  if (!existsSync(built)) throw notBuilt();
}

const install = { ja: "npm ci を実行してください", en: "run npm ci" };

const missingKernel = (): NotebookProblem =>
  new NotebookProblem(
    { ja: "deno（ノートブックのカーネル）が入っていません", en: "deno, the kernel of the notebooks, is not installed" },
    install,
  );

const wrongVersion = (found: string, expected: string): NotebookProblem =>
  new NotebookProblem(
    {
      ja: `deno の版が違います: ${found}（${expected}）`,
      en: `wrong version of deno: ${found} (expected ${expected})`,
    },
    install,
  );

const missingNbconvert = (): NotebookProblem =>
  new NotebookProblem(
    { ja: "jupyter nbconvert が入っていません", en: "jupyter nbconvert is not installed" },
    {
      ja: "Debian・Ubuntu では apt-get install jupyter-nbconvert、ほかでは pip install nbconvert",
      en: "on Debian and Ubuntu apt-get install jupyter-nbconvert, elsewhere pip install nbconvert",
    },
  );

const notBuilt = (): NotebookProblem =>
  new NotebookProblem(
    { ja: "jittai が組み立てられていません", en: "jittai is not built" },
    { ja: "npm run build を実行してください", en: "run npm run build" },
  );
