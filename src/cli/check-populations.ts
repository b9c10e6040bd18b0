/** The part of `jittai check` that is of no survey: the population tables. */
import { formatNumber } from "../table/format.js";
import { findWorkspace } from "../workspace/find-workspace.js";
import { readPopulations } from "../workspace/populations.js";
import { type Context, print } from "./context.js";

/** One line a table; a faulty one fails the command, naming its lines. */
export async function checkPopulations(workspace: string | undefined, context: Context): Promise<void> {
  for (const { file, rows } of await readPopulations(findWorkspace(context.io.cwd, workspace))) {
    const n = formatNumber(rows.length);
    print(context, context.say({ ja: `${file}：人口 ${n} 行、誤りなし`, en: `${file}: ${n} populations, no faults` }));
  }
}
