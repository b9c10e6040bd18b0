import { type AgeClass, ageAfter, parseAgeClass } from "../../codebook/age-class.js";
import { SurveyError } from "../../errors.js";
import type { PopulationCount } from "../population/population-table.js";

/** Refuses populations that share people, so that no sum counts anybody twice. */
export function refuseCountedTwice(populations: readonly PopulationCount[]): void {
  for (const [i, one] of populations.entries()) {
    const other = populations.slice(i + 1).find((later) => overlap(one, later));
    if (other !== undefined) throw countedTwice(one, other);
  }
}

const overlap = (a: PopulationCount, b: PopulationCount): boolean =>
  within(a.area, b.area) && (a.sex === b.sex || [a.sex, b.sex].includes("total")) && agesMeet(a.age, b.age);

const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

function agesMeet(a: string, b: string): boolean {
  const [one, other] = [classOf(a), classOf(b)];
  return one.from < ageAfter(other) && other.from < ageAfter(one);
}

const classOf = (age: string): AgeClass => parseAgeClass(age) ?? { from: 0, to: null };

/** The population in words: 三重県 total 15-39 2020-10-01. */
export const populationText = ({ area, sex, age, date }: PopulationCount): string => [area, sex, age, date].join(" ");

const countedTwice = (one: PopulationCount, other: PopulationCount): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `同じ人を2度数えることになります: ${populationText(one)} と ${populationText(other)}`,
      en: `the same people twice: ${populationText(one)} and ${populationText(other)} (expected classes that do not overlap)`,
    },
    { populations: [one, other] },
  );
