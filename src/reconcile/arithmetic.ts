/** Formulas added, subtracted, multiplied and divided: values exactly, and what kind of figure comes out. */
import type { Exact } from "../math/rounding.js";
import {
  both,
  caveatsOf,
  type Formula,
  type FormulaKind,
  formula,
  type Leaf,
  type Part,
  roundShare,
} from "./formula.js";

export type ArithmeticOperator = "+" | "-" | "*" | "/";

const signs: Readonly<Record<ArithmeticOperator, string>> = { "+": "+", "-": "−", "*": "×", "/": "÷" };

const multiply = (a: Exact, b: Exact): Exact => a.mul(b);

/** `left operator right`. */
export function combine(operator: ArithmeticOperator, left: Formula, right: Formula): Formula {
  const trace = `${bracketed(left, operator)} ${signs[operator]} ${bracketed(right, operator)}`;
  return { ...combined(operator, { left, right, trace }), caveats: caveatsOf([left, right]) };
}

function combined(operator: ArithmeticOperator, { left, right, trace }: Operands): Formula {
  if (operator === "*") return product(left, right, trace);
  if (operator === "/") return quotient(left, right, trace);
  return sum(operator === "+" ? 1 : -1, { left, right, trace });
}

/** The smallest of several, as in "each of the four is at least …". */
export function smallest(formulas: readonly Formula[]): Formula | null {
  const [first, ...rest] = formulas;
  if (first === undefined) return null;
  const least = (a: Exact, b: Exact) => (a.compare(b) <= 0 ? a : b);
  return formula({
    kind: first.kind,
    dimension: first.dimension,
    whole: rest.reduce<Leaf>((whole, next) => both(whole, next.whole, least), first.whole),
    usesInterval: formulas.some(({ usesInterval }) => usesInterval),
    caveats: caveatsOf(formulas),
    trace: `min(${formulas.map(({ trace }) => trace).join("; ")})`,
  });
}

const bracketed = ({ trace }: Formula, operator: ArithmeticOperator): string =>
  operator !== "+" && / [+−×÷] /.test(trace) ? `(${trace})` : trace;

interface Operands {
  readonly left: Formula;
  readonly right: Formula;
  readonly trace: string;
}

function sum(sign: 1 | -1, { left, right, trace }: Operands): Formula {
  const parts: readonly Part[] = [
    { sign: 1, value: left.whole },
    { sign, value: right.whole },
  ];
  return formula({
    kind: sumKind(sign, left.kind, right.kind),
    dimension: left.dimension === "either" ? right.dimension : left.dimension,
    whole: both(left.whole, right.whole, (a, b) => (sign === 1 ? a.add(b) : a.sub(b))),
    parts: left.kind === "derived" && right.kind === "derived" ? [] : parts,
    multipliesShare: left.multipliesShare || right.multipliesShare,
    usesInterval: left.usesInterval || right.usesInterval,
    trace,
  });
}

function sumKind(sign: 1 | -1, left: FormulaKind, right: FormulaKind): FormulaKind {
  if (left !== right) return "derived";
  return left === "share" && sign === -1 ? "difference" : left;
}

function product(left: Formula, right: Formula, trace: string): Formula {
  if (right.dimension === "fraction" && left.dimension !== "fraction") return { ...product(right, left, trace), trace };
  if (left.dimension !== "fraction" || right.dimension === "fraction") return plainProduct(left, right, trace);
  const times = (value: Leaf): Leaf => {
    const rounded: Leaf = (premise) => {
      const share = value(premise);
      return share === null ? null : roundShare(share, premise);
    };
    return both(rounded, right.whole, multiply);
  };
  return formula({
    kind: left.usesInterval ? "interval" : "people",
    dimension: right.dimension,
    whole: times(left.whole),
    parts: left.parts.map(({ sign, value }) => ({ sign, value: times(value) })),
    composition: left.composition,
    multipliesShare: true,
    usesInterval: left.usesInterval,
    trace,
  });
}

const plainProduct = (left: Formula, right: Formula, trace: string): Formula =>
  formula({
    kind: "derived",
    dimension: left.dimension === "either" ? right.dimension : left.dimension,
    whole: both(left.whole, right.whole, multiply),
    usesInterval: left.usesInterval || right.usesInterval,
    trace,
  });

function quotient(left: Formula, right: Formula, trace: string): Formula {
  const counts = left.kind === "count" && right.kind === "count";
  const ratio = both(left.whole, right.whole, (a, b) => a.div(b));
  return formula({
    kind: counts ? "share" : "derived",
    dimension: counts ? "fraction" : left.dimension === right.dimension ? "either" : left.dimension,
    whole: (premise) => (right.whole(premise)?.equals(0) ? null : ratio(premise)),
    usesInterval: left.usesInterval || right.usesInterval,
    trace,
  });
}
