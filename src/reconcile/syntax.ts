/** The expressions of published.csv as a small tree of our own; jsep reads, this narrows what it reads. */
import jsep from "jsep";
import type { Message } from "../errors.js";
import { ExpressionFault } from "./expression-fault.js";

export const binaryOperators = ["+", "-", "*", "/", "=", "!=", "in", ">=", "<=", "&", "|", "within"] as const;
export type BinaryOperator = (typeof binaryOperators)[number];
export type UnaryOperator = "-" | "!";

export type Expression =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

jsep.addBinaryOp("within", 0.5);
jsep.addBinaryOp("in", 6);
jsep.addBinaryOp("=", 6);

/** The tree of an expression; an ExpressionFault where it is not one. */
export function parseExpression(text: string): Expression {
  try {
    return narrow(jsep(text));
  } catch (error) {
    if (error instanceof ExpressionFault) throw error;
    throw brokenAt(error);
  }
}

const isOperator = (operator: string): operator is BinaryOperator =>
  (binaryOperators as readonly string[]).includes(operator);

function narrow(node: jsep.Expression | null): Expression {
  const core = node as jsep.CoreExpression | null;
  switch (core?.type) {
    case "Literal":
      if (typeof core.value === "number") return { kind: "number", text: core.raw };
      if (typeof core.value === "string") return { kind: "text", text: core.value };
      throw notUnderstood(core.raw);
    case "Identifier":
      return { kind: "name", name: core.name };
    case "ArrayExpression":
      return { kind: "list", items: core.elements.map(narrow) };
    case "CallExpression":
      if (core.callee.type !== "Identifier") throw notUnderstood("( )");
      return { kind: "call", name: String(core.callee.name), args: core.arguments.map(narrow) };
    case "UnaryExpression":
      if (core.operator !== "-" && core.operator !== "!") throw notUnderstood(core.operator);
      return { kind: "unary", operator: core.operator, of: narrow(core.argument) };
    case "BinaryExpression":
      if (!isOperator(core.operator)) throw notUnderstood(core.operator);
      return { kind: "binary", operator: core.operator, left: narrow(core.left), right: narrow(core.right) };
    case "Compound":
      throw notUnderstood(core.body.map(describe).join(" "));
    case "MemberExpression":
      throw notUnderstood(core.computed ? "[ ]" : ".");
    default:
      throw notUnderstood(core?.type ?? ",");
  }
}

const describe = (node: jsep.Expression): string => (node.type === "Identifier" ? String(node.name) : `(${node.type})`);

const hint: Message = {
  ja: '例：share(sex = male within participation)。英数字以外を含む名前は "5y-plus" のように引用符で囲みます',
  en: 'such as share(sex = male within participation); quote names that are not plain words, as "5y-plus"',
};

const notUnderstood = (found: string): ExpressionFault =>
  new ExpressionFault({ ja: `式として読めません：${found}`, en: `not an expression: ${found}` }, hint);

/** What jsep could not read on: its message, and the position in words of both languages. */
function brokenAt(error: unknown): ExpressionFault {
  const message = error instanceof Error ? error.message : String(error);
  const position = /at character (\d+)/.exec(message)?.[1];
  const ja = position === undefined ? "式として読めません" : `${position} 文字目で式として読めなくなります`;
  return new ExpressionFault({ ja, en: `not an expression: ${message}` }, hint);
}
