import type { AgeClass } from "./age-class.js";
import type { Label } from "./label.js";
import type { PopulationChoice } from "./projection.js";

/** A group of an own survey, estimated. */
export interface EstimatedSource {
  readonly kind: "estimated";
  readonly survey: string;
  /** Null is the survey's last wave. */
  readonly wave: string | null;
  /** A target, `union`, or an overlap of targets. */
  readonly target: string;
  readonly ages: AgeClass | null;
  readonly definition: Label;
  readonly note?: Label;
}

/** Persons whom respondents know, as they report; and if the silent are like those who replied. */
export interface KnownSource {
  readonly kind: "known";
  readonly survey: string;
  readonly wave: string | null;
  /** The number question in which respondents say how many they know. */
  readonly question: string;
  /** Whom they are held against, per 1,000; null for nobody. */
  readonly population: PopulationChoice | null;
  /** The projection of which they are a share; null for none. */
  readonly projection: string | null;
  readonly ages: AgeClass | null;
  readonly definition: Label;
  readonly note?: Label;
}

/** A declared projection; its own definition and ages. */
export interface ProjectedSource {
  readonly kind: "projected";
  readonly projection: string;
  readonly note?: Label;
}

/** A row of the overview of what is known about how many people, as declared and checked. */
export type OverviewSource = EstimatedSource | KnownSource | ProjectedSource;
