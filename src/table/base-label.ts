/** Whom the shares of a table are of, as a line below its title. */
import type { Label } from "../codebook/label.js";
import type { Question, Questions } from "../codebook/question.js";
import type { Base } from "../estimate/estimate.js";
import { conditionLabel } from "./condition-label.js";

/** What a base is made of. */
export interface BaseOf {
  readonly question: Question;
  readonly questions: Questions;
  readonly base: Base;
  /** The people of the table, if not everyone: a target, a condition. */
  readonly scope: Label | null;
}

export function baseLabel({ question, questions, base, scope }: BaseOf): Label {
  const { askedIf } = question;
  const people = peopleLabel(
    scope,
    base === "all" || askedIf === undefined ? null : conditionLabel(askedIf, questions),
  );
  const english = people.en ?? people.ja;
  if (base === "answered") {
    return { ja: `${people.ja}のうち、この質問に回答した人`, en: `${english} who answered this question` };
  }
  if (base === "mentions") return { ja: `${people.ja}の回答（延べ）`, en: `Answers given (mentions): ${english}` };
  return people;
}

function peopleLabel(scope: Label | null, asked: Label | null): Label {
  const everyone: Label = scope ?? { ja: "回答者全員", en: "All respondents" };
  if (asked === null) return everyone;
  const english = `${everyone.en ?? everyone.ja} with ${asked.en ?? asked.ja}`;
  return { ja: scope === null ? `${asked.ja}の人` : `${everyone.ja}のうち、${asked.ja}の人`, en: english };
}
