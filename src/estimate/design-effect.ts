import type { DomainTotals, UnitTotals } from "../totals/totals.js";
import type { Linearised } from "../variance/variance-of.js";

/**
 * The variance a simple random sample of the same size would have: N̂² S²/n, times 1 − n/N̂ if drawn without
 * replacement, S² being the weighted variance of the linearised values. `null` with fewer than two rows.
 * Kish (1965), Survey Sampling, §8.2; as deff and deff = "replace" of R's survey.
 */
export function simpleVariance(
  totals: DomainTotals,
  domain: number,
  { linearised, replacement }: { linearised: Linearised; replacement: "wor" | "wr" },
): number | null {
  const n = totals.n[domain]!;
  const size = totals.sums[domain * totals.width]!;
  if (n < 2) return null;
  const perRow = spreadPerWeight(totals, domain, linearised) * (n / (n - 1));
  return ((size * size * perRow) / n) * (replacement === "wor" ? 1 - n / size : 1);
}

/** Σ w (e − ē)² / Σ w of the linearised values e. */
function spreadPerWeight(totals: DomainTotals, domain: number, linearised: Linearised): number {
  if (totals.kind === "units" && totals.products !== null) return numberSpread(totals, domain, linearised);
  const { columns, gradient } = linearised;
  const size = totals.sums[domain * totals.width]!;
  return columns.reduce((spread, column, k) => {
    if (column === 0) return spread;
    const p = totals.sums[domain * totals.width + column]! / size;
    return spread + gradient[k]! ** 2 * p * (1 - p);
  }, 0);
}

/** g′ M g / Σ w, M the weighted products of deviations. */
function numberSpread(
  { width, sums, products }: UnitTotals,
  domain: number,
  { columns, gradient }: Linearised,
): number {
  let form = 0;
  columns.forEach((row, j) => {
    columns.forEach((column, k) => {
      form += gradient[j]! * gradient[k]! * products![(domain * width + row) * width + column]!;
    });
  });
  return form / sums[domain * width]!;
}
