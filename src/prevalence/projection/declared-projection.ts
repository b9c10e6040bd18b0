/** Projections as a workspace declares them: rates of references onto populations of its tables, class by class or standardised. */
import { ageText } from "../../codebook/age-class.js";
import type { PopulationChoice, Projection } from "../../codebook/projection.js";
import type { Reference } from "../../codebook/reference.js";
import type { Estimate } from "../../estimate/estimate.js";
import { roundedDigits } from "../../math/rounding.js";
import { populationOf } from "../population/population-count.js";
import type { PopulationCount, PopulationTable } from "../population/population-table.js";
import { tableNamed } from "../population/table-named.js";
import { chosenRate } from "./chosen-rate.js";
import { type ProjectionReadings, projectionReadings } from "./implied-population.js";
import { type ClassRate, classPopulations, projectClasses, standardisedRate } from "./project-classes.js";
import { projectRate } from "./project-rate.js";

/** What projections are made from. */
export interface ProjectionSources {
  readonly references: readonly Reference[];
  readonly populations: readonly PopulationTable[];
  /** Version of jittai, for the lineage; defaults to none. */
  readonly version?: string;
}

/** One class of a projection: a rate, whose people, and how many that makes. */
export interface ProjectedClass extends ClassRate {
  readonly people: Estimate;
  /** As the document would print it by its own rounding; null where none is declared. */
  readonly asPrinted: number | null;
}

export interface ProjectionResult {
  readonly id: string;
  readonly declared: Projection;
  readonly classes: readonly ProjectedClass[];
  readonly total: Estimate;
  /** Classes as printed, added up. */
  readonly totalAsPrinted: number | null;
  /** The classes whose weights the rate was given; empty without a standard. */
  readonly standard: readonly ClassRate[];
  /** How a printed projection may have come about, where its document does not say. */
  readonly readings: ProjectionReadings | null;
}

/** The projection, computed. Throws `unknown-name` for a reference, file or population that is not there. */
export function projected(declared: Projection, sources: ProjectionSources): ProjectionResult {
  const rates = declared.rates.map((choice) =>
    chosenRate(choice, sources.references, sources.version === undefined ? {} : { version: sources.version }),
  );
  const { standard, parts, total } =
    declared.standard === null
      ? byClass(declared, rates, sources)
      : asOne({ ...declared, standard: declared.standard }, rates, sources);
  const classes = parts.map(({ rate, population, people }) => ({
    rate,
    population,
    people,
    asPrinted: asPrinted(declared, rate, population),
  }));
  const printed = classes.map((one) => one.asPrinted);
  return {
    id: declared.id,
    declared,
    classes,
    total,
    totalAsPrinted: printed.some((one) => one === null)
      ? null
      : printed.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    standard,
    readings: readingsOf(declared),
  };
}

interface Parts {
  readonly parts: readonly (ClassRate & { readonly people: Estimate })[];
  readonly standard: readonly ClassRate[];
  readonly total: Estimate;
}

function byClass({ onto }: Projection, rates: readonly Estimate[], { populations }: ProjectionSources): Parts {
  const classes = classPopulations(rates, tableNamed(onto.file, populations), where(onto));
  const { classes: people, total } = projectClasses(classes);
  return {
    parts: classes.map((one, i) => ({ ...one, people: people[i] ?? projectRate(one.rate, one.population) })),
    standard: [],
    total,
  };
}

function asOne(
  { onto, standard }: Projection & { readonly standard: PopulationChoice },
  rates: readonly Estimate[],
  { populations }: ProjectionSources,
): Parts {
  const weights = classPopulations(rates, tableNamed(standard.file, populations), where(standard));
  const rate = standardisedRate(weights);
  const ages = onto.ages === null ? {} : { age: ageText(onto.ages) };
  const population = populationOf(tableNamed(onto.file, populations), { ...where(onto), ...ages });
  const share = { ...rate, domain: { ...rate.domain, age: population.age } };
  const people = projectRate(share, population);
  return { parts: [{ rate: share, population, people }], standard: weights, total: people };
}

const where = ({ area, date }: PopulationChoice) => ({ area, ...(date !== null && { date }) });

/** The rate rounded as the document rounds it, times the people, rounded again. */
function asPrinted({ rounding }: Projection, { value }: Estimate, { persons }: PopulationCount): number | null {
  if (rounding === null || value === null) return null;
  const { rateDigits, peopleDigits } = rounding;
  const rate = rateDigits === null ? value : Number(roundedDigits(100 * value, rateDigits)) / 100;
  return Number(roundedDigits(rate * persons, peopleDigits));
}

const readingsOf = ({ printed }: Projection): ProjectionReadings | null =>
  printed.length === 0 ? null : projectionReadings(printed.map(({ ages, ...one }) => ({ ...one, age: ageText(ages) })));
