import type { Label } from "./label.js";

/** What to do with a stratum that has one psu, whose variance the sample cannot show. */
export const lonelyPsuRules = ["fail", "certainty", "adjust", "average"] as const;
export type LonelyPsu = (typeof lonelyPsuRules)[number];

/** How the sample was drawn, by the names of columns in the response file. */
export interface DesignDeclaration {
  readonly strata: readonly string[];
  /** Stages, first stage first; empty if respondents were drawn themselves. */
  readonly psu: readonly string[];
  /** Per stage a column of population counts (or sampling fractions), or one count for all rows; absent: with replacement. */
  readonly fpc?: number | readonly string[];
  readonly weight?: string;
  /** Whether psu labels repeat across strata. */
  readonly nest: boolean;
  readonly lonelyPsu: LonelyPsu;
}

/** The people the sample stands for. */
export interface Population {
  readonly size: number;
  readonly label: Label;
  /** ISO date the count refers to. */
  readonly asOf: string;
  readonly source: Label;
}

/** How a response file of records is read. */
interface FileReading {
  /** Relative to the wave's own file. */
  readonly file: string;
  /** The column that identifies a record. */
  readonly id: string;
  readonly encoding?: string;
  readonly sheet?: string;
  /** Headers of this file by question, where they are not those of the codebook. */
  readonly columns?: Readonly<Record<string, string>>;
  /** By question, what stands for a category in this file: its text or code, and the category's name. */
  readonly categories?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Cases in a file of their own, one row each. */
export interface LongCases extends FileReading {
  /** The column that holds the respondent's id. */
  readonly respondent: string;
  /** Whether case ids start anew in each respondent. */
  readonly nest: boolean;
}

/** Cases in the respondent's row: columns repeated by case, whose headers follow a pattern such as ケース{n}_{question}. */
export interface WideCases extends Pick<FileReading, "columns" | "categories"> {
  readonly wide: { readonly header: string };
}

/** Where the responses of a wave are. */
export interface ResponseFiles extends FileReading {
  /** Where the cases of the respondents are, for a survey with two levels. */
  readonly cases?: LongCases | WideCases;
}

/** A stratum of those who were asked. */
export interface SampleStratum {
  readonly name: string;
  readonly label: Label;
  readonly asked: number;
  readonly replied?: number;
  readonly valid: number;
}

/** How many were asked, how many replied, and how many valid responses came back. */
export interface SampleCounts {
  readonly asked: number;
  /** Replies, valid or not; as many as are valid unless declared. */
  readonly replied?: number;
  readonly valid: number;
  /** Cases of the valid responses. */
  readonly cases?: number;
  /** The same by stratum; the sums are those above. */
  readonly strata?: readonly SampleStratum[];
}

/** One time the survey was held. Adding a wave touches no other file. */
export interface Wave {
  /** The id of the survey it belongs to. */
  readonly survey: string;
  readonly id: string;
  readonly label: Label;
  /** ISO dates (year, year-month or day); the era form is derived for display. */
  readonly fieldwork: { readonly from: string; readonly to: string };
  /** Whom the sample was drawn from, and how. */
  readonly frame: Label;
  readonly population: Population;
  readonly sample: SampleCounts;
  readonly design: DesignDeclaration;
  readonly responses: ResponseFiles;
  readonly origin: "responses" | "reconstructed" | "published";
  readonly status: "final" | "provisional";
  /** How many rows with faults, of each file or level, a build accepts to leave out before it stops; 0 unless declared. */
  readonly tolerance: number;
  /** 資料: the document to cite. */
  readonly source: Label;
}

/** A wave whose responses are not at hand: who was asked and who replied is known, and nothing else yet. */
export interface PendingWave extends Omit<Wave, "responses"> {
  readonly responses?: never;
  readonly status: "provisional";
}
