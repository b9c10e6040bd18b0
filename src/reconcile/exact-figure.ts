/** A printed figure as an exact number: in its own unit, or free of it. */
import Fraction from "fraction.js";
import type { Exact } from "../math/rounding.js";
import { type Formula, formula } from "./formula.js";
import type { FigureUnit, PublishedFigure } from "./reconciliation.js";

/** Values in a unit are this many times the plain value: a share of 0.023 is 2.3 per cent. */
export const unitScale: Readonly<Record<FigureUnit, Exact>> = {
  persons: new Fraction(1),
  percent: new Fraction(100),
  points: new Fraction(100),
  years: new Fraction(1),
  "10k_persons": new Fraction(1, 10_000),
  other: new Fraction(1),
};

/** The number as printed, in the figure's unit. */
export const printedValue = ({ printed }: PublishedFigure): Exact => new Fraction(printed);

const isFraction = (unit: FigureUnit): boolean => unit === "percent" || unit === "points";

/** A printed figure taken into another one's expression. */
export function printedFormula(figure: PublishedFigure): Formula {
  const value = printedValue(figure).div(unitScale[figure.unit]);
  const dimension = isFraction(figure.unit) ? "fraction" : figure.unit === "other" ? "either" : "number";
  return formula({ kind: "derived", dimension, whole: () => value, trace: figure.text });
}

/** Whether a formula can be printed in the unit: a share not in persons, people not in per cent. */
export function fitsUnit(unit: FigureUnit, { dimension }: Formula): boolean {
  if (dimension === "either" || unit === "other") return true;
  return isFraction(unit) === (dimension === "fraction");
}
