/**
 * The conditions inside expressions: a target, `union` (any target), `all` (everyone), `question = category`,
 * `question != category`, `question in [category, …]`, `number >= 35`, joined by & | ! and brackets.
 */
import type { Condition, Criterion } from "../codebook/condition.js";
import type { Question } from "../codebook/question.js";
import { ExpressionFault } from "./expression-fault.js";
import type { Measures, Selection } from "./measures.js";
import type { Expression } from "./syntax.js";
import { unknownCategory, unknownName } from "./unknown-name.js";

type Codebook = Measures["codebook"];

/** A selection and the pieces it can be put together from: merged categories, or groups that may overlap. */
export interface PiecedSelection extends Selection {
  readonly composition: "merged" | "union";
  /** Conditions in place of `where`; empty if it is of one piece. */
  readonly pieces: readonly Condition[];
}

/** `where within domain`, or `where` alone. */
export function readSelection(expression: Expression, codebook: Codebook): PiecedSelection {
  if (expression.kind === "binary" && expression.operator === "within") {
    const within = readCondition(expression.right, codebook);
    return { ...readSelection(expression.left, codebook), within };
  }
  const plain = { where: readCondition(expression, codebook), within: null, questions: questionsAsked(expression) };
  const merged = mergedCategories(expression, codebook);
  if (merged.length > 1) return { ...plain, composition: "merged", pieces: merged };
  const joined = joinedGroups(expression, codebook);
  return { ...plain, composition: "union", pieces: joined.length > 1 ? joined : [] };
}

/** The questions an expression itself compares with something; those behind a target are not among them. */
function questionsAsked(expression: Expression): readonly string[] {
  if (expression.kind === "unary") return questionsAsked(expression.of);
  if (expression.kind !== "binary") return [];
  const { operator, left, right } = expression;
  return operator === "&" || operator === "|" ? [left, right].flatMap(questionsAsked) : [nameIn(left)];
}

/** The condition an expression states; null is everyone. */
export function readCondition(expression: Expression, codebook: Codebook): Condition | null {
  if (expression.kind === "name" || expression.kind === "text") return readGroup(nameIn(expression), codebook);
  if (expression.kind === "unary" && expression.operator === "!")
    return { not: readCondition(expression.of, codebook) ?? { all: [] } };
  if (expression.kind !== "binary") throw notACondition();
  const { operator, left, right } = expression;
  if (operator === "&" || operator === "|") {
    const parts = [left, right].map((side) => readCondition(side, codebook) ?? { all: [] });
    return operator === "&" ? { all: parts } : { any: parts };
  }
  return readCriterion(expression, codebook);
}

const reserved = ["union", "all"] as const;

function readGroup(name: string, { targets, questions }: Codebook): Condition | null {
  if (Object.hasOwn(targets, name)) return targets[name]?.when ?? null;
  if (name === "all") return null;
  if (name === "union") return { any: Object.values(targets).map(({ when }) => when) };
  if (Object.hasOwn(questions, name)) throw questionAlone(name);
  throw unknownName("target", name, [...Object.keys(targets), ...reserved]);
}

function readCriterion(expression: Extract<Expression, { kind: "binary" }>, codebook: Codebook): Condition {
  const { operator, left, right } = expression;
  const name = nameIn(left);
  const question = questionNamed(name, codebook);
  if (operator === "!=") return { not: { [name]: criterion(name, question, right) } };
  if (operator === "=" || operator === "in") return { [name]: criterion(name, question, right) };
  if ((operator === ">=" || operator === "<=") && question.kind === "number" && right.kind === "number")
    return { [name]: operator === ">=" ? { min: Number(right.text) } : { max: Number(right.text) } };
  throw notACondition();
}

/** The question of that name; a fault that names the nearest if there is none. */
export function questionNamed(name: string, { questions }: Codebook): Question {
  const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (question === undefined) throw unknownName("question", name, Object.keys(questions));
  return question;
}

function criterion(name: string, question: Question, right: Expression): Criterion {
  const wanted = right.kind === "list" ? right.items.map(nameIn) : [nameIn(right)];
  if (question.kind === "number") return numberCriterion(name, question, wanted);
  if (!("categories" in question)) throw notACondition();
  const known = question.categories.map((category) => category.name);
  for (const one of wanted) if (!known.includes(one)) throw unknownCategory(name, one, known);
  return wanted;
}

function numberCriterion(name: string, question: Extract<Question, { kind: "number" }>, wanted: readonly string[]) {
  const [one, ...others] = wanted;
  const bin = question.bins.find((known) => known.name === one);
  if (others.length === 0 && bin !== undefined && question.integer) return { min: bin.min, max: bin.max };
  const value = Number(one);
  if (others.length === 0 && Number.isFinite(value)) return { min: value, max: value };
  throw unknownCategory(
    name,
    wanted.join(", "),
    question.bins.map((known) => known.name),
  );
}

function mergedCategories(expression: Expression, codebook: Codebook): readonly Condition[] {
  if (expression.kind !== "binary" || expression.operator !== "in" || expression.right.kind !== "list") return [];
  const name = nameIn(expression.left);
  const kind = questionNamed(name, codebook).kind;
  if (kind !== "single" && kind !== "scale") return [];
  return expression.right.items.map((item) => ({ [name]: [nameIn(item)] }));
}

function joinedGroups(expression: Expression, codebook: Codebook): readonly Condition[] {
  if (expression.kind === "name" && expression.name === "union" && !Object.hasOwn(codebook.targets, "union"))
    return Object.values(codebook.targets).map(({ when }) => when);
  if (expression.kind !== "binary" || expression.operator !== "|") return [];
  return [expression.left, expression.right].flatMap((side) => {
    const inner = joinedGroups(side, codebook);
    return inner.length > 0 ? inner : [readCondition(side, codebook) ?? { all: [] }];
  });
}

/** The word an expression consists of: a name, a quoted name or a number. */
export function nameIn(expression: Expression): string {
  if (expression.kind === "name") return expression.name;
  if (expression.kind === "text" || expression.kind === "number") return expression.text;
  throw notACondition();
}

const notACondition = (): ExpressionFault =>
  new ExpressionFault(
    { ja: "条件として読めません", en: "not a condition" },
    {
      ja: "対象群の名前、union、all、質問 = 選択肢、質問 in [選択肢, …] を & | ! でつなぎます",
      en: "a target, union, all, question = category or question in [category, …], joined by & | !",
    },
  );

const questionAlone = (name: string): ExpressionFault =>
  new ExpressionFault(
    { ja: `質問 ${name} だけでは条件になりません`, en: `question without a category: ${name}` },
    { ja: `${name} = 選択肢、または ${name} in [選択肢, …]`, en: `${name} = category, or ${name} in [category, …]` },
  );
