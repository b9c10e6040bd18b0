/** What the rows of the overview are made from, and how they are named. */
import { didYouMean } from "../codebook/nearest-name.js";
import type { EstimatedSource, KnownSource } from "../codebook/overview.js";
import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import type { ProjectionResult } from "../prevalence/projection/declared-projection.js";
import type { SourceCount } from "../prevalence/source-count.js";
import type { WaveResults } from "../report/wave-results.js";
import type { ReadWave } from "./accept-responses.js";
import type { Workspace } from "./open-workspace.js";
import { projectionInputs, withoutLine } from "./projection-inputs.js";
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

/** The files a projection depends on. */
export const inputsOf = (found: ProjectionResult, { workspace }: OverviewInput): readonly string[] =>
  projectionInputs(found, workspace).map(withoutLine);

/** The declared projection of that id. */
export function projectionNamed(id: string, { projections }: WorkspaceSources): ProjectionResult {
  const found = projections.find((one) => one.id === id);
  if (found !== undefined) return found;
  const known = projections.map((one) => one.id);
  throw unknownInOverview({ ja: "推計", en: "projection" }, id, known);
}

/** SURVEY@WAVE. */
export const nameOf = ({ survey, wave }: WaveResults): string => `${survey.id}@${wave.id}`;

/** What every row of an own survey says of itself. */
export const namesOf = ({ definition, ages, note }: EstimatedSource | KnownSource, { survey, wave }: WaveResults) => ({
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

/** A name in a row of the overview that stands for nothing. */
export const unknownInOverview = (
  what: { ja: string; en: string },
  name: string,
  known: readonly string[],
): SurveyError =>
  new SurveyError(
    "unknown-name",
    { ja: `${what.ja}がありません：${name}`, en: `no such ${what.en}: ${name}` },
    { hint: didYouMean(name, known) },
  );
