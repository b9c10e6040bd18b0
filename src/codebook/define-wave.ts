import { checkCaseFiles, type DeclaredSurvey } from "./check-case-files.js";
import { checkWave } from "./check-wave.js";
import { fiscalYearOf, fiscalYearText } from "./era.js";
import type { LabelInput } from "./label.js";
import { readShape } from "./shape.js";
import type { Survey } from "./survey.js";
import type { LonelyPsu, PendingWave, Wave } from "./wave.js";
import { waveShape } from "./wave-shape.js";

/** How the sample was drawn, by the names of columns in the response file. */
export interface DesignInput {
  /** Columns whose combinations are the strata; defaults to none. */
  readonly strata?: string | readonly string[];
  /** Columns of the sampling units, first stage first; defaults to none: respondents were drawn themselves. */
  readonly psu?: string | readonly string[];
  /** One population count for all rows, or a column of counts (or sampling fractions) a stage; defaults to with replacement. */
  readonly fpc?: number | string | readonly string[];
  /** Column of sampling weights; defaults to what follows from the fpc. */
  readonly weight?: string;
  /** Whether psu labels repeat across strata; defaults to *false*. */
  readonly nest?: boolean;
  /** What to do with a stratum that has one psu; defaults to *fail*. */
  readonly lonelyPsu?: LonelyPsu;
}

/** How a response file is read, where it differs from the codebook. */
interface HeadingInput {
  /** The header of a question in this file, where it is not that of the codebook: `{ work: "現在の就業形態" }`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What stands for a category in this file, where it is not its code or label: `{ work: { 正社員: "regular" } }`. */
  readonly categories?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface FileInput extends HeadingInput {
  /** Relative to the wave's own file, inside the survey's folder. */
  readonly file: string;
  /** Defaults to what the bytes say. */
  readonly encoding?: string;
  /** Defaults to the first. */
  readonly sheet?: string;
}

/** Where the cases of a two-level survey are: one row each in a file of their own, or repeated columns of the respondent's row. */
export type CasesInput =
  | (FileInput & {
      /** The column that identifies a case; defaults to *case*. */
      readonly id?: string;
      /** The column that holds the respondent's id. */
      readonly respondent: string;
      /** Whether case ids start anew in each respondent; defaults to *false*. */
      readonly nest?: boolean;
    })
  | (HeadingInput & {
      /** The header of a repeated column, with `{n}` for the number of the case and `{question}`: `ケース{n}_{question}`. */
      readonly wide: { readonly header: string };
    });

export interface ResponsesInput extends FileInput {
  /** The column that identifies a respondent; defaults to *id*. */
  readonly id?: string;
  /** Where the cases are, for a survey with two levels. */
  readonly cases?: CasesInput;
}

interface RepliesInput {
  readonly asked: number;
  /** Replies, valid or not; defaults to as many as are valid. */
  readonly replied?: number;
  readonly valid: number;
}

export interface SampleInput extends RepliesInput {
  /** Cases of the valid responses of a survey with two levels. */
  readonly cases?: number;
  /** Who was asked and who replied by stratum; the sums are those of the sample. */
  readonly strata?: readonly (RepliesInput & { readonly name: string; readonly label: LabelInput })[];
}

/** A wave as an analyst writes it. */
export interface WaveDeclaration {
  /** Lower case letters, digits and hyphens: it names the output folder. */
  readonly id: string;
  /** Defaults to the fiscal year the fieldwork began in: 令和2年度. */
  readonly label?: LabelInput;
  /** ISO dates: year, year and month, or day. */
  readonly fieldwork: { readonly from: string; readonly to: string };
  /** Whom the sample was drawn from, and how. */
  readonly frame: LabelInput;
  readonly population: {
    readonly size: number;
    readonly label: LabelInput;
    /** ISO date the count refers to. */
    readonly asOf: string;
    readonly source: LabelInput;
  };
  readonly sample: SampleInput;
  /** Defaults to a simple random sample with replacement. */
  readonly design?: DesignInput;
  readonly responses: ResponsesInput;
  readonly origin: Wave["origin"];
  /** Defaults to *final*. */
  readonly status?: Wave["status"];
  /** How many rows with faults, of each file or level, a build accepts to leave out before it stops; defaults to 0. */
  readonly tolerance?: number;
  /** The document to cite. */
  readonly source: LabelInput;
}

/** A wave whose responses are not at hand yet: the replies are counted, everything else waits for the file. */
export interface PendingWaveDeclaration extends Omit<WaveDeclaration, "responses"> {
  readonly responses?: never;
  readonly status: "provisional";
}

/** Declares one time a survey was held; a wrong declaration throws, naming the survey, the wave and the mend. */
export function defineWave(survey: Pick<Survey, "id">, declaration: WaveDeclaration): Wave;
export function defineWave(survey: Pick<Survey, "id">, declaration: PendingWaveDeclaration): PendingWave;
export function defineWave(survey: DeclaredSurvey, declaration: object): Wave | PendingWave {
  const given: { readonly id?: unknown } = { ...declaration };
  const place = { survey: survey.id, wave: String(given.id ?? "?") };
  const shape = readShape(waveShape, declaration, place);
  checkWave(shape, place);
  checkCaseFiles(shape, survey, place);
  const year = fiscalYearOf(shape.fieldwork.from);
  const label = shape.label ?? { ja: fiscalYearText(year, "ja"), en: fiscalYearText(year, "en") };
  return withoutUndefined({ survey: survey.id, ...shape, label }) as Wave | PendingWave;
}

/** zod keeps absent options as `undefined`; our records leave them out. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutUndefined(inner)]));
}
