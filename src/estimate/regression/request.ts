import type { Domain } from "../../design/survey-design.js";
import type { EstimateOptions } from "../options.js";
import type { FamilyName } from "./families.js";

/**
 * A term of a model: a number question enters as it is, any other by its categories. An object asks for categories and
 * says which is the reference, or which option of a multiple question is meant.
 */
export type Term =
  | string
  | {
      readonly question: string;
      /** The category that the others are compared with; defaults to the first that occurs. */
      readonly reference?: string;
    }
  | {
      readonly question: string;
      /** Whether this option of a multiple question was chosen. */
      readonly option: string;
    };

/** A model of one question by others. An intercept is always in it. */
export interface RegressionRequest {
  readonly model: FamilyName;
  /** A number question, from 0 to 1 for logistic and at least 0 for poisson; or a category (option), which is 1 where chosen. */
  readonly outcome: string | { readonly question: string; readonly category: string };
  readonly terms: readonly Term[];
  /** Questions of the terms whose products enter too; defaults to none. */
  readonly interactions?: readonly (readonly string[])[];
  /** Restricts the model to a subpopulation of the full design; defaults to everyone. */
  readonly domain?: Domain;
}

/** Level and degrees of freedom, from which one is taken for each coefficient beyond the first. */
export type RegressionOptions = Pick<EstimateOptions, "level" | "df">;
