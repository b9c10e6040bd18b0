/** Who is asked a question, and who is in a target, follows from other answers. */
import type { Condition } from "../../codebook/condition.js";
import type { Survey } from "../../codebook/survey.js";
import {
  answeredTrait,
  askedTrait,
  type CellBook,
  missingKinds,
  questionOfTrait,
  type Traits,
  trait,
} from "./cell-book.js";
import { alternatives, joined, requirements } from "./condition-cells.js";
import { takesOneAnswer } from "./part-relations.js";

export function addConditions(book: CellBook, survey: Survey): void {
  const conditions = new Map<string, Condition>();
  for (const [name, { askedIf }] of Object.entries(survey.questions))
    if (askedIf !== undefined) conditions.set(askedTrait(name, survey.questions), askedIf);
  for (const [name, { when }] of Object.entries(survey.targets)) conditions.set(trait("target", name), when);
  for (const cell of [...book.cells.keys()]) {
    for (const one of book.traitsOf(cell)) {
      const condition = conditions.get(one) ?? conditionIn(one);
      if (condition !== undefined) addCondition(book, { cell, one, condition }, survey);
      if (one.startsWith(answered)) addAnswered(book, { cell, one }, survey);
    }
  }
}

const answered = answeredTrait("");
const where = trait("where", "");

/** The condition of a trait that is one. */
const conditionIn = (one: string): Condition | undefined =>
  one.startsWith(where) ? (JSON.parse(one.slice(where.length)) as Condition) : undefined;

/** Those asked are those who answered and those who gave no answer of any kind. */
function addAnswered(book: CellBook, { cell, one }: Omit<Conditioned, "condition">, { questions }: Survey): void {
  const question = one.slice(answered.length);
  const fixed = book.traitsOf(cell).filter((other) => other !== one);
  const whole = book.find([...fixed, askedTrait(question, questions)]) ?? book.find(fixed);
  if (whole === undefined) return;
  const missing = missingKinds.flatMap((kind) => book.find([...fixed, trait(question, kind)]) ?? []);
  if (!book.sum(whole, [cell, ...missing]))
    book.sumWithRest(whole, [cell, ...missing], { name: `${book.cells[cell]?.name} missing`, guarded: false });
}

interface Conditioned {
  readonly cell: number;
  /** The trait that the condition stands behind. */
  readonly one: string;
  readonly condition: Condition;
}

function addCondition(book: CellBook, { cell, one, condition }: Conditioned, { questions }: Survey): void {
  const fixed = book.traitsOf(cell).filter((other) => other !== one);
  const single = (text: string) => takesOneAnswer(questions[questionOfTrait(text) ?? ""]);
  const whole = book.find(fixed);
  if (whole !== undefined && one.startsWith("asked:"))
    book.sumWithRest(whole, [cell], { name: `${book.cells[cell]?.name} not asked`, guarded: false });
  const listed = alternatives(condition, questions);
  const exact = listed === null ? null : found(book, joined(fixed, listed, single));
  if (exact !== null && exact.length > 0 && book.sum(cell, exact)) return;
  for (const traits of requirements(condition, questions)) {
    const wider = joined(
      fixed,
      traits.map((text) => [text]),
      single,
    );
    if (wider.length === 0) book.empty([cell]);
    const parts = found(book, wider);
    if (parts === null || parts.length === 0 || parts.includes(cell) || parts.includes(whole ?? -1)) continue;
    book.within(cell, parts, { name: `${traits.join(" or ")} but not ${book.cells[cell]?.name}`, guarded: true });
  }
}

/** The cells of all the sets; null if an output does not name one of them. */
function found(book: CellBook, sets: readonly Traits[]): readonly number[] | null {
  const cells = sets.map((traits) => book.find(traits));
  return cells.every((cell) => cell !== undefined) ? cells : null;
}
