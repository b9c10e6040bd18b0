/**
 * What a document that prints a rate and a number of people, but not what it multiplied, must have multiplied:
 * N = Ŷ / p̂, and every N that prints the same.
 */
import { SurveyError } from "../../errors.js";
import type { PopulationCount } from "../population/population-table.js";

/** A printed number and what it was rounded to: 7,570 to 10; 0.0157 to 0.0001. */
export interface PrintedValue {
  readonly value: number;
  /** Defaults to *0*: exact. */
  readonly roundedTo?: number;
}

/** From and to, both included. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** A result as printed: people here, by the rate of a survey that printed its own number of people. */
export interface PrintedProjection {
  readonly age: string;
  readonly people: PrintedValue;
  readonly rate: PrintedValue;
  /** What the survey itself printed for the whole country. */
  readonly national: PrintedValue;
}

/** The two ways a printed projection may have come about. */
export interface ProjectionReadings {
  /** Each rate times a population of its own ages: the populations, and what rounding leaves open. */
  readonly populations: readonly (Span & { readonly age: string; readonly persons: number; readonly anyRate: Span })[];
  /** Every national number times one factor, such as the area's share of the nation: all that fit; `null` if none does. */
  readonly factor: Span | null;
}

/** Both readings of a printed projection; nothing in print says which is right. */
export const projectionReadings = (printed: readonly PrintedProjection[]): ProjectionReadings => ({
  populations: printed.map(({ age, people, rate }) => ({
    age,
    persons: impliedBy(people, rate),
    ...quotient(spanOf(people), { low: rate.value, high: rate.value }),
    anyRate: quotient(spanOf(people), spanOf(rate)),
  })),
  factor: printed
    .map(({ people, national }) => quotient(spanOf(people), { low: national.value, high: national.value }))
    .reduce<Span | null>(common, { low: 0, high: Number.POSITIVE_INFINITY }),
});

/** The population that a printed number and a printed rate imply, to whole people; whatever is computed from it says so. */
export function impliedPopulation(
  { age, people, rate }: Pick<PrintedProjection, "age" | "people" | "rate">,
  where: Pick<PopulationCount, "area" | "date"> & { readonly source: string },
): PopulationCount {
  const { area, date, source } = where;
  return {
    area,
    sex: "total",
    age,
    date,
    persons: impliedBy(people, rate),
    se: 0,
    basis: "implied",
    sources: [source],
  };
}

function impliedBy(people: PrintedValue, rate: PrintedValue): number {
  if (rate.value > 0 && rate.value <= 1 && people.value >= 0) return Math.round(people.value / rate.value);
  throw new SurveyError("invalid-option", {
    ja: `人口を逆算できません: ${people.value} 人、率 ${rate.value}（率は0より大きく1以下）`,
    en: `no population implied by ${people.value} people at a rate of ${rate.value} (expected a rate above 0, up to 1)`,
  });
}

const spanOf = ({ value, roundedTo = 0 }: PrintedValue): Span => ({
  low: value - roundedTo / 2,
  high: value + roundedTo / 2,
});

const quotient = (above: Span, below: Span): Span => ({ low: above.low / below.high, high: above.high / below.low });

function common(a: Span | null, b: Span): Span | null {
  if (a === null) return null;
  const both = { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
  return both.low <= both.high ? both : null;
}
