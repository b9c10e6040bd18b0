/** Persons whom respondents know, as rows of the overview and as estimates. */
import type { KnownSource } from "../codebook/overview.js";
import type { Estimate } from "../estimate/estimate.js";
import { knownPerThousand } from "../prevalence/known/known-per-thousand.js";
import { type KnownPersons, knownPersons } from "../prevalence/known/known-persons.js";
import { knownShare } from "../prevalence/known/known-share.js";
import { populationOf } from "../prevalence/population/population-count.js";
import { tableNamed } from "../prevalence/population/table-named.js";
import type { SourceCount } from "../prevalence/source-count.js";
import type { WaveResults } from "../report/wave-results.js";
import {
  inputsOf,
  nameOf,
  namesOf,
  type Overview,
  type OverviewInput,
  projectionNamed,
  unknownInOverview,
} from "./overview-input.js";
import { packageInfo } from "./package-info.js";
import { resultsOf, waveInputs } from "./results-of.js";
import { waveSample } from "./wave-sample.js";

/** Two rows: what was reported, with what the silent leave open; and what it would be if they were like the others. */
export function knownRows(source: KnownSource, input: OverviewInput): Overview {
  const wave = resultsOf(source, input);
  const persons = personsKnown(source, wave, input);
  const { reported, expanded, bounds } = persons;
  const names = namesOf(source, wave);
  const { ja, en } = bounds.assumption.high;
  const assumption = { ja: `${ja}とした場合`, en: `if ${en}` };
  const rows: SourceCount[] = [
    {
      ...names,
      id: `${nameOf(wave)}:known`,
      kind: "known",
      value: reported.value,
      interval: null,
      bounds: { low: bounds.low, high: bounds.high, assumption },
      reasons: limitsOf(reported),
    },
    {
      ...names,
      id: `${nameOf(wave)}:known-expanded`,
      definition: {
        ja: `${names.definition.ja}（回答のない${bounds.silent}人も同じとした場合）`,
        en: `${names.definition.en ?? names.definition.ja} (if the ${bounds.silent} silent are alike)`,
      },
      kind: "estimated",
      value: expanded.value,
      interval: expanded.interval,
      reasons: limitsOf(expanded),
    },
  ];
  const [own, others] = [waveInputs(wave, input.workspace), otherInputs(source, input)];
  const estimates = knownEstimates(source, persons, input);
  return { rows, known: [{ survey: wave.survey.id, estimates, inputs: [...own, ...others] }], inputs: own };
}

/** What to know of the number beyond what its row says of itself: which of the two it is. */
const limitsOf = ({ reasons }: Estimate): readonly string[] =>
  reasons.filter((code) => code !== "as-reported" && code !== "silent-alike");

function personsKnown(
  { question }: KnownSource,
  { survey, wave }: WaveResults,
  { waves }: OverviewInput,
): KnownPersons {
  const read = waves.find((one) => one.found.survey.id === survey.id && one.wave.wave.id === wave.id);
  if (read === undefined) throw unknownInOverview({ ja: "調査の回", en: "wave" }, wave.id, []);
  if (survey.questions[question]?.kind !== "number") {
    const numbers = Object.entries(survey.questions).filter(([, { kind }]) => kind === "number");
    throw unknownInOverview(
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
  const here = population === null ? null : tableNamed(population.file, sources.populations);
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
  ...(population === null ? [] : [tableNamed(population.file, input.sources.populations).file]),
  ...(projection === null ? [] : inputsOf(projectionNamed(projection, input.sources), input)),
];
