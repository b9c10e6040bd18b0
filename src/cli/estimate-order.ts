/** The order of estimates of a file without a codebook: by statistic, question, domain and category, sorted naturally. */
import type { Estimate } from "../estimate/estimate.js";

const natural = new Intl.Collator("en", { numeric: true });

function keys({ statistic, question, domain, category, probability }: Estimate): string[] {
  return [statistic, question, ...Object.values(domain), category ?? "", (probability ?? 0).toFixed(15)];
}

/** Sorted copies of the estimates; equal keys keep their order. */
export function inNaturalOrder(estimates: readonly Estimate[]): Estimate[] {
  const keyed = estimates.map((estimate) => ({ estimate, key: keys(estimate) }));
  return keyed
    .sort((a, b) => {
      const at = a.key.findIndex((part, index) => part !== b.key[index]);
      return at < 0 ? 0 : natural.compare(a.key[at] ?? "", b.key[at] ?? "");
    })
    .map(({ estimate }) => estimate);
}
