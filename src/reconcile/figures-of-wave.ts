import { faultyFile } from "../data/cell-fault.js";
import type { PublishedFigure } from "./reconciliation.js";

/** The waves of a survey, first one first, and what messages call its published.csv. */
export interface FigureWaves {
  readonly waves: readonly string[];
  readonly file: string;
}

/** The figures printed about a wave; those that name none are about the first. A wave that does not exist is an error. */
export function figuresOfWave(
  figures: readonly PublishedFigure[],
  wave: string,
  { waves, file }: FigureWaves,
): readonly PublishedFigure[] {
  const unknown = figures.filter((figure) => figure.wave !== "" && !waves.includes(figure.wave));
  if (unknown.length > 0) {
    const faultOf = ({ line, wave: found }: PublishedFigure) => {
      return { line, column: "wave", found, expected: { ja: waves.join("、"), en: `one of ${waves.join(", ")}` } };
    };
    throw faultyFile(file, unknown.map(faultOf));
  }
  return figures.filter((figure) => (figure.wave || waves[0]) === wave);
}
