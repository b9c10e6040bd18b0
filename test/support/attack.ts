/**
 * A reader who wants a hidden count: knows the codebook and whatever was printed, thinks of everybody as one of the
 * possible combinations of answers, and asks of a count how few and how many people it can be of. Shares no code with
 * the protection.
 */
import { type Constraint, equalTo, inRange, solve } from "yalps";

/** One possible combination of answers; of a question with several answers those chosen, `+` between them. */
export type Person = Readonly<Record<string, string>>;
export type Among = (person: Person) => boolean;

/** A count that was printed, and whom it is of; of answers given, how many of them a person gave. */
export interface Printed {
  readonly of: (person: Person) => boolean | number;
  readonly count: number;
  /** By how much the count may be off either way, as rounded ones are; defaults to 0. */
  readonly within?: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Least and greatest whole number of people a count can be of, everything printed being true. */
export function attacker(people: readonly Person[], printed: readonly Printed[]): (of: Among) => Interval {
  const possible = people.filter(
    (person) => !printed.some(({ of, count, within = 0 }) => count === 0 && within === 0 && of(person)),
  );
  const { classes, constraints } = knowledge(possible, printed);
  return (of) => {
    const variables = classes.flatMap(({ members, row }, i): [string, Record<string, number>][] => {
      const inside = members.filter(of).length;
      const wanted: [string, Record<string, number>] = [`in${i}`, { ...row, wanted: 1 }];
      const other: [string, Record<string, number>] = [`out${i}`, row];
      return [...(inside > 0 ? [wanted] : []), ...(inside < members.length ? [other] : [])];
    });
    const end = (direction: "minimize" | "maximize"): number => {
      const found = solve({ direction, objective: "wanted", constraints, variables }, options);
      if (found.status !== "optimal") throw new Error(`the attack failed: ${found.status}`);
      return found.result;
    };
    return { low: Math.ceil(end("minimize") - 1e-6), high: Math.floor(end("maximize") + 1e-6) };
  };
}

const options = { maxPivots: 1_000_000, precision: 1e-8 };

/** People whom nothing printed tells apart, and what was printed of them, each thing once. */
function knowledge(people: readonly Person[], printed: readonly Printed[]) {
  const rows = new Map<string, Printed>();
  for (const one of printed) {
    const inside = people.flatMap((person, i) => (one.of(person) ? [`${i}×${Number(one.of(person))}`] : [])).join();
    if (inside !== "") rows.set(inside, one);
  }
  const kept = [...rows.values()];
  const classes = new Map<string, { members: Person[]; row: Record<string, number> }>();
  for (const person of people) {
    const inside = kept.flatMap(({ of }, i): [string, number][] => (of(person) ? [[`c${i}`, Number(of(person))]] : []));
    const known = classes.get(inside.join());
    if (known) known.members.push(person);
    else classes.set(inside.join(), { members: [person], row: Object.fromEntries(inside) });
  }
  const constraints = kept.map(({ count, within = 0 }, i): [string, Constraint] => [
    `c${i}`,
    within === 0 ? equalTo(count) : inRange(Math.max(0, count - within), count + within),
  ]);
  return { classes: [...classes.values()], constraints };
}
