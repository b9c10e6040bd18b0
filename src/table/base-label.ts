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
  /** What everyone is called; defaults to 回答者全員. */
  readonly everyone?: Label | undefined;
}

const respondents: Label = { ja: "回答者全員", en: "All respondents" };

export function baseLabel({ question, questions, base, scope, everyone = respondents }: BaseOf): Label {
  const { askedIf } = question;
  const noun = everyone === respondents ? "人" : "もの";
  const whole = scope ?? everyone;
  const asked = base === "all" || askedIf === undefined ? null : conditionLabel(askedIf, questions);
  const among = whole === respondents ? "" : `${whole.ja}のうち、`;
  const people = asked === null ? whole.ja : `${among}${asked.ja}の${noun}`;
  const english = `${whole.en ?? whole.ja}${asked === null ? "" : ` with ${asked.en ?? asked.ja}`}`;
  if (base === "answered") {
    return { ja: `${people}のうち、この質問に回答した${noun}`, en: `${english} who answered this question` };
  }
  if (base === "mentions") return { ja: `${people}の回答（延べ）`, en: `Answers given (mentions): ${english}` };
  return { ja: people, en: english };
}
