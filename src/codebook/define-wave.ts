import { checkWave } from "./check-wave.js";
import { fiscalYearOf, fiscalYearText } from "./era.js";
import type { LabelInput } from "./label.js";
import { readShape } from "./shape.js";
import type { Survey } from "./survey.js";
import type { LonelyPsu, Wave } from "./wave.js";
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
  readonly sample: { readonly asked: number; readonly valid: number };
  /** Defaults to a simple random sample with replacement. */
  readonly design?: DesignInput;
  readonly responses: {
    /** Relative to the wave's own file, inside the survey's folder. */
    readonly file: string;
    /** The column that identifies a respondent; defaults to *id*. */
    readonly id?: string;
    /** Defaults to what the bytes say. */
    readonly encoding?: string;
    /** Defaults to the first. */
    readonly sheet?: string;
    /** The header of a question in this file, where it is not that of the codebook: `{ work: "現在の就業形態" }`. */
    readonly columns?: Readonly<Record<string, string>>;
    /** What stands for a category in this file, where it is not its code or label: `{ work: { 正社員: "regular" } }`. */
    readonly categories?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  readonly origin: Wave["origin"];
  /** Defaults to *final*. */
  readonly status?: Wave["status"];
  /** How many rows with faults a build accepts to leave out before it stops; defaults to 0. */
  readonly tolerance?: number;
  /** The document to cite. */
  readonly source: LabelInput;
}

/** Declares one time a survey was held; a wrong declaration throws, naming the survey, the wave and the mend. */
export function defineWave(survey: Pick<Survey, "id">, declaration: WaveDeclaration): Wave {
  const given: { readonly id?: unknown } = { ...declaration };
  const place = { survey: survey.id, wave: String(given.id ?? "?") };
  const shape = readShape(waveShape, declaration, place);
  checkWave(shape, place);
  const year = fiscalYearOf(shape.fieldwork.from);
  const label = shape.label ?? { ja: fiscalYearText(year, "ja"), en: fiscalYearText(year, "en") };
  return withoutUndefined({ survey: survey.id, ...shape, label }) as Wave;
}

/** zod keeps absent options as `undefined`; our records leave them out. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutUndefined(inner)]));
}
