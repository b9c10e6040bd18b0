/** Rates by class onto the people of each class: their sum, and the rate a population with those classes would have. */
import { SurveyError } from "../../errors.js";
import type { Estimate } from "../../estimate/estimate.js";
import { sum } from "../../math/compensated-sum.js";
import { type PopulationName, populationOf } from "../population/population-count.js";
import type { PopulationCount, PopulationTable } from "../population/population-table.js";
import { combineIndependent } from "./combine-independent.js";
import { populationText, refuseCountedTwice } from "./counted-twice.js";
import { projectRate } from "./project-rate.js";

/** The rate of a class, and its people. */
export interface ClassRate {
  readonly rate: Estimate;
  readonly population: PopulationCount;
}

/** The people of each class, and of all together. */
export interface ClassProjection {
  readonly classes: readonly Estimate[];
  readonly total: Estimate;
}

/** Each rate with the people of its own age class and sex, as its domain names them. */
export const classPopulations = (
  rates: readonly Estimate[],
  table: PopulationTable,
  where: Pick<PopulationName, "area" | "date">,
): readonly ClassRate[] =>
  rates.map((rate) => {
    const { age, sex } = rate.domain;
    const ofSex = sex === "male" || sex === "female" ? ({ sex } as const) : {};
    return { rate, population: populationOf(table, { ...where, ...ofSex, ...(age !== undefined && { age }) }) };
  });

/**
 * The people of several classes by rates of independent samples, added up; classes that share a rate share its error, so
 * their people are pooled first. Ŷ = Σ N_h p̂_h, v = Σ v(N_h p̂_h); the interval as in `combineIndependent`.
 */
export function projectClasses(classes: readonly ClassRate[]): ClassProjection {
  refuseNone(classes);
  refuseCountedTwice(classes.map(({ population }) => population));
  const projected = classes.map(({ rate, population }) => projectRate(rate, population));
  const pooled = pooledByRate(classes).map(({ rate, population }) => projectRate(rate, population));
  const total = combineIndependent(pooled.map((estimate) => ({ estimate, times: 1 })));
  const interval = total.interval && { ...total.interval, low: Math.max(0, total.interval.low) };
  return { classes: projected, total: { ...total, ...togetherAs(projected), statistic: "headcount", interval } };
}

export interface StandardiseOptions {
  /** Whom the classes make up; they must add up to it. Defaults to whatever they add up to. */
  readonly whole?: PopulationCount;
}

/**
 * The directly standardised rate: what a population with the standard's classes would have at the rates observed,
 * p̂ = Σ W_h p̂_h, W_h = N_h / N, v = Σ W_h² v(p̂_h); the standard is taken as fixed. Cochran (1977), ch. 5; the
 * interval as in `combineIndependent`.
 */
export function standardisedRate(classes: readonly ClassRate[], { whole }: StandardiseOptions = {}): Estimate {
  refuseNone(classes);
  refuseCountedTwice(classes.map(({ population }) => population));
  for (const each of classes) refuseOtherClass(each);
  const people = sum(classes.map(({ population }) => population.persons));
  if (whole !== undefined) refuseOtherSum(people, whole);
  if (!(people > 0)) throw invalid("classes", "nobody", "people in at least one class");
  const pooled = pooledByRate(classes).filter(({ population }) => population.persons > 0);
  const terms = pooled.map(({ rate, population }) => ({ estimate: rate, times: population.persons / people }));
  const rate = combineIndependent(terms);
  const projected = classes.map((each) => projectRate(each.rate, each.population));
  return { ...rate, ...togetherAs(projected), statistic: "share" };
}

/** Classes of one rate as one class of all their people. */
function pooledByRate(classes: readonly ClassRate[]): readonly ClassRate[] {
  const pooled = new Map<string, ClassRate>();
  for (const { rate, population } of classes) {
    const { survey, wave, question, category, domain } = rate;
    const key = JSON.stringify([survey, wave, question, category, domain]);
    const earlier = pooled.get(key);
    pooled.set(key, { rate, population: earlier ? together(earlier.population, population) : population });
  }
  return [...pooled.values()];
}

const together = (a: PopulationCount, b: PopulationCount): PopulationCount => ({
  ...a,
  persons: a.persons + b.persons,
  se: Math.hypot(a.se, b.se),
});

/** What a sum over classes says of itself: every wave, and of the domain what all have. */
const togetherAs = (classes: readonly Estimate[]): Pick<Estimate, "wave" | "domain" | "reasons"> => ({
  wave: [...new Set(classes.map(({ wave }) => wave))].join(" + "),
  domain: shared(classes),
  reasons: [...new Set(classes.flatMap(({ reasons }) => reasons))],
});

/** The entries of the domain that all have. */
function shared(estimates: readonly Estimate[]): Readonly<Record<string, string>> {
  const [first, ...others] = estimates.map(({ domain }) => domain);
  const entries = Object.entries(first ?? {});
  return Object.fromEntries(entries.filter(([key, value]) => others.every((domain) => domain[key] === value)));
}

function refuseNone(classes: readonly ClassRate[]): void {
  if (classes.length === 0) throw invalid("classes", "none", "at least one");
}

/** A standard weighs each rate by the people it is about. */
function refuseOtherClass({ rate: { domain }, population }: ClassRate): void {
  if ((domain.age ?? population.age) === population.age && (domain.sex ?? population.sex) === population.sex) return;
  const got = `${domain.sex ?? "total"} ${domain.age ?? "all"}`;
  throw invalid("class", `a rate of ${got}`, `one of ${population.sex} ${population.age}`);
}

function refuseOtherSum(people: number, whole: PopulationCount): void {
  if (Math.abs(people - whole.persons) <= 1e-9 * whole.persons) return;
  throw invalid("classes", `${people} people together`, `${whole.persons}, ${populationText(whole)}`);
}

const invalid = (option: string, got: string, expected: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `${option} が正しくありません: ${got} (${expected})`,
      en: `invalid ${option}: ${got} (expected ${expected})`,
    },
    { option, got, expected },
  );
