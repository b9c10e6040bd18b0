/**
 * Everyone in any target, counted once: who is in exactly which targets. The groups part the union of the targets, so
 * their people add up to it; what overlaps of two or more (`headcounts`) cannot show, since those contain one another.
 */
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { Responses } from "../data/responses.js";
import type { Sample } from "../estimate/request.js";
import type { ShareAndPeople } from "./group-estimate.js";
import { groupShares, type HeadcountOptions } from "./headcounts.js";
import { type TargetGroup, targetGroups } from "./target-groups.js";

/** The people in these targets and in no other. */
export interface Combination {
  /** Names of the targets, in the order declared. */
  readonly targets: readonly string[];
  /** By the interval method that the survey recommends; the category of its estimates is `only:` and the names joined by `&`. */
  readonly recommended: ShareAndPeople;
}

/** Every combination that somebody is in, in the order of the first respondent in it. */
export function combinations(
  sample: Sample,
  { survey, wave }: { readonly survey: Survey; readonly wave: Wave },
  options: HeadcountOptions = {},
): readonly Combination[] {
  const targets = targetGroups(survey, sample.responses).filter(({ kind }) => kind === "target");
  const exact = exactGroups(targets, sample.responses);
  if (exact.length === 0) return [];
  const estimates = groupShares(sample, exact, wave)({ ...options, interval: survey.intervals.recommended });
  return exact.map(({ targets }, i) => ({ targets, recommended: estimates[i]! }));
}

type ExactGroup = TargetGroup & Pick<Combination, "targets">;

/** One pass over the rows: rows with the same memberships make one group. */
function exactGroups(targets: readonly TargetGroup[], { n }: Responses): readonly ExactGroup[] {
  const found = new Map<string, { names: readonly string[]; mask: Uint8Array }>();
  for (let row = 0; row < n; row++) {
    const names = targets.filter(({ mask }) => mask[row] === 1).map(({ id }) => id);
    if (names.length === 0) continue;
    const key = `only:${names.join("&")}`;
    const group = found.get(key) ?? { names, mask: new Uint8Array(n) };
    group.mask[row] = 1;
    found.set(key, group);
  }
  return [...found].map(([id, { names, mask }]) => ({
    id,
    kind: "overlap",
    label: { ja: id },
    short: { ja: id },
    targets: names,
    mask,
  }));
}
