/** The places a printed figure may have been rounded to, and whether a convention prints it. */
import { type Exact, exactDigits } from "../math/rounding.js";
import { type Convention, type Printing, printedBy } from "./convention.js";
import { printedValue, unitScale } from "./exact-figure.js";
import type { Formula } from "./formula.js";
import type { PublishedFigure } from "./reconciliation.js";

/** A figure, its formula, and what the document says of it. */
export interface Computed {
  readonly figure: PublishedFigure;
  readonly formula: Formula;
  readonly printed: Exact;
  /** The finest place first: 8,400 may be a whole number, tens or hundreds. */
  readonly printings: readonly Printing[];
}

/** A figure made ready to be held against its formula. */
export function toCompute(figure: PublishedFigure, formula: Formula): Computed {
  const scale = unitScale[figure.unit];
  const places = figure.digitsStated ? [figure.digits] : [0, ...trailingPlaces(figure.printed)];
  return { figure, formula, printed: printedValue(figure), printings: places.map((digits) => ({ scale, digits })) };
}

/** −1, −2 … as far as zeros go, to ten thousands. */
function trailingPlaces(printed: string): readonly number[] {
  const zeros = /[1-9](0+)$/.exec(printed)?.[1]?.length ?? 0;
  return [-1, -2, -3, -4].slice(0, zeros);
}

/** The place at which the convention prints the figure; null if at none. */
export function reproducedAt({ formula, printed, printings }: Computed, convention: Convention): Printing | null {
  return printings.find((printing) => printedBy(formula, convention, printing)?.equals(printed)) ?? null;
}

/** A value as printed: with commas, and as many decimals as the place has. */
export function printText(value: Exact, digits: number): string {
  const [whole = "", decimals] = exactDigits(value, Math.max(digits, 0)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
