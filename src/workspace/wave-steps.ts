/** Earlier waves up to one, each compared with the next, for charts that show change; what is withheld of a wave stays so. */
import type { WaveStep } from "../chart/chart-input.js";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import { compareWaves, type WaveChange } from "../compare/compare-waves.js";
import type { Estimate } from "../estimate/estimate.js";
import { disclosed } from "../table/disclosure/disclosed.js";
import { disclosureRulesOf } from "../table/disclosure/rules-of.js";
import { withheld } from "../table/disclosure/withheld.js";
import { assessed } from "../table/reliability.js";
import type { FoundSurvey, FoundWave } from "./discover.js";
import type { Workspace } from "./open-workspace.js";
import { wavePair } from "./wave-pair.js";

interface Known {
  readonly workspace: Workspace;
  /** The estimates of a wave as they are printed, where this run has them. */
  readonly printed: (wave: Wave) => readonly Estimate[];
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
    const shown = shownChanges(asked, survey, {
      later: { wave: later.wave, printed: printed(later.wave) },
      earlier: { wave: earlier.wave, printed: printed(earlier.wave) },
    });
    steps.push({ later: later.wave, earlier: earlier.wave, comparison: { changes: shown, refused } });
  }
  return steps;
}

interface Printed {
  readonly wave: Wave;
  readonly printed: readonly Estimate[];
}

/** A change is withheld with either of its waves, from which the other would follow, and where counts are rounded. */
function shownChanges(
  changes: readonly WaveChange[],
  survey: Survey,
  waves: { readonly later: Printed; readonly earlier: Printed },
): readonly WaveChange[] {
  const side = (of: "later" | "earlier") =>
    shownOf(
      changes.map((change) => assessed(change[of])),
      survey,
      waves[of],
    );
  const [later, earlier] = [side("later"), side("earlier")];
  const isRounded = disclosureRulesOf(survey, waves.later.wave.origin)?.rounding !== undefined;
  return changes.map((change, i) => {
    const [now, then] = [later[i] ?? withheld(change.later), earlier[i] ?? withheld(change.earlier)];
    const open = !isRounded && now.disclosure === "open" && then.disclosure === "open";
    return { ...change, later: now, earlier: then, change: open ? change.change : withheld(change.change) };
  });
}

/** By the rules of the wave, and as its own estimates are printed. */
function shownOf(estimates: readonly Estimate[], survey: Survey, { wave, printed }: Printed): readonly Estimate[] {
  const rules = disclosureRulesOf(survey, wave.origin);
  if (rules === null) return estimates;
  const keyOf = ({ statistic, question, category, domain }: Estimate) =>
    JSON.stringify([statistic, question, category ?? null, domain]);
  const hidden = new Set(printed.filter(({ disclosure }) => disclosure === "suppressed").map(keyOf));
  const own = disclosed({ estimates }, survey, { rules }).estimates;
  return own.map((estimate) => (hidden.has(keyOf(estimate)) ? withheld(estimate) : estimate));
}
