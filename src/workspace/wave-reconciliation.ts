/** The printed figures about one wave, held against its responses. */
import { caseSurvey, hasCases } from "../codebook/case-survey.js";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import { figuresOfWave } from "../reconcile/figures-of-wave.js";
import { levelMeasures, withCaseMarker } from "../reconcile/level-measures.js";
import type { Measures } from "../reconcile/measures.js";
import { reconcile } from "../reconcile/reconcile.js";
import type { PublishedFigure, Reconciliation } from "../reconcile/reconciliation.js";
import { sampleMeasures } from "../reconcile/sample-measures.js";
import type { Sources } from "../reconcile/sources.js";
import type { FoundSurvey, FoundWave } from "./discover.js";
import type { LevelSamples } from "./level-samples.js";
import type { PublishedFile } from "./published.js";

interface Published {
  readonly published: PublishedFile | null;
  /** Figures of other surveys that expressions may name. */
  readonly others: readonly PublishedFigure[];
  /** References, populations and projections that expressions may name. */
  readonly sources: Sources;
}

/** The figures printed about a wave; those that name none are about the survey's first. */
export function figuresAbout(
  { waves }: FoundSurvey,
  { wave }: FoundWave,
  published: PublishedFile | null,
): readonly PublishedFigure[] {
  if (published === null) return [];
  return figuresOfWave(published.figures, wave.id, { waves: waves.map((one) => one.wave.id), file: published.file });
}

export function waveReconciliation(
  samples: LevelSamples,
  { found, wave }: { readonly found: FoundSurvey; readonly wave: FoundWave },
  { published, others, sources }: Published,
): readonly Reconciliation[] {
  const figures = figuresAbout(found, wave, published);
  if (published === null || figures.length === 0) return [];
  const measures = measuresOf(samples, found.survey, wave.wave);
  return reconcile({ figures, measures, file: published.file, others, sources });
}

/** What expressions read: of one level, or of both. */
function measuresOf({ respondents, cases }: LevelSamples, survey: Survey, wave: Wave): Measures {
  const own = sampleMeasures(respondents, { survey, wave });
  if (cases === null || !hasCases(survey)) return own;
  const inner = sampleMeasures(withCaseMarker(cases), { survey: caseSurvey(survey), wave });
  return levelMeasures(own, inner, Object.keys(survey.cases.questions));
}
