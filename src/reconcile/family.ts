/**
 * One rule for figures of one kind from one source: the convention that reproduces most of them, of equals the
 * plainest. A rule found on neighbours is evidence; a rule found for one figure alone is a guess.
 */
import type { IntervalMethod } from "../codebook/interval-method.js";
import { type Convention, costOf, premisesOf, samePremise, wholeConventions } from "./convention.js";
import { conventionText, kindText } from "./convention-text.js";
import { type Computed, reproducedAt } from "./printing.js";
import type { Family, RuleCount } from "./reconciliation.js";

/** A family with the convention it follows. */
export interface FoundFamily {
  readonly convention: Convention;
  readonly report: Family;
}

/** Figures are neighbours if they are of one kind and printed in one source, on whatever page it was read. */
export const familyKey = ({ figure, formula }: Computed): string =>
  `${formula.kind}\n${figure.source.replace(/\s*https?:\/\/\S+$/, "")}`;

interface Count {
  readonly convention: Convention;
  readonly reproduced: number;
}

/** The convention of a family, and how the others fare; `members` is not empty. */
export function findFamily(members: readonly Computed[], methods: readonly IntervalMethod[]): FoundFamily {
  const judged = members.filter(({ figure }) => figure.claim === "exact");
  const uses = {
    multipliesShare: members.some(({ formula }) => formula.multipliesShare),
    usesInterval: members.some(({ formula }) => formula.usesInterval),
  };
  const counts = wholeConventions(premisesOf(uses, methods)).map((convention) => ({
    convention,
    reproduced: judged.filter((member) => reproducedAt(member, convention) !== null).length,
  }));
  const ranked = counts.toSorted((a, b) => b.reproduced - a.reproduced || costOf(a.convention) - costOf(b.convention));
  const [best = plainest] = ranked;
  return { convention: best.convention, report: report(members, judged.length, { best, ranked }) };
}

const plainest: Count = {
  convention: { premise: { shareDigits: null, shareRule: "half-up", method: null }, parts: null, end: "half-up" },
  reproduced: 0,
};

interface Ranking {
  readonly best: Count;
  readonly ranked: readonly Count[];
}

function report(members: readonly Computed[], figures: number, { best, ranked }: Ranking): Family {
  const kind = members[0]?.formula.kind ?? "derived";
  const toRule = ({ convention, reproduced }: Count): RuleCount => ({
    rule: conventionText(convention, { kind }),
    reproduced,
  });
  const rivals = ranked.filter(({ convention }) => differsOnce(best.convention, convention));
  const shown = best.convention.premise.method === null ? 4 : rivals.length;
  return {
    label: kindText[kind],
    source: members[0]?.figure.source ?? "",
    figures,
    chosen: toRule(best),
    rivals: figures === 0 || kind === "count" || kind === "derived" ? [] : rivals.slice(0, shown).map(toRule),
  };
}

/** Whether two conventions differ in one choice only: those are the rivals worth naming. */
function differsOnce(a: Convention, b: Convention): boolean {
  const method = a.premise.method !== b.premise.method;
  const share = !samePremise({ ...a.premise, method: null }, { ...b.premise, method: null });
  return Number(method) + Number(share) + Number(a.end !== b.end) === 1;
}
