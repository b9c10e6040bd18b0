/** Domains all of whose people gave the same answer: who is known to be in one is known to have given it. */
import type { Survey } from "../../codebook/survey.js";
import { type CellBook, questionOfTrait } from "./cell-book.js";
import { requirements } from "./condition-cells.js";
import type { NamedNumber } from "./named-number.js";
import { categoryGroups, takesOneAnswer } from "./part-relations.js";

/** Guards the answer of all and those of nobody, but where the domain itself says what they answered. */
export function guardUnanimous(book: CellBook, numbers: readonly NamedNumber[], survey: Survey): void {
  for (const { question, whole, parts } of categoryGroups(numbers).values()) {
    const everyone = book.valueOf(whole);
    const same = [...parts].some((part) => book.valueOf(part) === everyone);
    if (everyone === 0 || parts.size < 2 || !same || !takesOneAnswer(survey.questions[question])) continue;
    if (!isSaidBy(book.traitsOf(whole), question, survey)) for (const part of parts) book.guard(part);
  }
}

/** Whether being in the domain is to have answered the question in a certain way. */
const isSaidBy = (traits: readonly string[], question: string, { targets, questions }: Survey): boolean =>
  traits.some((one) => {
    const target = questionOfTrait(one) === "target" ? targets[one.slice("target=".length)] : undefined;
    const required = target === undefined ? [] : requirements(target.when, questions).flat();
    return questionOfTrait(one) === question || required.some((other) => questionOfTrait(other) === question);
  });
