import type { DomainTotals } from "../totals/totals.js";
import type { LinearisedDomains } from "../variance/linearised-domains.js";
import type { StatisticOf } from "../variance/statistic.js";
import type { Linearised, TotalsAt } from "../variance/variance-of.js";

/** A statistic's value in a domain, the totals it reads and its gradient there. */
export function linearised({ totals, domain }: TotalsAt, { statistic, columns }: StatisticOf): Linearised {
  const read = columns.map((column) => totals.sums[domain * totals.width + column]!);
  return { statistic, columns, value: statistic.value(read), gradient: statistic.gradient(read) };
}

/** The same of several statistics in every domain that anyone is in; the values are changed. */
export function lineariseDomains(totals: DomainTotals, into: LinearisedDomains, read: Float64Array): void {
  const { n, sums, width } = totals;
  const { statistics, values, from, gradients, terms } = into;
  for (let j = 0, i = 0; j < statistics.length; j++) {
    const { statistic, columns } = statistics[j]!;
    for (let domain = 0; domain < n.length; domain++, i++) {
      values[from + i] = Number.NaN;
      if (n[domain] === 0) continue;
      for (let k = 0; k < columns.length; k++) read[k] = sums[domain * width + columns[k]!]!;
      const value = statistic.value(read);
      if (!Number.isFinite(value)) continue;
      values[from + i] = value;
      const gradient = statistic.gradient(read);
      for (let k = 0; k < columns.length; k++) gradients[i * terms + k] = gradient[k]!;
    }
  }
}
