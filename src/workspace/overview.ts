/**
 * What is known about how many people, a row a source: persons whom respondents know, groups an own survey estimates,
 * rates of references projected. Rows differ in definition, ages and date; nothing here adds them up.
 */

import { parseAgeClass } from "../codebook/age-class.js";
import { didYouMean } from "../codebook/nearest-name.js";
import type { EstimatedSource, KnownSource, OverviewSource, ProjectedSource } from "../codebook/overview.js";
import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import { knownPerThousand } from "../prevalence/known/known-per-thousand.js";
import { type KnownPersons, knownPersons } from "../prevalence/known/known-persons.js";
import { knownShare } from "../prevalence/known/known-share.js";
import { populationOf } from "../prevalence/population/population-count.js";
import { tableNamed } from "../prevalence/population/table-named.js";
import type { ProjectionResult } from "../prevalence/projection/declared-projection.js";
import type { SourceCount } from "../prevalence/source-count.js";
import type { WaveResults } from "../report/wave-results.js";
import type { ReadWave } from "./accept-responses.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import { projectionInputs, withoutLine } from "./projection-inputs.js";
import { resultsOf, waveInputs } from "./results-of.js";
import { waveSample } from "./wave-sample.js";
import type { WorkspaceSources } from "./workspace-sources.js";

/** What a build has at hand. */
export interface OverviewInput {
  readonly workspace: Workspace;
  readonly sources: WorkspaceSources;
  readonly waves: readonly ReadWave[];
  readonly results: readonly WaveResults[];
}

/** Persons known as estimates: reported, expanded to the silent, per 1,000, and as a share of a projection. */
export interface KnownEstimates {
  readonly survey: string;
  readonly estimates: readonly Estimate[];
  /** Files they depend on, relative to the workspace. */
  readonly inputs: readonly string[];
}

export interface Overview {
  readonly rows: readonly SourceCount[];
  readonly known: readonly KnownEstimates[];
  /** Files it depends on, relative to the workspace; what declares it comes first. */
  readonly inputs: readonly string[];
}

/** The declared rows, computed. */
export function overviewOf(input: OverviewInput): Overview {
  const { items, file } = input.workspace.knowledge.overview;
  const parts = items.map((source) => partOf(source, input));
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
    throw unknown({ ja: "対象群", en: "target" }, source.target, known);
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

/** Two rows: what was reported, with what the silent leave open; and what it would be if they were like the others. */
function knownRows(source: KnownSource, input: OverviewInput): Overview {
  const wave = resultsOf(source, input);
  const persons = personsKnown(source, wave, input);
  const { reported, expanded, bounds } = persons;
  const names = namesOf(source, wave);
  const { ja, en } = bounds.assumption.high;
  const rows: SourceCount[] = [
    {
      ...names,
      id: `${nameOf(wave)}:known`,
      kind: "known",
      value: reported.value,
      interval: null,
      bounds: { low: bounds.low, high: bounds.high, assumption: { ja, en } },
      reasons: reported.reasons,
    },
    {
      ...names,
      id: `${nameOf(wave)}:known-expanded`,
      definition: {
        ja: `${names.definition.ja}（回答のない${bounds.silent}人も回答者と同じとした場合）`,
        en: `${names.definition.en ?? names.definition.ja} (if the ${bounds.silent} who did not reply are like those who did)`,
      },
      kind: "estimated",
      value: expanded.value,
      interval: expanded.interval,
      reasons: expanded.reasons,
    },
  ];
  const [own, others] = [waveInputs(wave, input.workspace), otherInputs(source, input)];
  const estimates = knownEstimates(source, persons, input);
  return { rows, known: [{ survey: wave.survey.id, estimates, inputs: [...own, ...others] }], inputs: own };
}

function personsKnown(
  { question }: KnownSource,
  { survey, wave }: WaveResults,
  { waves }: OverviewInput,
): KnownPersons {
  const read = waves.find((one) => one.found.survey.id === survey.id && one.wave.wave.id === wave.id);
  if (read === undefined) throw unknown({ ja: "調査の回", en: "wave" }, wave.id, []);
  if (survey.questions[question]?.kind !== "number") {
    const numbers = Object.entries(survey.questions).filter(([, { kind }]) => kind === "number");
    throw unknown(
      { ja: "人数の質問", en: "number question" },
      question,
      numbers.map(([name]) => name),
    );
  }
  const sample = waveSample(read.reading.responses, { survey, wave }, packageInfo().version);
  return knownPersons(sample, { question, wave });
}

function knownEstimates(
  { population, projection }: KnownSource,
  { reported, expanded }: KnownPersons,
  { sources }: OverviewInput,
): readonly Estimate[] {
  const here = population === null ? null : tableNamed(population.file, "overview", sources.populations);
  const people =
    here === null || population === null
      ? null
      : populationOf(here, { area: population.area, ...(population.date !== null && { date: population.date }) });
  const found = projection === null ? null : projectionNamed(projection, sources);
  return [
    reported,
    expanded,
    ...(people === null ? [] : [knownPerThousand(reported, people)]),
    ...(found === null ? [] : [knownShare(reported, found.total)]),
  ];
}

const otherInputs = ({ population, projection }: KnownSource, input: OverviewInput): readonly string[] => [
  ...(population === null ? [] : [tableNamed(population.file, "overview", input.sources.populations).file]),
  ...(projection === null ? [] : inputsOf(projectionNamed(projection, input.sources), input)),
];

function projectedRow({ projection, note }: ProjectedSource, input: OverviewInput): Overview {
  const found = projectionNamed(projection, input.sources);
  const { declared, total, classes } = found;
  const ages = classes.map(({ population: { age } }) => parseAgeClass(age));
  const [first, last] = [ages[0] ?? null, ages.at(-1) ?? null];
  const said = note ?? declared.note;
  const row: SourceCount = {
    id: `projection:${found.id}`,
    source: declared.label,
    definition: declared.definition,
    ages: first === null || last === null ? null : { from: first.from, to: last.to },
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

const inputsOf = (found: ProjectionResult, { workspace }: OverviewInput): readonly string[] =>
  projectionInputs(found, workspace).map(withoutLine);

function projectionNamed(id: string, { projections }: WorkspaceSources): ProjectionResult {
  const found = projections.find((one) => one.id === id);
  if (found !== undefined) return found;
  const known = projections.map((one) => one.id);
  throw unknown({ ja: "推計", en: "projection" }, id, known);
}

const nameOf = ({ survey, wave }: WaveResults): string => `${survey.id}@${wave.id}`;

const namesOf = ({ definition, ages, note }: EstimatedSource | KnownSource, { survey, wave }: WaveResults) => ({
  source: {
    ja: `${survey.title.ja}（${wave.label.ja}）`,
    en: `${survey.title.en ?? survey.title.ja} (${wave.label.en ?? wave.label.ja})`,
  },
  definition,
  ages,
  asOf: wave.fieldwork.to,
  ...(note !== undefined && { note }),
  origin: wave.origin,
});

const unknown = (what: { ja: string; en: string }, name: string, known: readonly string[]): SurveyError =>
  new SurveyError(
    "unknown-name",
    { ja: `overview：${what.ja}がありません：${name}`, en: `overview: no such ${what.en}: ${name}` },
    { hint: didYouMean(name, known) },
  );
