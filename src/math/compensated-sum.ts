import type { ReadonlyNumbers } from "./numbers.js";

/**
 * A sum that keeps what rounding would lose: Σ x + Σ (what each addition rounded off).
 * Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39-51.
 */
export class CompensatedSum {
  #sum = 0;
  #lost = 0;

  add(x: number): void {
    const sum = this.#sum + x;
    this.#lost += Math.abs(this.#sum) >= Math.abs(x) ? this.#sum - sum + x : x - sum + this.#sum;
    this.#sum = sum;
  }

  get value(): number {
    return this.#sum + this.#lost;
  }
}

/** The compensated sum of some numbers. */
export function sum(numbers: ReadonlyNumbers): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < numbers.length; i++) {
    const x = numbers[i]!;
    const next = total + x;
    lost += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total;
    total = next;
  }
  return total + lost;
}

/** The compensated sum of their squares. */
export function sumOfSquares(numbers: ReadonlyNumbers): number {
  const squares = new CompensatedSum();
  for (let i = 0; i < numbers.length; i++) squares.add(numbers[i]! * numbers[i]!);
  return squares.value;
}
