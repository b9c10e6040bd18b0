/** Changes between two waves as they may be printed: what is hidden of one of them is not had from the other. */
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { WaveChange } from "../compare/compare-waves.js";
import type { Estimate } from "../estimate/estimate.js";
import { disclosed } from "../table/disclosure/disclosed.js";
import { disclosureRulesOf } from "../table/disclosure/rules-of.js";
import { withheld } from "../table/disclosure/withheld.js";
import { assessed } from "../table/reliability.js";

/** A wave and what its own outputs print. */
export interface PrintedWave {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly printed: readonly Estimate[];
}

interface Sides {
  readonly later: PrintedWave;
  readonly earlier: PrintedWave;
}

/** A change is withheld with either of its waves, from which the other would follow, and where counts are rounded. */
export function protectedChanges(changes: readonly WaveChange[], waves: Sides): readonly WaveChange[] {
  const side = (of: keyof Sides) =>
    shownOf(
      changes.map((change) => assessed(change[of])),
      waves[of],
    );
  const [later, earlier] = [side("later"), side("earlier")];
  const isRounded = [waves.later, waves.earlier].some(
    ({ survey, wave }) => disclosureRulesOf(survey, wave.origin)?.rounding !== undefined,
  );
  return changes.map((change, i) => {
    const [now, then] = [later[i] ?? withheld(change.later), earlier[i] ?? withheld(change.earlier)];
    const open = !isRounded && now.disclosure === "open" && then.disclosure === "open";
    return { ...change, later: now, earlier: then, change: open ? change.change : withheld(change.change) };
  });
}

/**
 * By the rules of the wave, and as its own estimates are printed. What it does not print, such as categories that a
 * crosswalk merges, is withheld with any of their parts.
 */
function shownOf(estimates: readonly Estimate[], { survey, wave, printed }: PrintedWave): readonly Estimate[] {
  const rules = disclosureRulesOf(survey, wave.origin);
  if (rules === null) return estimates;
  const hidden = new Set(printed.filter(({ disclosure }) => disclosure === "suppressed").map(keyOf));
  const own = disclosed({ estimates }, survey, { rules }).estimates;
  const isHidden = (estimate: Estimate): boolean =>
    partsOf(estimate).some((category) => hidden.has(keyOf({ ...estimate, ...(category !== null && { category }) })));
  return own.map((estimate) => (isHidden(estimate) ? withheld(estimate) : estimate));
}

const merged = " + ";

const partsOf = ({ category }: Estimate): readonly (string | null)[] => category?.split(merged) ?? [null];

const keyOf = ({ statistic, question, category, domain }: Estimate): string =>
  JSON.stringify([statistic, question, category ?? null, domain]);
