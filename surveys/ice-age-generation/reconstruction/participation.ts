/**
 * The 40 people of group ③ (needs support to take part in society). Counts that the plan prints, as such or
 * as a share of 40, 16 men or 21 women, are dealt exactly; which person has which answers is chance.
 */

import { between, dealt, pick, type Random, shuffled } from "../../reconstruction/random.ts";
import { add, deal, without } from "./choices.ts";
import type { Answer, Person } from "./person.ts";

type Sex = Answer<"sex">;

/** What is dealt among the people of one sex. */
interface Share {
  readonly employment: Readonly<Partial<Record<Answer<"employment">, number>>>;
  readonly marital: Readonly<Partial<Record<Answer<"marital">, number>>>;
  readonly firstJob: Readonly<Partial<Record<Answer<"firstJob">, number>>>;
  readonly conversation: Readonly<Partial<Record<Answer<"conversation">, number>>>;
  readonly consultWish: Readonly<Partial<Record<Answer<"consultWish">, number>>>;
  readonly triggers: Readonly<Partial<Record<Answer<"triggers">, number>>>;
  /** How many of the jobless are long out of work and not looking: 15 in all. */
  readonly longOut: number;
  /** How many of each age class, and how many of those wish for regular work. */
  readonly ages: readonly (readonly [min: number, max: number, people: number, wishRegular: number])[];
}

const shares: Readonly<Record<Sex, Share>> = {
  male: {
    employment: { jobless: 16 },
    marital: { neverMarried: 14, married: 1, formerlyMarried: 1 },
    firstJob: { nonRegular: 6, regular: 5, never: 4, selfEmployed: 1 },
    conversation: { often: 1, sometimes: 4, hardly: 6, never: 5 },
    consultWish: { strongly: 2, yes: 3, slightly: 5, no: 6 },
    triggers: { jobHunting: 7, relationships: 5, workplace: 4, illness: 4, leftJob: 3, school: 2 },
    longOut: 10,
    ages: [
      [34, 39, 5, 4],
      [40, 44, 5, 2],
      [45, 49, 6, 1],
    ],
  },
  female: {
    employment: { homemaker: 12, jobless: 9 },
    marital: { married: 11, neverMarried: 10 },
    firstJob: { regular: 10, nonRegular: 8, selfEmployed: 1, never: 1, other: 1 },
    conversation: { sometimes: 2, hardly: 14, never: 5 },
    consultWish: { strongly: 2, yes: 4, slightly: 5, no: 10 },
    triggers: { illness: 8, relationships: 7, workplace: 5, leftJob: 5, family: 4, jobHunting: 2 },
    longOut: 4,
    ages: [
      [34, 39, 6, 1],
      [40, 44, 7, 1],
      [45, 49, 8, 2],
    ],
  },
  other: {
    employment: { jobless: 2, homemaker: 1 },
    marital: { neverMarried: 2, married: 1 },
    firstJob: { nonRegular: 1, regular: 1, never: 1 },
    conversation: { sometimes: 1, hardly: 1, never: 1 },
    consultWish: { yes: 1, slightly: 1, no: 1 },
    triggers: { relationships: 1, school: 1 },
    longOut: 1,
    ages: [
      [34, 39, 1, 0],
      [40, 44, 1, 1],
      [45, 49, 1, 0],
    ],
  },
};

const reasons = { relationships: 17, illness: 16, skills: 14, housework: 11, gap: 9, noSuitableJob: 7, care: 3 };
const sns = { line: 20, twitter: 9, instagram: 6, facebook: 2, other: 1 };
const worries = {
  futureIncome: 30,
  parents: 25,
  ownHealth: 22,
  currentIncome: 22,
  retirement: 17,
  employment: 15,
  relationships: 13,
  children: 6,
  housing: 5,
};

/** The people of group ③, men first. */
export function participationPeople(random: Random): Person[] {
  const people = (Object.keys(shares) as Sex[]).flatMap((sex) => peopleOf(sex, random));
  dealOuting(people, random);
  dealDurations(people, random);
  deal(random, people, { question: "notWorkingReasons", of: reasons });
  for (const person of without(people, "notWorkingReasons")) add(person, "notWorkingReasons", "none");
  deal(random, people, { question: "sns", of: sns });
  for (const person of without(people, "sns")) add(person, "sns", "none");
  deal(random, people, { question: "worries", of: worries });
  for (const person of without(people, "worries")) add(person, "worries", "none");
  return people;
}

function peopleOf(sex: Sex, random: Random): Person[] {
  const share = shares[sex];
  const employment = dealt(random, share.employment);
  const people = employment.map((name): Person => ({ sex, employment: name, income: incomeOf(random) }));
  dealMarital(people, random, share);
  dealConversation(people, random, share);
  const [firstJob, consultWish] = [dealt(random, share.firstJob), dealt(random, share.consultWish)];
  for (const [i, person] of people.entries())
    Object.assign(person, { firstJob: firstJob[i], consultWish: consultWish[i] });
  deal(random, people, { question: "triggers", of: share.triggers });
  for (const person of without(people, "triggers")) add(person, "triggers", pick(random, { other: 1, none: 2 }));
  dealAges(people, random, share);
  dealSeeking(people, random, share);
  return people;
}

const incomeOf = (random: Random) => pick(random, { none: 78, under1m: 20, under2m: 2 });

/** Homemakers are married first. */
function dealMarital(people: readonly Person[], random: Random, { marital }: Share): void {
  const homemakersFirst = [...people].sort((a, b) => rank(a) - rank(b));
  const names = [...dealt(random, marital)].sort((a, b) => Number(b === "married") - Number(a === "married"));
  for (const [i, person] of homemakersFirst.entries()) Object.assign(person, { marital: names[i] });
}

/** Homemakers who talk with others are not in the group: only the jobless do. */
function dealConversation(people: readonly Person[], random: Random, { conversation }: Share): void {
  const { often = 0, sometimes = 0, ...silent } = conversation;
  const joblessFirst = shuffled(random, people).sort((a, b) => rank(b) - rank(a));
  const names = [...dealt(random, { often, sometimes }), ...dealt(random, silent)];
  for (const [i, person] of joblessFirst.entries()) Object.assign(person, { conversation: names[i] });
}

const rank = ({ employment }: Person) => (employment === "homemaker" ? 0 : 1);

function dealAges(people: readonly Person[], random: Random, { ages }: Share): void {
  const order = shuffled(random, people);
  for (const [min, max, count, wishRegular] of ages) {
    for (const [i, person] of order.splice(0, count).entries()) {
      person.age = between(random, min, max);
      person.workWish = i < wishRegular ? "regular" : pick(random, { nonRegular: 4, any: 4, selfEmployed: 1, none: 5 });
    }
  }
}

/** The long jobless do not look for work; the other jobless do, so that exactly `longOut` are in group ② too. */
function dealSeeking(people: readonly Person[], random: Random, { longOut }: Share): void {
  const jobless = shuffled(
    random,
    people.filter(({ employment }) => employment === "jobless"),
  );
  for (const [i, person] of jobless.entries()) {
    if (i >= longOut && person.workWish === "none") person.workWish = "any";
    if (person.workWish !== "none") person.jobSeeking = i < longOut ? "notSeeking" : "seeking";
  }
  for (const person of people.filter(({ employment }) => employment === "homemaker")) {
    if (person.workWish !== "none") person.jobSeeking = pick(random, { seeking: 1, notSeeking: 4 });
  }
}

function dealOuting(people: readonly Person[], random: Random): void {
  const outings = dealt(random, { hobby: 16, nearby: 17, home: 5, room: 2 });
  for (const [i, person] of people.entries()) Object.assign(person, { outing: outings[i], homeReason: "none" });
}

/** 21 have lived so for five years or more; nobody has been out of work for a shorter time than that. */
function dealDurations(people: readonly Person[], random: Random): void {
  const durations = dealt(random, { under3y: 8, under5y: 7, from5y: 21, under1y: 4 });
  for (const [i, person] of people.entries()) {
    const duration = durations[i] ?? "from5y";
    person.homeDuration = duration;
    const longer = duration === "under1y" ? "under3y" : duration;
    person.joblessDuration = person.firstJob === "never" ? "from5y" : longer;
  }
}
