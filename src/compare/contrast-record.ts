import type { Estimate } from "../estimate/estimate.js";

/** One estimate of a linear combination and what it is multiplied by, not 0. */
export interface Term {
  readonly estimate: Estimate;
  readonly times: number;
}

const reliabilities = ["ok", "review", "unreliable"] as const;
const origins = ["responses", "reconstructed", "published"] as const;

/**
 * The description of a linear combination, its numbers still open: what the terms agree on is kept, what they differ in
 * is written as a combination (`E − H`). It is as unreliable as its least reliable term and suppressed if any term is.
 * The base counts each domain of each wave once.
 */
export function contrastRecord(terms: readonly Term[], df: number): Estimate {
  const estimates = terms.map(({ estimate }) => estimate);
  const told = (of: (estimate: Estimate) => string) =>
    combination(terms.map((term) => [of(term.estimate), term.times]));
  const category = estimates.every((estimate) => estimate.category === undefined)
    ? {}
    : { category: told((estimate) => estimate.category ?? "") };
  const joined = (of: (estimate: Estimate) => string) => [...new Set(estimates.map(of))].join("+");
  return {
    survey: joined(({ survey }) => survey),
    wave: told(({ wave }) => wave),
    statistic: "difference",
    question: told(({ question }) => question),
    ...category,
    domain: domainOf(terms),
    value: null,
    se: null,
    interval: null,
    df,
    n: perBase(estimates, ({ n }) => n),
    size: perBase(estimates, ({ size }) => size),
    effectiveN: null,
    deff: null,
    cv: null,
    base: estimates[0]!.base,
    reliability: worst(reliabilities, estimates, ({ reliability }) => reliability),
    disclosure: estimates.some(({ disclosure }) => disclosure === "suppressed") ? "suppressed" : "open",
    reasons: [...new Set(estimates.flatMap(({ value, reasons }) => (value === null ? reasons : [])))],
    origin: worst(origins, estimates, ({ origin }) => origin),
    lineage: {
      responses: joined(({ lineage }) => lineage.responses),
      codebook: joined(({ lineage }) => lineage.codebook),
      version: joined(({ lineage }) => lineage.version),
    },
  };
}

/** `A` where all agree, else `A − B`, `0.5·A + 0.5·B − C`. */
function combination(terms: readonly (readonly [name: string, times: number])[]): string {
  const [first] = terms;
  if (terms.every(([name]) => name === first![0])) return first![0];
  return terms
    .toSorted(([, a], [, b]) => Math.sign(b) - Math.sign(a))
    .map(([name, times], i) => {
      const sign = times < 0 ? (i === 0 ? "−" : " − ") : i === 0 ? "" : " + ";
      const size = Math.abs(times);
      return `${sign}${size === 1 ? "" : `${Number(size.toPrecision(3))}·`}${name === "" ? "all" : name}`;
    })
    .join("");
}

function domainOf(terms: readonly Term[]): Readonly<Record<string, string>> {
  const questions = new Set(terms.flatMap(({ estimate }) => Object.keys(estimate.domain)));
  return Object.fromEntries(
    [...questions].map((question) => [
      question,
      combination(terms.map(({ estimate, times }) => [estimate.domain[question] ?? "", times])),
    ]),
  );
}

/** Bases of different domains or waves add up; estimates of one base count once. */
function perBase(estimates: readonly Estimate[], of: (estimate: Estimate) => number): number {
  const bases = new Map<string, number>();
  for (const estimate of estimates) {
    const { survey, wave, domain, lineage } = estimate;
    const key = JSON.stringify([survey, wave, domain, lineage.responses]);
    bases.set(key, Math.max(bases.get(key) ?? 0, of(estimate)));
  }
  return [...bases.values()].reduce((total, base) => total + base, 0);
}

const worst = <Rank extends string>(
  ranks: readonly Rank[],
  estimates: readonly Estimate[],
  of: (estimate: Estimate) => Rank,
): Rank => ranks[Math.max(...estimates.map((estimate) => ranks.indexOf(of(estimate))))]!;
