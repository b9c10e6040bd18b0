/** People: share × population, with the interval of the share carried over. Ŷ = N p̂, se(Ŷ) = N se(p̂); Cochran (1977), Sampling Techniques, §3.2. */
import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { MultipleColumn } from "../data/column.js";
import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimate } from "../estimate/estimates.js";
import type { EstimateOptions, Sample } from "../estimate/request.js";
import type { GroupEstimate, ShareAndPeople } from "./group-estimate.js";
import { type TargetGroup, targetGroups } from "./target-groups.js";

/** The question that estimates of groups name. */
export const groupQuestion = "targets";

export type HeadcountOptions = Pick<EstimateOptions, "level" | "df">;

/**
 * Every target, their union and every overlap somebody is in: share and people, by the interval method of the
 * survey's document and by the recommended one. Shares are of everyone who responded. `level` and `df` default
 * as in `estimate`.
 */
export function headcounts(
  sample: Sample,
  { survey, wave }: { readonly survey: Survey; readonly wave: Wave },
  options: HeadcountOptions = {},
): readonly GroupEstimate[] {
  refuseSmallPopulation(sample, wave);
  const groups = targetGroups(survey, sample.responses);
  const estimates = groupShares(sample, groups, wave);
  const by = (interval: IntervalMethod) => estimates({ ...options, interval });
  const document = by(survey.intervals.document);
  const recommended = by(survey.intervals.recommended);
  return groups.map(({ id, kind, label, short }, i) => {
    return { id, kind, label, short, document: document[i]!, recommended: recommended[i]! };
  });
}

/** The sample with its groups as the answers to one more multiple question. */
export function withGroups(sample: Sample, groups: readonly TargetGroup[]): Sample {
  const column: MultipleColumn = {
    kind: "multiple",
    name: groupQuestion,
    missing: new Uint8Array(sample.responses.n),
    chosen: groups.map(({ mask }) => mask),
    categories: groups.map(({ id, label }) => ({ name: id, label })),
  };
  const columns = new Map([...sample.responses.columns, [groupQuestion, column]]);
  return { ...sample, responses: { ...sample.responses, columns } };
}

/** Shares of groups and the people they stand for, by whatever interval is asked. */
export function groupShares(
  sample: Sample,
  groups: readonly TargetGroup[],
  { population }: Wave,
): (options: EstimateOptions) => readonly ShareAndPeople[] {
  const grouped = withGroups(sample, groups);
  return (options) =>
    estimate(grouped, [{ statistic: "share", question: groupQuestion, base: "all" }], options).map((share) => ({
      share,
      people: peopleOf(share, population.size),
    }));
}

/** The people a share of a population stands for; interval and standard error scale with it. */
export function peopleOf(share: Estimate, population: number): Estimate {
  const times = (value: number | null) => (value === null ? null : value * population);
  const { interval } = share;
  return {
    ...share,
    statistic: "headcount",
    value: times(share.value),
    se: times(share.se),
    interval: interval && { ...interval, low: interval.low * population, high: interval.high * population },
  };
}

function refuseSmallPopulation({ responses: { n } }: Sample, { survey, id, population }: Wave): void {
  if (population.size >= n) return;
  throw new SurveyError(
    "invalid-design",
    {
      ja: `母集団が回答数より小さくなっています：調査 ${survey}・回 ${id}（母集団 ${population.size} 人、回答 ${n} 件）`,
      en: `population smaller than responses: ${survey}@${id} (population ${population.size}, responses ${n})`,
    },
    {
      survey,
      wave: id,
      hint: {
        ja: "回の宣言の population.size（桁や単位）と、回答ファイルがその回のものかを確かめてください",
        en: "check population.size in the wave (digits, unit) and that the response file is of this wave",
      },
    },
  );
}
