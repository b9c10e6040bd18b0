/** Projections as data: a row a class and one for all of them in CSV, whole records in JSON. */

import type { Estimate } from "../estimate/estimate.js";
import type { ProjectedClass, ProjectionResult } from "../prevalence/projection/declared-projection.js";
import { reasonTexts } from "../prevalence/projection/projection-reasons.js";
import { domainText } from "../table/domain-text.js";
import type { CsvCell } from "./csv-file.js";

const head = [
  "projection",
  "label",
  "part",
  "reference",
  "rate",
  "rate_low",
  "rate_high",
  "area",
  "ages",
  "sex",
  "population",
  "population_date",
  "population_basis",
  "people",
  "se",
  "low",
  "high",
  "level",
  "method",
  "as_printed",
  "reasons",
  "note",
  "population_source",
];

/** A head, then for every projection its classes and their sum. */
export const projectionRows = (projections: readonly ProjectionResult[]): CsvCell[][] => [
  head,
  ...projections.flatMap((one) => [...one.classes.map((each) => classRow(one, each)), totalRow(one)]),
];

function classRow(
  { id, declared }: ProjectionResult,
  { rate, population, people, asPrinted }: ProjectedClass,
): CsvCell[] {
  const { area, age, sex, persons, date, basis, sources } = population;
  const rates = [rate.value, rate.interval?.low ?? null, rate.interval?.high ?? null];
  return [
    ...[id, declared.label.ja, "class", `${rate.survey} ${domainText(rate.domain)}`],
    ...[...rates, area, age, sex, persons, date, basis],
    ...numbers(people),
    ...[asPrinted, people.reasons.join(";"), notes(people, declared.note?.ja), sources.join("; ")],
  ];
}

function totalRow({ id, declared, total, totalAsPrinted, classes }: ProjectionResult): CsvCell[] {
  const persons = classes.reduce((sum, { population }) => sum + population.persons, 0);
  const { area, age = "", sex = "" } = total.domain;
  return [
    ...[id, declared.label.ja, "total", total.survey, null, null, null],
    ...[area ?? declared.onto.area, age, sex, persons, "", ""],
    ...numbers(total),
    ...[totalAsPrinted, total.reasons.join(";"), notes(total, declared.note?.ja), ""],
  ];
}

const numbers = ({ value, se, interval }: Estimate): CsvCell[] => [
  value,
  se,
  interval?.low ?? null,
  interval?.high ?? null,
  interval?.level ?? null,
  interval?.method ?? "",
];

const notes = ({ reasons }: Estimate, note: string | undefined): string =>
  [...reasonTexts(reasons).map(({ ja }) => ja), ...(note === undefined ? [] : [note])].join("。");

/** Everything about one projection, with what it depends on. */
export const projectionRecord = (
  { id, declared, classes, total, totalAsPrinted, standard, readings }: ProjectionResult,
  inputs: readonly string[],
) => ({
  id,
  label: declared.label,
  definition: declared.definition,
  ...(declared.note !== undefined && { note: declared.note }),
  classes: classes.map(({ rate, population, people, asPrinted }) => ({ rate, population, people, asPrinted })),
  total,
  totalAsPrinted,
  ...(standard.length > 0 && { standard: standard.map(({ rate, population }) => ({ rate, population })) }),
  ...(readings !== null && { readings }),
  inputs,
});
