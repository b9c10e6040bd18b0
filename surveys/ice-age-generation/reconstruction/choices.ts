import { happens, type Random, shuffled } from "../../reconstruction/random.ts";
import type { Answer, Person, Several } from "./person.ts";

/** Gives each answer to exactly as many of the people as it is counted, on top of what they have. */
export function deal<Q extends Several>(
  random: Random,
  people: readonly Person[],
  counts: { readonly question: Q; readonly of: Readonly<Partial<Record<Answer<Q>, number>>> },
): void {
  for (const [name, count] of Object.entries(counts.of) as [Answer<Q>, number][]) {
    for (const person of shuffled(random, people).slice(0, count)) add(person, counts.question, name);
  }
}

/** Gives each answer as often as its chance says. */
export function choose<Q extends Several>(
  random: Random,
  person: Person,
  chances: { readonly question: Q; readonly of: Readonly<Partial<Record<Answer<Q>, number>>> },
): void {
  for (const [name, chance] of Object.entries(chances.of) as [Answer<Q>, number][]) {
    if (happens(random, chance)) add(person, chances.question, name);
  }
}

/** The people who chose nothing yet. */
export const without = (people: readonly Person[], question: Several): Person[] =>
  people.filter((person) => person[question] === undefined);

/** Adds one answer to a question that takes several. */
export function add<Q extends Several>(person: Person, question: Q, name: Answer<Q>): void {
  const chosen = (person[question] ?? []) as Answer<Q>[];
  Object.assign(person, { [question]: [...chosen, name] });
}
