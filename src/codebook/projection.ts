import type { AgeClass } from "./age-class.js";
import type { Label } from "./label.js";
import type { RateChoice } from "./rate-choice.js";

/** People of a file in surveys/populations. */
export interface PopulationChoice {
  /** The name of the file: mie.csv. */
  readonly file: string;
  readonly area: string;
  /** The date as the file has it; null where it has only one. */
  readonly date: string | null;
}

/** How a document rounds a projection: the rate in per cent first, then the people. */
export interface ProjectionRounding {
  /** Decimals of the rate in per cent before it is multiplied; null if it is kept exact. */
  readonly rateDigits: number | null;
  /** Last place of the people: −1 for tens. */
  readonly peopleDigits: number;
}

/** What a document prints of a projection: its people, rate, and the nation's people by the same rate. */
export interface PrintedProjectionClass {
  readonly ages: AgeClass;
  readonly people: { readonly value: number; readonly roundedTo: number };
  readonly rate: { readonly value: number; readonly roundedTo: number };
  readonly national: { readonly value: number; readonly roundedTo: number };
}

/** Rates of references carried over to a population, as declared and checked. */
export interface Projection {
  readonly id: string;
  readonly label: Label;
  /** Who is counted, and what must not be read into it. */
  readonly definition: Label;
  readonly rates: readonly RateChoice[];
  /** Whose people: of each rate's own ages and sex, or of `ages` where a standard stands between. */
  readonly onto: PopulationChoice & { readonly ages: AgeClass | null };
  /** Whose classes weigh the rates before the one rate is projected; null projects class by class. */
  readonly standard: PopulationChoice | null;
  readonly rounding: ProjectionRounding | null;
  /** What a document prints, where it does not say what it multiplied; empty if nothing. */
  readonly printed: readonly PrintedProjectionClass[];
  readonly note?: Label;
}
