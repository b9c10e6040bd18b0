/** Finds what a name in a file stands for: as written, else by what it looks like, never by a guess between two. */

/** One name for another form of the same character: full and half width, the dashes and tildes of other systems. */
const lookalikes: Readonly<Record<string, string>> = { "〜": "~", "−": "-", "―": "—", "‖": "∥" };

/** A name as it looks: width, surrounding and repeated spaces, and lookalike dashes aside. For matching only. */
export const folded = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[〜−―‖]/g, (character) => lookalikes[character]!)
    .replace(/\s+/g, " ")
    .trim();

export type Named<T> = readonly (readonly [name: string, value: T])[];

/**
 * A finder over tiers of names, the first tier first. As written comes before folded; a folded name that
 * two values of one tier share finds nothing.
 */
export function lookup<T>(tiers: readonly Named<T>[]): (name: string) => T | undefined {
  const exact = new Map<string, T>();
  const loose = new Map<string, T | undefined>();
  for (const tier of tiers) {
    const here = new Map<string, T | undefined>();
    for (const [name, value] of tier) {
      if (!exact.has(name)) exact.set(name, value);
      const key = folded(name);
      here.set(key, here.has(key) && here.get(key) !== value ? undefined : value);
    }
    for (const [key, value] of here) if (!loose.has(key)) loose.set(key, value);
  }
  return (name) => exact.get(name) ?? loose.get(folded(name));
}
