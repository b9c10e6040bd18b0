/**
 * Cases in groups: how many there are is not known but estimated, so they are totals Σ w y of the design and not shares of a
 * population. Särndal, Swensson & Wretman (1992), §5.7.
 */
import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Survey } from "../codebook/survey.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimate } from "../estimate/estimates.js";
import type { Sample } from "../estimate/request.js";
import type { GroupEstimate } from "./group-estimate.js";
import { groupQuestion, type HeadcountOptions, withGroups } from "./headcounts.js";
import { targetGroups } from "./target-groups.js";

/** Every target of the cases, their union and every overlap: shares of all cases, and how many cases there are. */
export function caseCounts(sample: Sample, survey: Survey, options: HeadcountOptions = {}): readonly GroupEstimate[] {
  const groups = targetGroups(survey, sample.responses);
  const grouped = withGroups(sample, groups);
  const request = { question: groupQuestion, base: "all" } as const;
  const totals = estimate(grouped, [{ statistic: "total", ...request }], options);
  const by = (interval: IntervalMethod) => {
    const shares = estimate(grouped, [{ statistic: "share", ...request }], { ...options, interval });
    return shares.map((share, i) => ({ share, people: headcount(totals[i]!, share) }));
  };
  const [document, recommended] = [by(survey.intervals.document), by(survey.intervals.recommended)];
  return groups.map(({ id, kind, label, short }, i) => {
    return { id, kind, label, short, document: document[i]!, recommended: recommended[i]! };
  });
}

/** A total as the cases of a group, fewer of which than were seen there cannot be. */
function headcount(total: Estimate, { n, size }: Estimate): Estimate {
  const seen = total.count ?? 0;
  const interval = total.interval && { ...total.interval, low: Math.max(seen, total.interval.low) };
  return { ...total, statistic: "headcount", n, size, interval };
}
