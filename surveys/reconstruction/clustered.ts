/**
 * Exact quotas dealt so that members of one group are a little alike, as cases of one institution are: an assumption,
 * since how published counts spread over respondents is not public.
 */
import { happens, type Random } from "./random.ts";

export interface Clustering<Member> {
  readonly groupOf: (member: Member) => string;
  /** The chance that a member answers as its group does; its square is about the intra-class correlation. */
  readonly likeness: number;
}

/** The members in an order in which those of one group tend to stand together. */
export function clusteredOrder<Member>(
  random: Random,
  members: readonly Member[],
  { groupOf, likeness }: Clustering<Member>,
): Member[] {
  const groups = new Map<string, number>();
  const keyed = members.map((member, place) => {
    const group = groupOf(member);
    const key = groups.get(group) ?? random.next();
    groups.set(group, key);
    return { member, place, key: happens(random, likeness) ? key : random.next() };
  });
  return keyed.sort((a, b) => a.key - b.key || a.place - b.place).map(({ member }) => member);
}

/** Each name for as many members as it is counted, in the order given; whoever is left over has none. */
export function inTurn<Member, Name extends string>(
  ordered: readonly Member[],
  counts: Readonly<Record<Name, number>>,
): Map<Member, Name> {
  const names = (Object.entries(counts) as [Name, number][]).flatMap(([name, count]) =>
    Array.from({ length: count }, () => name),
  );
  if (names.length > ordered.length) throw new RangeError(`${names.length} answers for ${ordered.length} records`);
  return new Map(names.flatMap((name, i) => ordered.slice(i, i + 1).map((member) => [member, name] as const)));
}
