/** What people outside group ③ answer about their days; the chances are plausible, not published. */

import { between, happens, pick, type Random } from "../../reconstruction/random.ts";
import { add, choose } from "./choices.ts";
import type { Answer, Person } from "./person.ts";

/** Someone who works: out most days; a few work at home. */
export function daily(person: Person, random: Random): Person {
  if (happens(random, 0.02)) return seldomOut(person, "workAtHome", random);
  return everyday({ ...person, outing: pick(random, { daily: 88, someDays: 12 }) }, random);
}

/** Someone who does not work but goes out. */
export function lifeOutside(person: Person, random: Random): Person {
  return everyday({ ...person, outing: pick(random, { someDays: 1, leisure: 4, social: 5 }) }, random);
}

/** Someone mostly at home, and why. */
export function seldomOut(person: Person, homeReason: Answer<"homeReason">, random: Random): Person {
  const home: Person = {
    ...person,
    outing: pick(random, { hobby: 5, nearby: 6, home: 1 }),
    homeDuration: pick(random, { under6m: 3, under1y: 3, under3y: 6, under5y: 3, from5y: 4 }),
    homeReason,
  };
  const set = { illness: 0.3, leftJob: 0.2, relationships: 0.1, family: 0.2 };
  choose(random, home, { question: "triggers", of: homeReason === "illness" ? { ...set, illness: 0.9 } : set });
  if (home.triggers === undefined) add(home, "triggers", "none");
  return everyday(home, random);
}

function everyday(person: Person, random: Random): Person {
  const answered: Person = {
    ...person,
    age: ageOf(random),
    conversation: pick(random, { often: 57, sometimes: 29, hardly: 11, never: 3 }),
    consultWish: pick(random, { strongly: 5, yes: 12, slightly: 20, no: 63 }),
  };
  choose(random, answered, { question: "sns", of: snsChances(answered) });
  if (answered.sns === undefined && happens(random, 0.97)) add(answered, "sns", "none");
  choose(random, answered, { question: "worries", of: worryChances(answered) });
  if (answered.worries === undefined && happens(random, 0.97)) add(answered, "worries", "none");
  if (isOutOfWork(answered)) chooseReasons(answered, random);
  return withGaps(answered, random);
}

/** The older answered a little more often. */
const ageOf = (random: Random): number =>
  happens(random, 0.34)
    ? between(random, 34, 39)
    : happens(random, 0.46)
      ? between(random, 40, 44)
      : between(random, 45, 49);

function snsChances({ age = 40 }: Person) {
  const young = age < 40;
  return {
    line: young ? 0.9 : 0.82,
    twitter: young ? 0.38 : 0.27,
    instagram: young ? 0.44 : 0.29,
    facebook: 0.24,
    other: 0.05,
  };
}

function worryChances({ employment, age = 40, marital }: Person) {
  return {
    futureIncome: 0.54,
    parents: age < 40 ? 0.38 : 0.47,
    ownHealth: age < 40 ? 0.3 : 0.38,
    currentIncome: employment === "nonRegular" ? 0.45 : 0.36,
    retirement: 0.33,
    employment: employment === "nonRegular" || employment === "jobless" ? 0.27 : 0.08,
    relationships: 0.14,
    children: marital === "married" ? 0.45 : 0.06,
    housing: 0.11,
    other: 0.02,
  };
}

const isOutOfWork = ({ employment }: Person) =>
  employment === "jobless" || employment === "homemaker" || employment === "student";

function chooseReasons(person: Person, random: Random): void {
  const home = person.employment === "homemaker";
  const of = {
    relationships: home ? 0.09 : 0.16,
    illness: home ? 0.07 : person.homeReason === "illness" ? 0.9 : 0.28,
    skills: home ? 0.14 : 0.2,
    housework: home ? 0.8 : 0.12,
    care: home ? 0.12 : 0.14,
    noSuitableJob: home ? 0.12 : 0.33,
    gap: home ? 0.2 : 0.15,
    noNeed: home ? 0.16 : 0.05,
    other: 0.06,
  };
  choose(random, person, { question: "notWorkingReasons", of });
  if (person.notWorkingReasons === undefined && happens(random, 0.9)) add(person, "notWorkingReasons", "none");
}

/** How often a question is left without an answer; none that a group is made of. */
const gaps = { age: 0.003, marital: 0.005, income: 0.02, firstJob: 0.004, conversation: 0.006, consultWish: 0.012 };

function withGaps(person: Person, random: Random): Person {
  const kept = { ...person };
  for (const [question, chance] of Object.entries(gaps) as [keyof typeof gaps, number][]) {
    if (happens(random, chance)) delete kept[question];
  }
  return kept;
}
