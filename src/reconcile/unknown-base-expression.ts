import { nameIn } from "./selection.js";
import type { Expression } from "./syntax.js";

/** `baseUnknown("group")` or `baseUnknown("group", share)`: figures of one group share a base that is not public. */
export interface UnknownBase {
  readonly group: string;
  /** What the responses at hand give. */
  readonly share: Expression | null;
}

/** The unknown base an expression speaks of; null if it speaks of none. */
export function readUnknownBase(expression: Expression): UnknownBase | null {
  if (expression.kind !== "call" || expression.name !== "baseUnknown") return null;
  const [group, share] = expression.args;
  return { group: group === undefined ? "" : nameIn(group), share: share ?? null };
}
