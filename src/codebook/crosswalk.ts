/** How the questions of one wave stand to those of an earlier one. */
import { checkCrosswalk } from "./check-crosswalk.js";
import { type CrosswalkShape, crosswalkShape } from "./crosswalk-shape.js";
import type { LabelInput } from "./label.js";
import type { QuestionLink } from "./question-link.js";
import { readShape } from "./shape.js";
import type { Survey } from "./survey.js";
import type { CategoryName, QuestionName } from "./survey-names.js";

/** What is not as it was; each marks every change of the question. */
interface ChangeNotes {
  /** How the wording changed. */
  readonly wording?: LabelInput;
  /** How those who were asked changed. */
  readonly universe?: LabelInput;
  /** Why the two cannot be compared: refused unless it is accepted, and then marked. */
  readonly broken?: LabelInput;
}

/** A question of the earlier wave, and what its categories are called now. */
export interface QuestionMapping<
  Later extends Survey,
  Q extends QuestionName<Later>,
  Earlier extends Survey,
  P extends QuestionName<Earlier>,
> extends ChangeNotes {
  readonly question: P;
  /** Category now → category, or categories, then; `null`: it was not offered. Categories of one name need no line. */
  readonly categories?: {
    readonly [C in CategoryName<Later, Q>]?: CategoryName<Earlier, P> | readonly CategoryName<Earlier, P>[] | null;
  };
  /** Categories that are offered no longer; defaults to none. */
  readonly dropped?: readonly CategoryName<Earlier, P>[];
}

type MappingOf<Later extends Survey, Q extends QuestionName<Later>, Earlier extends Survey> =
  | QuestionName<Earlier>
  | null
  | { [P in QuestionName<Earlier>]: QuestionMapping<Later, Q, Earlier, P> }[QuestionName<Earlier>];

export interface CrosswalkDeclaration<Later extends Survey, Earlier extends Survey> {
  /** Question now → question then; `null`: it is new. Questions of one name need no line. */
  readonly questions?: { readonly [Q in QuestionName<Later>]?: MappingOf<Later, Q, Earlier> };
  /** Whether an id in both files is the same respondent (a panel, an overlap); defaults to *false*: drawn independently. */
  readonly sameRespondents?: boolean;
}

/** A crosswalk that was checked against both codebooks. */
export interface Crosswalk<Later extends Survey = Survey, Earlier extends Survey = Survey> {
  readonly later: Later["id"];
  readonly earlier: Earlier["id"];
  readonly sameRespondents: boolean;
  readonly links: readonly QuestionLink[];
  /** Questions that only the later wave asks. */
  readonly fresh: readonly string[];
}

/**
 * Declares how a later codebook stands to an earlier one. Every question and category is the same by name or has its
 * line; one that has neither throws, naming it and the nearest.
 */
export function defineCrosswalk<Later extends Survey, Earlier extends Survey>(
  later: Later,
  earlier: Earlier,
  declaration: CrosswalkDeclaration<NoInfer<Later>, NoInfer<Earlier>> = {},
): Crosswalk<Later, Earlier> {
  const shape: CrosswalkShape = readShape(crosswalkShape, declaration, { survey: later.id });
  const { links, fresh } = checkCrosswalk(later, earlier, shape);
  return { later: later.id, earlier: earlier.id, sameRespondents: shape.sameRespondents, links, fresh };
}
