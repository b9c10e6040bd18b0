import { z } from "zod";
import { ageText } from "./age-class.js";
import { ageShape } from "./age-shape.js";
import { declarationError, type Place } from "./declaration-error.js";
import type { LabelInput } from "./label.js";
import type { Projection } from "./projection.js";
import { orNull, type RateChoiceDeclaration, rateChoiceShape } from "./rate-choice.js";
import { idShape, labelShape, readShape } from "./shape.js";

/** A number as printed and what it was rounded to. */
interface PrintedDeclaration {
  readonly value: number;
  /** Defaults to *0*: exact. */
  readonly roundedTo?: number;
}

/** A population of surveys/populations. */
export interface PopulationDeclaration {
  /** The name of the file: mie.csv. */
  readonly file: string;
  readonly area: string;
  /** The date as the file has it; defaults to the only one there is. */
  readonly date?: string;
}

/** A projection as an analyst writes it. */
export interface ProjectionDeclaration {
  readonly id: string;
  readonly label: LabelInput;
  /** Who is counted, and what must not be read into it. */
  readonly definition: LabelInput;
  readonly rates: readonly RateChoiceDeclaration[];
  /** Whose people; `ages` is needed where a standard stands between, and only there. */
  readonly onto: PopulationDeclaration & { readonly ages?: string };
  /** Whose classes weigh the rates before they are projected as one; defaults to class by class. */
  readonly standard?: PopulationDeclaration;
  /** How the document rounds; defaults to not at all. */
  readonly rounding?: { readonly rateDigits?: number; readonly peopleDigits?: number };
  /** What a document prints without saying what it multiplied; defaults to nothing. */
  readonly printed?: readonly {
    readonly ages: string;
    readonly people: PrintedDeclaration;
    readonly rate: PrintedDeclaration;
    readonly national: PrintedDeclaration;
  }[];
  readonly note?: LabelInput;
}

const text = z.string().trim().min(1);
export const populationShape = { file: text, area: text, date: orNull(text) };
const printed = z.strictObject({ value: z.number().positive(), roundedTo: z.number().nonnegative().default(0) });

const shape = z.strictObject({
  id: idShape,
  label: labelShape,
  definition: labelShape,
  rates: z.array(rateChoiceShape).min(1),
  onto: z.strictObject({ ...populationShape, ages: orNull(ageShape) }),
  standard: orNull(z.strictObject(populationShape)),
  rounding: orNull(
    z.strictObject({
      rateDigits: orNull(z.int().min(0).max(6)),
      peopleDigits: z.int().min(-6).max(0).default(0),
    }),
  ),
  printed: z.array(z.strictObject({ ages: ageShape, people: printed, rate: printed, national: printed })).default([]),
  note: labelShape.optional(),
});

/** Declares rates of references to be carried over to a population; a wrong declaration throws, naming the mend. */
export function defineProjection(declaration: ProjectionDeclaration): Projection {
  const place = { survey: String(declaration.id) };
  const { note, ...projection } = readShape(shape, declaration, place);
  checkAges(projection, place);
  return { ...projection, ...(note !== undefined && { note }) };
}

function checkAges({ onto, standard }: Pick<Projection, "onto" | "standard">, place: Place): void {
  if ((standard === null) === (onto.ages === null)) return;
  throw declarationError(
    place,
    onto.ages === null
      ? {
          ja: "onto.ages がありません（standard で重みづけた率は、1つの年齢区分に当てはめます）",
          en: "no onto.ages (expected the ages that the standardised rate is projected onto)",
        }
      : {
          ja: `onto.ages ${ageText(onto.ages)} は、standard があるときだけ使えます`,
          en: `onto.ages ${ageText(onto.ages)} without a standard (expected ages in rates only)`,
        },
  );
}
