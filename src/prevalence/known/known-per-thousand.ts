import type { Estimate } from "../../estimate/estimate.js";
import { invalidOption } from "../../invalid-option.js";
import type { PopulationCount } from "../population/population-table.js";
import { independentRatio } from "./independent-ratio.js";

/**
 * Persons known per 1,000 of the population: 1000 T / N, its interval that of T; where N is itself a sample's, both
 * uncertainties (see `independentRatio`).
 */
export function knownPerThousand(known: Estimate, population: PopulationCount): Estimate {
  const { persons, area, age, sex, basis } = population;
  if (known.statistic !== "total") throw invalidOption("known", known.statistic, "an estimate of a total");
  if (!(persons > 0)) throw invalidOption("population", String(persons), "people, more than 0");
  const { count: _, ...record } = known;
  return {
    ...record,
    ...(population.se === 0 ? scaled(known, 1000 / persons) : uncertain(known, population)),
    statistic: "ratio",
    question: `${known.question}/population`,
    domain: { ...known.domain, area, ...(age !== "all" && { age }), ...(sex !== "total" && { sex }) },
    effectiveN: null,
    deff: null,
    reasons: [...known.reasons, ...(basis === "counted" ? [] : [`${basis}-population`])],
  };
}

type Precision = Pick<Estimate, "value" | "se" | "interval">;

function scaled({ value, se, interval }: Estimate, factor: number): Precision {
  const times = (number: number | null) => (number === null ? null : number * factor);
  const ends = interval && { low: Math.max(0, interval.low) * factor, high: interval.high * factor };
  return { value: times(value), se: times(se), interval: interval && { ...interval, ...ends } };
}

function uncertain(known: Estimate, { persons, se }: PopulationCount): Precision & Pick<Estimate, "df" | "cv"> {
  const people = { value: persons / 1000, se: se / 1000 };
  const { reasons: _, ...quotient } = independentRatio(known, people, known.interval?.level ?? 0.95);
  return { ...quotient, df: Number.POSITIVE_INFINITY };
}
