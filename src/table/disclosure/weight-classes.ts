/** Which domains hold respondents of one weight only, as far as the printed numbers show. */
import type { CellBook } from "./cell-book.js";
import type { NamedNumber } from "./named-number.js";

/** The weight all people with a trait have, as a text; `mixed` if they have several. */
export type WeightClasses = (trait: string) => string;

export function weightClasses(book: CellBook, numbers: readonly NamedNumber[]): WeightClasses {
  const weights = new Map<string, string>();
  for (const { count, base, weightOfCount, weightOfBase } of numbers) {
    for (const [cell, weight] of [
      [count, weightOfCount],
      [base, weightOfBase],
    ] as const) {
      if (weight === null) continue;
      const text = weight.toPrecision(9);
      for (const one of book.traitsOf(cell)) weights.set(one, (weights.get(one) ?? text) === text ? text : "mixed");
    }
  }
  return (trait) => weights.get(trait) ?? "mixed";
}
