import type { PublishedFigure } from "./reconciliation.js";

/** The figures printed about a wave; those that name none are about the survey's first. */
export const figuresOfWave = (
  figures: readonly PublishedFigure[],
  wave: string,
  firstWave: string,
): readonly PublishedFigure[] => figures.filter((figure) => (figure.wave || firstWave) === wave);
