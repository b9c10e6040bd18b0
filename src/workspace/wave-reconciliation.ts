/** The printed figures about one wave, held against its responses. */
import type { Sample } from "../estimate/request.js";
import { figuresOfWave } from "../reconcile/figures-of-wave.js";
import { reconcile } from "../reconcile/reconcile.js";
import type { PublishedFigure, Reconciliation } from "../reconcile/reconciliation.js";
import { sampleMeasures } from "../reconcile/sample-measures.js";
import type { FoundSurvey, FoundWave } from "./discover.js";
import type { PublishedFile } from "./published.js";

interface Published {
  readonly published: PublishedFile | null;
  /** Figures of other surveys that expressions may name. */
  readonly others: readonly PublishedFigure[];
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
  sample: Sample,
  { found, wave }: { readonly found: FoundSurvey; readonly wave: FoundWave },
  { published, others }: Published,
): readonly Reconciliation[] {
  const figures = figuresAbout(found, wave, published);
  if (published === null || figures.length === 0) return [];
  const measures = sampleMeasures(sample, { survey: found.survey, wave: wave.wave });
  return reconcile({ figures, measures, file: published.file, others });
}
