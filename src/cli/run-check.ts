import { severityOf } from "../data/fault.js";
import type { Reading } from "../data/responses.js";
import { checkLines } from "../report/check-report.js";
import { readWave } from "../workspace/read-wave.js";
import { selectWaves } from "../workspace/select.js";
import { type Context, print } from "./context.js";
import { loadWorkspace } from "./load-workspace.js";

export interface CheckFlags {
  readonly selectors: readonly string[];
  readonly encoding?: string;
  readonly workspace?: string;
}

const hasFaults = ({ faults }: Reading): boolean => faults.some((fault) => severityOf(fault) !== "warning");

/** Checks every wave that is meant and prints what was found; ends with 1 if a row is refused. */
export async function runCheck({ selectors, encoding, workspace }: CheckFlags, context: Context): Promise<void> {
  const { surveys } = await loadWorkspace(workspace, context);
  for (const { found, waves } of selectWaves(surveys, selectors)) {
    for (const wave of waves) {
      const reading = await readWave(found, wave, { encoding });
      const title = `${found.survey.id}@${wave.wave.id} ${wave.responses.shown}`;
      for (const line of checkLines(reading, { lang: context.lang, title })) print(context, line);
      if (hasFaults(reading)) context.end(1);
    }
  }
}
