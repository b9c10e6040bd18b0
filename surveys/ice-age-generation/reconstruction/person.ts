import type { CategoryName, QuestionName } from "jittai";
import type survey from "../survey.ts";

type IceAge = typeof survey;

/** One category of a question of this survey. */
export type Answer<Q extends QuestionName<IceAge>> = CategoryName<IceAge, Q>;

/** What one person answered; a question that is left out was not answered, or not asked. */
export type Person = {
  -readonly [Q in QuestionName<IceAge>]?: IceAge["questions"][Q] extends { readonly kind: "multiple" }
    ? Answer<Q>[]
    : IceAge["questions"][Q] extends { readonly kind: "number" }
      ? number
      : Answer<Q>;
};

/** Questions that take several answers. */
export type Several = {
  [Q in keyof Person]-?: NonNullable<Person[Q]> extends readonly string[] ? Q : never;
}[keyof Person];
