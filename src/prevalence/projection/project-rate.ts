import { SurveyError } from "../../errors.js";
import type { Estimate, Interval } from "../../estimate/estimate.js";
import { normalQuantile } from "../../math/normal.js";
import type { PopulationCount } from "../population/population-table.js";
import type { ProjectionReason } from "./projection-reasons.js";

/**
 * The people a rate stands for in a population: Ŷ = N p̂. Where N is itself estimated, by an independent sample,
 * v(Ŷ) = N² v(p̂) + p̂² v(N) − v(p̂) v(N), and either end of the interval is as far away as both uncertainties together.
 * Goodman (1960), On the exact variance of products, JASA 55, 708-713; Donner & Zou (2012), Statistical Methods in Medical
 * Research 21, 347-359.
 */
export function projectRate(rate: Estimate, population: PopulationCount): Estimate {
  refuseOtherThanShare(rate);
  const { persons, se } = population;
  const share = rate.value;
  const record = { ...rate, statistic: "headcount", domain: domainOf(rate, population) } as const;
  const reasons = [...rate.reasons, ...reasonsOf(rate, population)];
  if (share === null) return { ...record, reasons };
  const value = persons * share;
  const spread = rate.se === null ? null : productSe({ share, se: rate.se }, { persons, se });
  return {
    ...record,
    value,
    se: spread,
    interval: productInterval(rate, population),
    cv: spread === null || value === 0 ? null : spread / value,
    reasons,
  };
}

type People = Pick<PopulationCount, "persons" | "se">;

function productSe(rate: { readonly share: number; readonly se: number }, { persons, se }: People): number {
  const [v, w] = [rate.se ** 2, se ** 2];
  return Math.sqrt(Math.max(0, persons ** 2 * v + rate.share ** 2 * w - v * w));
}

/** What rounding leaves open is no confidence that an estimated population could be joined to. */
function productInterval({ value, se: rateSe, interval }: Estimate, { persons, se }: People): Interval | null {
  if (interval === null || value === null) return null;
  if (se === 0) return { ...interval, low: persons * interval.low, high: persons * interval.high };
  if (rateSe === null) return null;
  const reach = value * se * normalQuantile(0.5 + interval.level / 2);
  return {
    ...interval,
    low: Math.max(0, persons * value - Math.hypot(persons * (value - interval.low), reach)),
    high: persons * value + Math.hypot(persons * (interval.high - value), reach),
  };
}

/** The rate's domain, and of the population what the rate does not say. */
function domainOf({ domain }: Estimate, { area, age, sex }: PopulationCount): Readonly<Record<string, string>> {
  return { ...(age !== "all" && { age }), ...(sex !== "total" && { sex }), ...domain, area };
}

const bases: Readonly<Record<PopulationCount["basis"], readonly ProjectionReason[]>> = {
  counted: [],
  projected: ["projected-population"],
  implied: ["implied-population"],
};

/** What a reader should know: who the population is, and that the rate is of other ages. */
const reasonsOf = ({ domain }: Estimate, { age, basis }: PopulationCount): readonly ProjectionReason[] => [
  ...bases[basis],
  ...(domain.age !== undefined && domain.age !== age ? (["age-bands-differ"] as const) : []),
];

function refuseOtherThanShare({ statistic, value }: Estimate): void {
  if (statistic === "share" && (value === null || (value >= 0 && value <= 1))) return;
  throw new SurveyError(
    "invalid-option",
    {
      ja: `人口に当てはめられるのは割合だけです: ${statistic} ${value}`,
      en: `only a share can be projected: got ${statistic} ${value} (expected a share between 0 and 1)`,
    },
    { statistic, value },
  );
}
