/** What expressions take from outside their own wave: published counts of others, populations, projections. */
import { ageText, parseAgeClass } from "../codebook/age-class.js";
import { exactDecimal } from "../math/rounding.js";
import { reasonTexts } from "../prevalence/projection/projection-reasons.js";
import { constant, type Formula, formula } from "./formula.js";
import type { Measures } from "./measures.js";
import { referenceMeasures } from "./reference-measures.js";
import type { Sources } from "./sources.js";
import { unknownName } from "./unknown-name.js";

/** The published counts of a reference. */
export function measuresNamed(id: string, { references }: Sources): Measures {
  const reference = references.find((one) => one.id === id);
  if (reference !== undefined) return referenceMeasures(reference);
  throw unknownName(
    "reference",
    id,
    references.map((one) => one.id),
  );
}

/** The people of a row of the population tables; one that is no count of people says so. */
export function populationFormula(id: string, { populations }: Sources): Formula {
  const rows = populations.flatMap((table) => table.rows).filter((row) => row.id !== "");
  const row = rows.find((one) => one.id === id);
  if (row === undefined) {
    const known = rows.map((one) => one.id);
    throw unknownName("population", id, known);
  }
  const basis = row.basis === "counted" ? [] : reasonTexts([`${row.basis}-population`]);
  return { ...constant(exactDecimal(row.persons), "count", row.persons.toLocaleString("en")), caveats: basis };
}

interface ProjectionName {
  readonly id: string;
  /** Null is all classes together. */
  readonly ages: string | null;
}

/** The people of a declared projection, or an end of their interval. */
export function projectionFormula(
  { id, ages }: ProjectionName,
  { projections }: Sources,
  end: "low" | "high" | null,
): Formula {
  const found = projections.find((one) => one.id === id);
  if (found === undefined) {
    const known = projections.map((one) => one.id);
    throw unknownName("projection", id, known);
  }
  const people = ages === null ? found.total : classNamed(found, ages).people;
  const value = end === null ? people.value : (people.interval?.[end] ?? null);
  return formula({
    kind: end === null ? "people" : "interval",
    dimension: "number",
    whole: () => (value === null ? null : exactDecimal(value)),
    trace: ages === null ? id : `${id} ${ages}`,
    caveats: reasonTexts(people.reasons),
  });
}

function classNamed({ classes }: Sources["projections"][number], ages: string) {
  const wanted = parseAgeClass(ages);
  const name = wanted === null ? ages : ageText(wanted);
  const found = classes.find(({ population }) => population.age === name);
  if (found !== undefined) return found;
  throw unknownName(
    "age",
    ages,
    classes.map(({ population }) => population.age),
  );
}
