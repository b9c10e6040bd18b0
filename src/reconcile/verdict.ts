/** The verdict on one figure: by its neighbours' rule, else by the nearest convention that prints it, else none. */
import type { IntervalMethod } from "../codebook/interval-method.js";
import {
  type Convention,
  distance,
  type Printing,
  partConventions,
  premisesOf,
  wholeConventions,
} from "./convention.js";
import type { FoundFamily } from "./family.js";
import { type Computed, reproducedAt } from "./printing.js";
import type { Verdict } from "./reconciliation.js";
import { fewestRoundedParts } from "./rounded-splits.js";

/** A convention that prints the figure, and the place it prints it to. */
export interface Match {
  readonly convention: Convention;
  readonly printing: Printing;
}

/** What was found, before it is put into words. */
export interface Finding {
  readonly verdict: Verdict;
  /** The convention that explains it, then the next nearest ones; empty if none does. */
  readonly matches: readonly Match[];
  /** The fewest unprinted classes whose rounded shares add up to the figure. */
  readonly unprintedParts: number | null;
}

/** How many further conventions are worth telling. */
const alternatives = 2;

/** What became of a computed figure among its neighbours. */
export function judge(computed: Computed, family: FoundFamily, methods: readonly IntervalMethod[]): Finding {
  const { claim } = computed.figure;
  if (claim !== "exact") return finding(keepsClaim(computed, family) ? "consistent" : "not-reproduced");
  const usual = reproducedAt(computed, family.convention);
  if (usual !== null) return finding("reproduced", [{ convention: family.convention, printing: usual }]);
  const matches = nearest(computed, family.convention, methods);
  const [best] = matches;
  if (best !== undefined) return finding(verdictBy(best, computed), matches);
  const unprintedParts = splits(computed);
  return { verdict: unprintedParts === null ? "not-reproduced" : "sum-of-rounded-parts", matches: [], unprintedParts };
}

const finding = (verdict: Verdict, matches: readonly Match[] = []): Finding => ({
  verdict,
  matches,
  unprintedParts: null,
});

/** Whether the value, not rounded, is at least (or at most) what the document says. */
function keepsClaim({ figure, formula, printed, printings }: Computed, { convention }: FoundFamily): boolean {
  const whole = formula.whole(convention.premise);
  const scale = printings[0]?.scale;
  if (whole === null || scale === undefined) return false;
  const difference = whole.mul(scale).compare(printed);
  return figure.claim === "at-least" ? difference >= 0 : difference <= 0;
}

function nearest(computed: Computed, usual: Convention, methods: readonly IntervalMethod[]): readonly Match[] {
  const premises = premisesOf(computed.formula, methods);
  const candidates = [...wholeConventions(premises), ...partConventions(computed.formula, premises)]
    .map((convention) => ({ convention, steps: distance(usual, convention) }))
    .sort((a, b) => a.steps - b.steps);
  const matches: Match[] = [];
  for (const { convention } of candidates) {
    const printing = reproducedAt(computed, convention);
    if (printing !== null) matches.push({ convention, printing });
    if (matches.length > alternatives) break;
  }
  return matches;
}

function verdictBy({ convention }: Match, { formula }: Computed): Verdict {
  const added = formula.parts.length > 1 && formula.parts.every(({ sign }) => sign === 1);
  return convention.parts !== null && added ? "sum-of-rounded-parts" : "reproduced-other-rule";
}

function splits({ figure, formula }: Computed): number | null {
  if (formula.unprintedParts === null || figure.unit !== "percent") return null;
  return fewestRoundedParts(formula.unprintedParts, Number(figure.printed), Math.max(0, figure.digits));
}
