/** Comparisons with references as data: a row each in CSV, whole records in JSON. */

import { reasonTexts } from "../prevalence/projection/projection-reasons.js";
import { protectedEstimate } from "../table/estimate-fields.js";
import type { ComparedWithReference } from "./comparisons.js";
import type { CsvCell } from "./csv-file.js";

const head = [
  "comparison",
  "label",
  "survey",
  "wave",
  "target",
  "ages",
  "own",
  "own_low",
  "own_high",
  "reference",
  "reference_ages",
  "rate",
  "rate_low",
  "rate_high",
  "rate_interval",
  "difference",
  "low",
  "high",
  "level",
  "method",
  "reasons",
  "note",
];

export const comparisonRows = (comparisons: readonly ComparedWithReference[]): CsvCell[][] => [
  head,
  ...comparisons.map(comparisonRow),
];

function comparisonRow({ declared, ages, ...found }: ComparedWithReference): CsvCell[] {
  const [own, reference, difference] = [found.own, found.reference, found.difference].map(protectedEstimate);
  const ends = (one: typeof own): CsvCell[] => [
    one?.value ?? null,
    one?.interval?.low ?? null,
    one?.interval?.high ?? null,
  ];
  const reasons = found.difference.reasons;
  const said = [
    ...reasonTexts(reasons).map(({ ja }) => ja),
    ...(declared.note === undefined ? [] : [declared.note.ja]),
  ];
  return [
    ...[declared.id, declared.label.ja, found.own.survey, found.own.wave, declared.target, ages.own],
    ...ends(own),
    ...[`${found.reference.survey} ${declared.rate.group}`, ages.reference],
    ...ends(reference),
    found.reference.interval?.method ?? "",
    ...ends(difference),
    ...[difference?.interval?.level ?? null, difference?.interval?.method ?? "", reasons.join(";"), said.join("。")],
  ];
}

export const comparisonRecord = ({ declared, ages, inputs, ...found }: ComparedWithReference) => ({
  id: declared.id,
  label: declared.label,
  ages,
  own: protectedEstimate(found.own),
  reference: protectedEstimate(found.reference),
  difference: protectedEstimate(found.difference),
  ...(declared.note !== undefined && { note: declared.note }),
  inputs,
});
