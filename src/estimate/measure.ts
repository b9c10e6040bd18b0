import type { VariancesOf } from "../variance/variance-of.js";
import { simpleVariance } from "./design-effect.js";
import { lineariseDomains, linearised } from "./linearised.js";
import type { Numbers } from "./numbers.js";
import type { RequestTables, Table } from "./request-tables.js";
import type { Settings } from "./settings.js";

/** How numbers are found, and where they are put. */
export interface Measuring {
  readonly variancesOf: VariancesOf;
  readonly deff: Settings["deff"];
  readonly numbers: Numbers;
}

/** Finds values, variances and what is compared with simple random sampling. */
export function measure(measuring: Measuring, { quantity: { bounded } }: RequestTables, table: Table): void {
  const { numbers, variancesOf, deff } = measuring;
  const { totals, parts, first } = table;
  const from = first * totals.n.length;
  const end = from + parts.length * totals.n.length;
  const terms = parts.reduce((most, { columns }) => Math.max(most, columns.length), 0);
  const { value, variance, gradient, read } = numbers.fit(end, terms);
  const all = { statistics: parts, values: value, from, gradients: gradient, terms };
  variance.fill(Number.NaN, from, end);
  lineariseDomains(totals, all, read);
  variancesOf(totals, all, variance);
  if (!bounded || deff !== "none") compare(measuring, table, bounded);
}

/** The design effect asked for and, of what is no share, the effective size. */
function compare({ deff, numbers }: Measuring, { totals, parts, first }: Table, bounded: boolean): void {
  const domains = totals.n.length;
  for (let p = 0; p < parts.length; p++) {
    for (let domain = 0; domain < domains; domain++) {
      const place = (first + p) * domains + domain;
      const variance = numbers.variance[place]!;
      numbers.deff[place] = Number.NaN;
      if (Number.isNaN(variance)) continue;
      const at = { linearised: linearised({ totals, domain }, parts[p]!) };
      const simple = (replacement: "wor" | "wr") =>
        simpleVariance(totals, domain, { ...at, replacement }) ?? Number.NaN;
      if (!bounded) numbers.effectiveN[place] = (simple("wr") / variance) * totals.n[domain]!;
      if (deff !== "none") numbers.deff[place] = variance / simple(deff);
    }
  }
}
