/**
 * What an expression of published.csv computes. Statistics:
 *
 * - `count(C)`, `share(C)`, `people(C)`: rows, share and people (share × population) of a condition
 * - `count(C within D)`, `share(C within D)`: among those who meet D; `share(C, answered)` names another base:
 *   asked (the default), all, answered, mentions
 * - `low(share(C))`, `high(people(C), wilson)`: an end of the interval, of the method that fits or of the one named
 * - `mean(Q within D)`, `sum(Q within D)`: the estimated mean of a number question; its answers added up as they were given,
 *   without weights (an estimated total is `mean(Q) * population`)
 * - `population`, `asked`, `valid`: of the wave; `asked("stratum")`, `valid("stratum")`: of one of its strata
 * - `figure("id")`: another figure as printed
 * - `from("national-2022", X)`: X of a reference's published counts; `population("id")`: a row of the population tables;
 *   `projection("id")`, `projection("id", "15-39")`: people of a declared projection, all or one class
 * - `merged(22, 47)`: 22 of 47 in a class merged from finer ones that nobody printed
 * - `baseUnknown("group")`, `baseUnknown("group", X)`: a share whose base is not public; figures of one group share it
 * - `min(X, Y, …)`, and + − × ÷ of all these; a difference of shares is in points
 */
import { type IntervalMethod, intervalMethods } from "../codebook/interval-method.js";
import { exactRatio } from "../math/rounding.js";
import { combine, smallest } from "./arithmetic.js";
import { printedFormula } from "./exact-figure.js";
import { constant, type Formula, formula } from "./formula.js";
import { missingArgument, notANumber, notAWholeNumber, peopleOfCases, peopleWithin } from "./malformed-expression.js";
import { type Measures, type ShareBase, shareBases } from "./measures.js";
import type { PublishedFigure } from "./reconciliation.js";
import { nameIn, questionNamed, readCondition, readSelection } from "./selection.js";
import { endFormula, type IntervalEnd, mergedFormula, shareFormula } from "./share-formula.js";
import { measuresNamed, populationFormula, projectionFormula } from "./source-formula.js";
import type { Sources } from "./sources.js";
import { stratumFormula } from "./stratum-formula.js";
import type { Expression } from "./syntax.js";
import { unknownName } from "./unknown-name.js";

/** What names in an expression stand for. */
export interface ExpressionScope {
  readonly measures: Measures;
  readonly figures: ReadonlyMap<string, PublishedFigure>;
  readonly sources: Sources;
}

interface Scope extends ExpressionScope {
  /** Set inside `low` and `high`. */
  readonly end: IntervalEnd | null;
}

type Arguments = readonly Expression[];

/** The formula of an expression; an ExpressionFault where it has none. */
export const readFormula = (expression: Expression, scope: ExpressionScope): Formula =>
  compile(expression, { ...scope, end: null });

function compile(expression: Expression, scope: Scope): Formula {
  switch (expression.kind) {
    case "number":
      return literal(expression.text);
    case "name":
      return size(expression.name, scope);
    case "call":
      return call(expression.name, expression.args, scope);
    case "unary":
      if (expression.operator === "-") return combine("-", literal("0"), compile(expression.of, scope));
      throw notANumber("!");
    case "binary": {
      const { operator, left, right } = expression;
      if (operator === "+" || operator === "-" || operator === "*" || operator === "/")
        return combine(operator, compile(left, scope), compile(right, scope));
      throw notANumber(operator);
    }
    default:
      throw notANumber(expression.kind === "text" ? expression.text : "[ ]");
  }
}

function literal(text: string): Formula {
  const [whole = "0", decimals = ""] = text.split(".");
  const value = exactRatio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return { ...constant(value, "count", text), dimension: "either" };
}

const sizeNames = ["population", "asked", "valid"] as const;

function size(name: string, { measures }: Scope): Formula {
  const known = sizeNames.find((one) => one === name);
  if (known === undefined) throw unknownName("name", name, [...sizeNames, ...Object.keys(statistics)]);
  const value = measures.sizes[known];
  if (value === undefined) throw unknownName("name", name, Object.keys(measures.sizes));
  return constant(exactRatio(value, 1), "count", value.toLocaleString("en"));
}

function call(name: string, args: Arguments, scope: Scope): Formula {
  const statistic = Object.hasOwn(statistics, name) ? statistics[name] : undefined;
  if (statistic === undefined) throw unknownName("function", name, Object.keys(statistics));
  return statistic(args, scope);
}

const statistics: Readonly<Record<string, (args: Arguments, scope: Scope) => Formula>> = {
  count: (args, { measures }) => {
    const selection = readSelection(argument(args, 0), measures.codebook);
    const [value, caveat] = [measures.count(selection), measures.caveat?.(selection)];
    const counted = constant(exactRatio(value, 1), "count", value.toLocaleString("en"));
    return caveat === undefined ? counted : { ...counted, caveats: [caveat] };
  },
  share,
  people: (args, scope) => {
    const where = argument(args, 0);
    if (where.kind === "binary" && where.operator === "within") throw peopleWithin();
    const { measures } = scope;
    if (measures.standForPeople?.(readSelection(where, measures.codebook)) === false) throw peopleOfCases();
    return combine("*", share([where, { kind: "name", name: "all" }], scope), size("population", scope));
  },
  asked: (args, { measures }) => stratumFormula("asked", nameIn(argument(args, 0)), measures),
  valid: (args, { measures }) => stratumFormula("valid", nameIn(argument(args, 0)), measures),
  low: (args, scope) => intervalEnd("low", args, scope),
  high: (args, scope) => intervalEnd("high", args, scope),
  mean: (args, { measures }) => numberQuestion("mean", args, measures),
  sum: (args, { measures }) => numberQuestion("sum", args, measures),
  figure: (args, { figures }) => {
    const id = nameIn(argument(args, 0));
    const other = figures.get(id);
    if (other === undefined) throw unknownName("figure", id, [...figures.keys()]);
    return printedFormula(other);
  },
  from: (args, scope) => {
    const measures = measuresNamed(nameIn(argument(args, 0)), scope.sources);
    return compile(argument(args, 1), { ...scope, measures });
  },
  population: (args, { sources }) => populationFormula(nameIn(argument(args, 0)), sources),
  projection: (args, { sources, end }) => {
    const [, ages] = args;
    const name = { id: nameIn(argument(args, 0)), ages: ages === undefined ? null : nameIn(ages) };
    return projectionFormula(name, sources, end?.end ?? null);
  },
  merged: (args) => mergedFormula(wholeNumber(argument(args, 0)), wholeNumber(argument(args, 1))),
  min: (args, scope) => {
    const least = smallest(args.map((one) => compile(one, scope)));
    if (least === null) throw missingArgument();
    return least;
  },
};

function share(args: Arguments, { measures, end }: Scope): Formula {
  const selection = readSelection(argument(args, 0), measures.codebook);
  const base = args[1] === undefined ? "asked" : baseNamed(nameIn(args[1]));
  return end === null ? shareFormula(measures, selection, base) : endFormula(measures, { selection, base }, end);
}

function baseNamed(name: string): ShareBase {
  const base = shareBases.find((known) => known === name);
  if (base === undefined) throw unknownName("base", name, shareBases);
  return base;
}

function intervalEnd(end: IntervalEnd["end"], args: Arguments, scope: Scope): Formula {
  const method = args[1] === undefined ? null : methodNamed(nameIn(args[1]));
  return compile(argument(args, 0), { ...scope, end: { end, method } });
}

function methodNamed(name: string): IntervalMethod {
  const method = intervalMethods.find((known) => known === name);
  if (method === undefined) throw unknownName("method", name, intervalMethods);
  return method;
}

function numberQuestion(statistic: "sum" | "mean", args: Arguments, measures: Measures): Formula {
  const given = argument(args, 0);
  const restricted = given.kind === "binary" && given.operator === "within";
  const question = nameIn(restricted ? given.left : given);
  if (questionNamed(question, measures.codebook).kind !== "number") throw notANumber(question);
  const within = restricted ? readCondition(given.right, measures.codebook) : null;
  const value = measures.number(statistic, question, within);
  return formula({ kind: "number", dimension: "number", whole: () => value, trace: `${statistic}(${question})` });
}

function argument(args: Arguments, position: number): Expression {
  const found = args[position];
  if (found === undefined) throw missingArgument();
  return found;
}

function wholeNumber(expression: Expression): number {
  const value = expression.kind === "number" ? Number(expression.text) : Number.NaN;
  if (Number.isInteger(value) && value > 0) return value;
  throw notAWholeNumber(expression.kind === "number" ? expression.text : expression.kind);
}
