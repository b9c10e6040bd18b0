/**
 * Everyone outside group ③, by how they work. The sizes make the published counts: 1,071 regular, 444
 * non-regular (44 of them group ①), 223 not working (with the 40 of group ③; 11 here are in group ② only).
 */

import { dealt, happens, pick, type Random } from "../../reconstruction/random.ts";
import { daily, lifeOutside, seldomOut } from "./daily-life.ts";
import { background } from "./employment-groups.ts";
import type { Answer, Person } from "./person.ts";

const working: Readonly<Partial<Record<Answer<"employment">, number>>> = {
  regular: 1071,
  executive: 52,
  selfEmployed: 113,
  other: 20,
};
const nonRegularReasons: Readonly<Partial<Record<Answer<"nonRegularReason">, number>>> = {
  hours: 133,
  household: 88,
  care: 107,
  commute: 24,
  skills: 21,
  other: 24,
};

/** Everyone outside group ③. */
export function otherPeople(random: Random): Person[] {
  return [
    ...dealt(random, working).map((employment) => daily(background(employment, random), random)),
    ...nonRegularPeople(random),
    ...unstablePeople(random),
    ...longJoblessPeople(random),
    ...times(54, () => seekingPerson(random)),
    ...times(115, () => homemaker(random)),
    ...times(3, () => lifeOutside(outOfWork(background("student", random), random), random)),
  ];
}

/** 397 by reason, and 3 who gave none. */
function nonRegularPeople(random: Random): Person[] {
  const people = dealt(random, nonRegularReasons).map((nonRegularReason): Person => {
    return { ...daily(background("nonRegular", random), random), nonRegularReason };
  });
  return [...people, ...times(3, () => daily(background("nonRegular", random), random))];
}

/** Group ①: 40 of 44 earn less than 3 million yen (90 % or more), 25 never married (half or more). */
function unstablePeople(random: Random): Person[] {
  const incomes = dealt(random, { under1m: 7, under2m: 21, under3m: 12, under4m: 4 });
  const marital = dealt(random, { neverMarried: 25, married: 13, formerlyMarried: 6 });
  return times(44, (i) => ({
    ...daily(background("nonRegular", random), random),
    sex: pick(random, { male: 17, female: 27 }),
    income: incomes[i] ?? "under2m",
    marital: marital[i] ?? "neverMarried",
    nonRegularReason: "noRegularJob",
  }));
}

/** Group ② without ③: long out of work and not looking; they go out, or illness or care keeps them at home. */
function longJoblessPeople(random: Random): Person[] {
  const durations = dealt(random, { under3y: 3, under5y: 3, from5y: 5 });
  return times(11, (i) => {
    const person = outOfWork(background("jobless", random), random);
    const wish = pick(random, { none: 6, any: 3, nonRegular: 2 });
    Object.assign(person, { joblessDuration: durations[i], workWish: wish });
    delete person.jobSeeking;
    if (wish !== "none") person.jobSeeking = "notSeeking";
    return i < 5 ? lifeOutside(person, random) : seldomOut(person, i < 9 ? "illness" : "care", random);
  });
}

/** The jobless in no group: they look for work, or have not been out of it for a year. */
function seekingPerson(random: Random): Person {
  const person = outOfWork(background("jobless", random), random);
  person.workWish = pick(random, { regular: 5, nonRegular: 4, any: 4, selfEmployed: 1 });
  person.jobSeeking = "seeking";
  if (happens(random, 0.3)) {
    person.joblessDuration = pick(random, { under6m: 3, under1y: 2 });
    person.jobSeeking = "notSeeking";
  }
  return happens(random, 0.3) ? seldomOut(person, "illness", random) : lifeOutside(person, random);
}

/** Homemakers outside group ③ who are mostly at home do talk with people outside the family. */
function homemaker(random: Random): Person {
  const person = outOfWork(background("homemaker", random), random);
  if (happens(random, 0.55)) return lifeOutside(person, random);
  const reason = pick(random, { pregnancy: 5, care: 1, none: 5 });
  const home = seldomOut(person, reason, random);
  return { ...home, conversation: pick(random, { often: 3, sometimes: 4 }) };
}

function outOfWork(person: Person, random: Random): Person {
  const workWish = pick(random, { nonRegular: 46, none: 28, any: 14, regular: 8, selfEmployed: 4 });
  return {
    ...person,
    joblessDuration: pick(random, { under6m: 6, under1y: 8, under3y: 20, under5y: 16, from5y: 50 }),
    workWish,
    ...(workWish !== "none" && { jobSeeking: pick(random, { seeking: 3, notSeeking: 7 }) }),
  };
}

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
