import type { Table } from "../table/table.js";
import { refuseFaulty } from "./accept-responses.js";
import { waveNumbers } from "./compute-wave.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import { readWave } from "./read-wave.js";
import { publishedOf } from "./reconcile-survey.js";
import { selectWaves } from "./select.js";

/** The tables of waves, of both levels, as a build would write them: what is hidden there is hidden here. */
export async function selectedTables(workspace: Workspace, selectors: readonly string[]): Promise<readonly Table[]> {
  const { version } = packageInfo();
  const tables: Table[] = [];
  for (const { found, waves } of selectWaves(workspace.surveys, selectors)) {
    const published = await publishedOf(found, workspace);
    for (const wave of waves) {
      const read = { found, wave, ...(await readWave(found, wave)) };
      refuseFaulty([read]);
      const numbers = waveNumbers(read, { version, ...published });
      tables.push(...(numbers.tables ?? []), ...(numbers.cases?.tables ?? []));
    }
  }
  return tables;
}
