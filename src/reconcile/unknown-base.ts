/**
 * Bases that could stand behind shares whose base was not printed: those over which every printed share is some
 * whole number, rounded half up. They bound the base; they cannot name it.
 */
import type { PublishedFigure } from "./reconciliation.js";

export interface AdmissibleBases {
  /** The smallest bases that fit, fewest first. */
  readonly smallest: readonly number[];
  /** From here on every base fits. */
  readonly allFrom: number;
}

/** Bases that admit every share of a group, all printed in per cent. */
export function admissibleBases(figures: readonly Pick<PublishedFigure, "printed" | "digits">[]): AdmissibleBases {
  const digits = Math.max(0, ...figures.map((figure) => figure.digits));
  const shares = figures.map((figure) => {
    const unit = 10 ** Math.max(0, figure.digits);
    return { printed: Math.round(Number(figure.printed) * unit), unit };
  });
  const certain = 100 * 10 ** digits;
  const fits = (base: number) => shares.every(({ printed, unit }) => someCount(base, printed, unit * 100));
  const admissible = Array.from({ length: certain }, (_, i) => i + 1).filter(fits);
  const gap = Array.from({ length: certain }, (_, i) => certain - i).find((base) => !fits(base));
  return { smallest: admissible.slice(0, 5), allFrom: (gap ?? 0) + 1 };
}

/** Whether some count over the base prints as `printed` hundredths (or finer) when rounded half up. */
function someCount(base: number, printed: number, scale: number): boolean {
  const near = Math.floor((printed * base) / scale);
  return [near - 1, near, near + 1].some((count) => Math.floor((2 * scale * count + base) / (2 * base)) === printed);
}
