/** The 1,270 persons known; those of one commissioner are a little alike, as people of one district are. */
import type { CaseSurvey, CategoryName } from "jittai";
import { type Clustering, clusteredOrder, inTurn } from "../../reconstruction/clustered.ts";
import type { Random } from "../../reconstruction/random.ts";
import type survey from "../survey.ts";

type Cases = CaseSurvey<typeof survey>;
type Counts<Q extends "sex" | "age" | "duration" | "triggers"> = Readonly<Record<CategoryName<Cases, Q>, number>>;

/** A person a commissioner knows. */
export interface Person {
  readonly commissioner: string;
  readonly id: string;
  readonly answers: Record<string, string | readonly string[]>;
}

/** An intra-class correlation of about 0.06: an assumption. */
const clustering: Clustering<Person> = { groupOf: ({ commissioner }) => commissioner, likeness: 0.25 };

const sex: Counts<"sex"> = { male: 900, female: 265, other: 105 };
const age: Counts<"age"> = { thirties: 212, forties: 297, fifties: 211, sixties: 115, other: 435 };
const duration: Counts<"duration"> = { from5y: 132, from10y: 242, from30y: 53, other: 843 };
const triggers: Counts<"triggers"> = { unknown: 772, other: 498 };

/** Gives the persons their answers. */
export function answer(persons: readonly Person[], random: Random): void {
  for (const [question, counts] of Object.entries<Readonly<Record<string, number>>>({ sex, age, duration })) {
    for (const [person, name] of inTurn(clusteredOrder(random, persons, clustering), counts))
      person.answers[question] = name;
  }
  for (const [person, name] of inTurn(clusteredOrder(random, persons, clustering), triggers))
    person.answers.triggers = [name];
}
