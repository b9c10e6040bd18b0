import { join, relative } from "node:path";
import { severityOf } from "../data/fault.js";
import type { Reading } from "../data/responses.js";
import { checkLines } from "../report/check-report.js";
import type { OutputFile } from "../workspace/output-file.js";
import { readWave } from "../workspace/read-wave.js";
import { selectWaves } from "../workspace/select.js";
import { checkFile, titledReadings, writeChecks } from "../workspace/write-check.js";
import { type Context, print } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";

export interface CheckFlags {
  readonly selectors: readonly string[];
  readonly encoding?: string;
  readonly workspace?: string;
}

const hasFaults = ({ faults }: Reading): boolean => faults.some((fault) => severityOf(fault) !== "warning");

/** Checks every wave that is meant, prints what was found and writes all of it; ends with 1 if a row is refused. */
export async function runCheck({ selectors, encoding, workspace }: CheckFlags, context: Context): Promise<void> {
  const { root, surveys } = await loadWorkspace(workspace, context);
  const out = join(root, "output");
  const files: OutputFile[] = [];
  for (const { found, waves } of selectWaves(surveys, selectors)) {
    for (const wave of waves) {
      const read = { found, wave, ...(await readWave(found, wave, { encoding })) };
      for (const { title, reading } of titledReadings(read, context.lang)) {
        for (const line of checkLines(reading, { lang: context.lang, title })) print(context, line);
        if (hasFaults(reading)) context.end(1);
      }
      files.push(checkFile(read, context.lang));
    }
  }
  writeChecks(out, files);
  for (const { path } of files) {
    const shown = relative(context.io.cwd, join(out, path));
    print(context, context.say({ ja: `すべての内容：${shown}`, en: `in full: ${shown}` }));
  }
}
