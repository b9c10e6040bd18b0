/**
 * A verdict without the numbers behind it, where those are hidden. A printed figure is public already and keeps its
 * verdict; the value recomputed to more digits, and the counts it came from, are shown only if every count is open.
 */
import type { Reconciliation } from "../reconcile/reconciliation.js";
import { type Expression, parseExpression } from "../reconcile/syntax.js";
import { answeredTrait, askedTrait, type Traits, trait } from "../table/disclosure/cell-book.js";
import type { Disclosed } from "../table/disclosure/disclosed.js";

export function protectedReconciliation(one: Reconciliation, found: Disclosed): Reconciliation {
  if (one.computed === null || one.figure.expression === "") return one;
  if (!found.rounded && readsOpen(parseExpression(one.figure.expression), found)) return one;
  const agrees = one.verdict !== "not-reproduced";
  return {
    ...one,
    computed: null,
    recomputed: agrees ? one.recomputed : null,
    rule: { ja: "秘匿", en: "withheld" },
    explanation: {
      ja: "もとになる回答数が少ない（または少ない数を守る）ため、計算値と内訳は示さない",
      en: "The computed value and its counts are withheld: they are small, or protect others that are",
    },
  };
}

/** Numbers that no response is behind. */
const fromElsewhere = new Set(["figure", "from", "population", "projection", "merged"]);
const ofRows = new Set(["count", "share", "people"]);
const ofNumbers = new Set(["mean", "sum"]);

/** Whether every count that an expression reads is printed openly elsewhere. */
function readsOpen(expression: Expression, found: Disclosed): boolean {
  switch (expression.kind) {
    case "unary":
      return readsOpen(expression.of, found);
    case "binary":
      return readsOpen(expression.left, found) && readsOpen(expression.right, found);
    case "call":
      return callReadsOpen(expression, found);
    default:
      return true;
  }
}

function callReadsOpen({ name, args }: Extract<Expression, { kind: "call" }>, found: Disclosed): boolean {
  if (fromElsewhere.has(name)) return true;
  const [first] = args;
  if (first !== undefined && ofRows.has(name)) return selectsOpen(first, found);
  if (first !== undefined && ofNumbers.has(name)) return numbersOpen(first, found);
  return args.every((arg) => readsOpen(arg, found));
}

function selectsOpen(expression: Expression, found: Disclosed): boolean {
  const { where, within } = parted(expression);
  const [chosen, among] = [traitSets(where), within === null ? [[]] : traitSets(within)];
  if (chosen === null || among === null) return false;
  const sets = chosen.flatMap((one) => among.map((other) => [...one, ...other]));
  return sets.every((set) => isOpen(set, found)) && among.every((set) => baseOpen(set, where, found));
}

function numbersOpen(expression: Expression, found: Disclosed): boolean {
  const { where, within } = parted(expression);
  const among = within === null ? [[]] : traitSets(within);
  if (where.kind !== "name" || among === null) return false;
  return among.every((set) => isOpen([...set, answeredTrait(where.name)], found));
}

/** Whom a share is of: everyone in the domain, or those asked the question. */
function baseOpen(set: Traits, where: Expression, found: Disclosed): boolean {
  const question = where.kind === "binary" && where.left.kind === "name" ? where.left.name : null;
  const asked = question === null ? [] : [askedTrait(question, found.survey.questions)];
  return (
    isOpen(set, found) && (found.counts.find([...set, ...asked]) === undefined || isOpen([...set, ...asked], found))
  );
}

function isOpen(traits: Traits, { counts, suppression }: Disclosed): boolean {
  const cell = counts.find(traits);
  return cell !== undefined && !suppression.hidden.has(cell);
}

const parted = (expression: Expression): { where: Expression; within: Expression | null } =>
  expression.kind === "binary" && expression.operator === "within"
    ? { where: expression.left, within: expression.right }
    : { where: expression, within: null };

/** People of one set each; null where they cannot be told so from the counts that are printed. */
function traitSets(expression: Expression): readonly Traits[] | null {
  if (expression.kind === "name" || expression.kind === "text") {
    const name = expression.kind === "name" ? expression.name : expression.text;
    return name === "all" ? [[]] : [[trait("target", name)]];
  }
  if (expression.kind !== "binary") return null;
  const { operator, left, right } = expression;
  if (operator === "&") {
    const [one, other] = [traitSets(left), traitSets(right)];
    return one === null || other === null ? null : one.flatMap((a) => other.map((b) => [...a, ...b]));
  }
  if (left.kind !== "name" || (operator !== "=" && operator !== "in")) return null;
  const categories = right.kind === "list" ? right.items : [right];
  return categories.map((category) => [trait(left.name, "name" in category ? category.name : textOf(category))]);
}

const textOf = (expression: Expression): string => ("text" in expression ? expression.text : "");
