/** Earlier waves up to one, each compared with the next, for charts that show change; what is withheld of a wave stays so. */
import type { WaveStep } from "../chart/chart-input.js";
import { compareWaves } from "../compare/compare-waves.js";
import type { FoundSurvey, FoundWave } from "./discover.js";
import type { Workspace } from "./open-workspace.js";
import type { PrintedEstimates } from "./printed-estimates.js";
import { protectedChanges } from "./protect-changes.js";
import { wavePair } from "./wave-pair.js";

interface Known {
  readonly workspace: Workspace;
  readonly printed: PrintedEstimates;
}

/** Null where no chart of the survey shows change. */
export async function waveSteps(
  { found, wave }: { readonly found: FoundSurvey; readonly wave: FoundWave },
  { workspace, printed }: Known,
): Promise<readonly WaveStep[] | null> {
  const { survey, waves } = found;
  const questions = survey.charts.flatMap((chart) => (chart.kind === "wave" ? [chart.question] : []));
  if (questions.length === 0) return null;
  const begun = (one: FoundWave) => one.wave.fieldwork.from;
  const order = waves.filter((one) => begun(one) <= begun(wave)).toSorted((a, b) => (begun(a) < begun(b) ? -1 : 1));
  const steps: WaveStep[] = [];
  for (const [i, later] of order.slice(1).entries()) {
    const earlier = order[i];
    if (earlier === undefined) continue;
    const names = { later: `${survey.id}@${later.wave.id}`, earlier: `${survey.id}@${earlier.wave.id}` };
    const { crosswalk, ...pair } = await wavePair(workspace, names, workspace.api);
    const { changes, refused } = compareWaves(pair, crosswalk);
    const asked = changes.filter(({ question }) => questions.includes(question));
    const shown = protectedChanges(asked, {
      later: { survey, wave: later.wave, printed: await printed(later.wave) },
      earlier: { survey, wave: earlier.wave, printed: await printed(earlier.wave) },
    });
    steps.push({ later: later.wave, earlier: earlier.wave, comparison: { changes: shown, refused } });
  }
  return steps;
}
