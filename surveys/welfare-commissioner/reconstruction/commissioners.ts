/** The 3,777 commissioners who replied: counts that were published come out exactly, who answered what is chance. */
import type { CategoryName } from "jittai";
import { dealt, type Random, shuffled } from "../../reconstruction/random.ts";
import type survey from "../survey.ts";

type Survey = typeof survey;
type Counts<Q extends "howKnown" | "difficulty" | "measure"> = Readonly<Record<CategoryName<Survey, Q>, number>>;

export interface Commissioner {
  readonly knows: "yes" | "no";
  readonly personsKnown: number;
  readonly howKnown?: string;
  readonly difficulty: string;
  readonly measure: string;
}

/**
 * Commissioners by how many persons they know: 831 who know 1,270. Only these two sums are public. That most know one and
 * few know many, eight at most, is an assumption.
 */
const personsKnown = new Map([
  [1, 575],
  [2, 149],
  [3, 62],
  [4, 26],
  [5, 11],
  [6, 5],
  [7, 2],
  [8, 1],
]);
const knowing = 831;
const notKnowing = 2_946;

const howKnown: Counts<"howKnown"> = { neighbours: 421, households: 192, family: 118, self: 15, other: 85 };

/** Who never knew of such a household knows nobody, and who cannot link one to consultation knows somebody. */
const difficulties = {
  knowing: { noLink: 452, knowHow: 217, other: 162 },
  notKnowing: { noHousehold: 875, knowHow: 771, other: 1_300 },
} as const satisfies Record<string, Partial<Counts<"difficulty">>>;

const measures: Counts<"measure"> = { desks: 1_279, publicity: 1_139, specialists: 848, other: 511 };

/** The commissioners in an order of chance. */
export function commissioners(random: Random): Commissioner[] {
  const measure = dealt(random, measures);
  const knownDifficulties = dealt(random, difficulties.knowing);
  const how = dealt(random, howKnown);
  const persons = shuffled(
    random,
    [...personsKnown].flatMap(([count, people]) => Array.from({ length: people }, () => count)),
  );
  const yes = persons.map((count, i): Commissioner => {
    const answers = { howKnown: how[i] ?? "other", difficulty: knownDifficulties[i] ?? "other" };
    return { knows: "yes", personsKnown: count, ...answers, measure: measure[i] ?? "other" };
  });
  const no = dealt(random, difficulties.notKnowing).map((difficulty, i): Commissioner => {
    return { knows: "no", personsKnown: 0, difficulty, measure: measure[knowing + i] ?? "other" };
  });
  if (yes.length !== knowing || no.length !== notKnowing) throw new RangeError("commissioners do not add up");
  return shuffled(random, [...yes, ...no]);
}
