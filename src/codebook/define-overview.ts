import { z } from "zod";
import { ageShape } from "./age-shape.js";
import { type PopulationDeclaration, populationShape } from "./define-projection.js";
import type { LabelInput } from "./label.js";
import type { OverviewSource } from "./overview.js";
import { orNull } from "./rate-choice.js";
import { idShape, labelShape, readShape } from "./shape.js";

interface OwnSurveyDeclaration {
  readonly survey: string;
  /** Defaults to the last one. */
  readonly wave?: string;
  /** Whose ages: 34-49; defaults to no age asked for. */
  readonly ages?: string;
  /** Who is counted. */
  readonly definition: LabelInput;
  readonly note?: LabelInput;
}

/** A row of the overview as an analyst writes it. */
export type OverviewDeclaration =
  | (OwnSurveyDeclaration & {
      readonly kind: "estimated";
      /** A target, `union`, or targets joined by &. */
      readonly target: string;
    })
  | (OwnSurveyDeclaration & {
      readonly kind: "known";
      /** The number question in which respondents say how many they know. */
      readonly question: string;
      /** Whom they are held against, per 1,000; defaults to nobody. */
      readonly population?: PopulationDeclaration;
      /** The projection of which they are a share; defaults to none. */
      readonly projection?: string;
    })
  | {
      readonly kind: "projected";
      /** The id of a declared projection. */
      readonly projection: string;
      readonly note?: LabelInput;
    };

const text = z.string().trim().min(1);
const own = { survey: idShape, wave: orNull(text), ages: orNull(ageShape), definition: labelShape };
const known = {
  question: text,
  population: orNull(z.strictObject(populationShape)),
  projection: orNull(idShape),
};
const note = { note: labelShape.optional() };

const shape = z
  .array(
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("estimated"), target: text, ...own, ...note }),
      z.strictObject({ kind: z.literal("known"), ...known, ...own, ...note }),
      z.strictObject({ kind: z.literal("projected"), projection: idShape, ...note }),
    ]),
  )
  .min(1);

/** Declares the rows of the overview: what each source says of how many people, side by side and never added up. */
export const defineOverview = (rows: readonly OverviewDeclaration[]): readonly OverviewSource[] =>
  readShape(shape, rows, { survey: "overview" }).map(({ note: said, ...row }): OverviewSource => {
    return { ...row, ...(said !== undefined && { note: said }) };
  });
