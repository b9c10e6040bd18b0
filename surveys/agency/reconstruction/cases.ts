/**
 * The 360 cases. Every count that the plan prints, as a share of 360, comes out exactly; which case has which answers is
 * chance, cases of one institution being a little alike.
 */
import type { CaseSurvey, CategoryName, QuestionName } from "jittai";
import { type Clustering, clusteredOrder, inTurn } from "../../reconstruction/clustered.ts";
import type { Random } from "../../reconstruction/random.ts";
import type survey from "../survey.ts";
import type { Institution } from "./institutions.ts";
import { mentions } from "./mentions.ts";

type Cases = CaseSurvey<typeof survey>;
type Counts<Q extends QuestionName<Cases>> = Readonly<Record<CategoryName<Cases, Q>, number>>;

/** One case of an institution, and what is known of it. */
export interface Case {
  readonly institution: string;
  readonly id: string;
  readonly answers: Record<string, string | readonly string[]>;
}

/** An intra-class correlation of about 0.06, as facilities of one kind commonly show: an assumption. */
const clustering: Clustering<Case> = { groupOf: ({ institution }) => institution, likeness: 0.25 };

const sex: Counts<"sex"> = { male: 279, female: 80, other: 1 };
const age: Counts<"age"> = { thirties: 104, otherWorkingAge: 220, elsewhere: 36 };
const consulter: Counts<"consulter"> = { parents: 209, self: 37, other: 114 };
const household: Counts<"household"> = { bothParents: 99, parentsSiblings: 82, singleParent: 67, none: 33, other: 79 };
const finances: Counts<"finances"> = { ordinary: 112, hard: 100, veryHard: 41, other: 107 };
const trigger: Counts<"trigger"> = { school: 89, relationships: 45, workplace: 44, other: 182 };
const contact: Counts<"contact"> = { no: 198, yes: 162 };
/** In the order of time, so that the longest come last. */
const duration: Counts<"duration"> = { elsewhere: 112, from2y: 68, from5y: 63, from10y: 46, from15y: 56, from30y: 15 };

/** Nobody consulted later than their hikikomori has lasted, as far as the classes say; the latest are dealt first. */
const timeToConsult = { from10y: 45, from5y: 56, from2y: 67 } as const satisfies Partial<Counts<"timeToConsult">>;
const lastingAtLeast: Readonly<Record<keyof typeof timeToConsult, readonly CategoryName<Cases, "duration">[]>> = {
  from10y: ["from10y", "from15y", "from30y"],
  from5y: ["from5y", "from10y", "from15y", "from30y"],
  from2y: ["from2y", "from5y", "from10y", "from15y", "from30y"],
};

/** The cases of the institutions, in the order of the file. */
export function casesOf(institutions: readonly Institution[], random: Random): Case[] {
  const cases = institutions.flatMap(({ id, caseCount }) =>
    Array.from({ length: caseCount }, (_, i): Case => {
      return { institution: id, id: `${id}-${String(i + 1).padStart(2, "0")}`, answers: {} };
    }),
  );
  const single = { sex, age, consulter, household, finances, duration, trigger, contact };
  for (const [question, counts] of Object.entries<Readonly<Record<string, number>>>(single)) {
    const ordered = clusteredOrder(random, cases, clustering);
    for (const [one, name] of inTurn(ordered, counts)) one.answers[question] = name;
  }
  dealTimes(cases, random);
  for (const [question, counts] of Object.entries(mentions)) dealMentions(cases, random, { question, counts });
  return cases;
}

function dealTimes(cases: readonly Case[], random: Random): void {
  for (const one of cases) one.answers.timeToConsult = "elsewhere";
  const open = new Set(clusteredOrder(random, cases, clustering));
  for (const [name, count] of Object.entries(timeToConsult) as [keyof typeof timeToConsult, number][]) {
    const lasting: readonly unknown[] = lastingAtLeast[name];
    const able = [...open].filter(({ answers }) => lasting.includes(answers.duration)).slice(0, count);
    for (const one of able) {
      one.answers.timeToConsult = name;
      open.delete(one);
    }
  }
}

interface Several {
  readonly question: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Each mention by as many cases as it is counted; the last one, which is not published, first by those with none yet. */
function dealMentions(cases: readonly Case[], random: Random, { question, counts }: Several): void {
  const chosen = new Map(cases.map((one) => [one, [] as string[]]));
  for (const [name, count] of Object.entries(counts)) {
    const ordered = clusteredOrder(random, cases, clustering);
    const silentFirst = ordered.toSorted((a, b) => Number(hasSome(chosen, a)) - Number(hasSome(chosen, b)));
    for (const one of (name === "other" ? silentFirst : ordered).slice(0, count)) chosen.get(one)?.push(name);
  }
  for (const [one, names] of chosen) one.answers[question] = names;
}

const hasSome = (chosen: ReadonlyMap<Case, readonly string[]>, one: Case): boolean =>
  (chosen.get(one) ?? []).length > 0;
