import { acceptedWave } from "./accept-responses.js";
import { type Numbers, waveNumbers } from "./compute-wave.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import type { Audited } from "./protect-level.js";
import { publishedOf } from "./reconcile-survey.js";
import { selectWaves } from "./select.js";

/** The numbers of waves as a build would write them: what is hidden there is hidden here. */
export async function selectedNumbers(
  workspace: Workspace,
  selectors: readonly string[],
  audited: Audited = () => {},
): Promise<readonly Numbers[]> {
  const { version } = packageInfo();
  const numbers: Numbers[] = [];
  for (const { found, waves } of selectWaves(workspace.surveys, selectors)) {
    const published = await publishedOf(found, workspace);
    for (const wave of waves) {
      const read = await acceptedWave({ found, wave });
      numbers.push(waveNumbers(read, { version, ...published, audited }));
    }
  }
  return numbers;
}
