/**
 * What is known about how many people, a row a source: persons whom respondents know, groups an own survey estimates,
 * rates of references projected. Rows differ in definition, ages and date; nothing here adds them up.
 */
import { type AgeClass, inOrder, parseAgeClass } from "../codebook/age-class.js";
import type { EstimatedSource, OverviewSource, ProjectedSource } from "../codebook/overview.js";
import type { ProjectionResult } from "../prevalence/projection/declared-projection.js";
import type { SourceCount } from "../prevalence/source-count.js";
import { declaredIn } from "./declared-in.js";
import {
  inputsOf,
  nameOf,
  namesOf,
  type Overview,
  type OverviewInput,
  projectionNamed,
  unknownInOverview,
} from "./overview-input.js";
import { knownRows } from "./overview-known.js";
import { resultsOf, waveInputs } from "./results-of.js";

/** The declared rows, computed. */
export function overviewOf(input: OverviewInput): Overview {
  const { items, file } = input.workspace.knowledge.overview;
  const parts = items.map((source, i) => declaredIn({ file, id: `row ${i + 1}` }, () => partOf(source, input)));
  return {
    rows: parts.flatMap(({ rows }) => rows),
    known: parts.flatMap(({ known }) => known),
    inputs: [...(file === null ? [] : [file]), ...new Set(parts.flatMap(({ inputs }) => inputs))],
  };
}

function partOf(source: OverviewSource, input: OverviewInput): Overview {
  switch (source.kind) {
    case "estimated":
      return estimatedRow(source, input);
    case "known":
      return knownRows(source, input);
    case "projected":
      return projectedRow(source, input);
  }
}

function estimatedRow(source: EstimatedSource, input: OverviewInput): Overview {
  const wave = resultsOf(source, input);
  const group = wave.groups.find(({ id }) => id === source.target);
  if (group === undefined) {
    const known = wave.groups.map(({ id }) => id);
    throw unknownInOverview({ ja: "対象群", en: "target" }, source.target, known);
  }
  const { people } = group.recommended;
  const open = people.disclosure === "open";
  const row: SourceCount = {
    ...namesOf(source, wave),
    id: `${nameOf(wave)}:${group.id}`,
    kind: "estimated",
    value: open ? people.value : null,
    interval: open ? people.interval : null,
    reasons: people.reasons,
  };
  return { rows: [row], known: [], inputs: waveInputs(wave, input.workspace) };
}

function projectedRow({ projection, note }: ProjectedSource, input: OverviewInput): Overview {
  const found = projectionNamed(projection, input.sources);
  const { declared, total, classes } = found;
  const said = note ?? declared.note;
  const row: SourceCount = {
    id: `projection:${found.id}`,
    source: declared.label,
    definition: declared.definition,
    ages: agesOf(found),
    asOf: classes[0]?.population.date ?? "",
    kind: "projected",
    value: total.value,
    interval: total.interval,
    reasons: total.reasons,
    ...(said !== undefined && { note: said }),
    origin: "published",
  };
  return { rows: [row], known: [], inputs: inputsOf(found, input) };
}

/** From the youngest class to the oldest. */
function agesOf({ classes }: ProjectionResult): AgeClass | null {
  const ages = classes.flatMap(({ population }) => {
    const age = parseAgeClass(population.age);
    return age === null ? [] : [{ age }];
  });
  const [first, last] = [inOrder(ages)[0], inOrder(ages).at(-1)];
  return first === undefined || last === undefined ? null : { from: first.age.from, to: last.age.to };
}
