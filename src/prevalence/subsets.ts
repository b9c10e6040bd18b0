/** The non-empty subsets of a short list: single items first, then pairs, and so on, each in the order of the list. */
export function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  const all: (readonly T[])[] = [[]];
  for (const item of items) all.push(...all.map((set) => [...set, item]));
  return all.slice(1).sort((a, b) => a.length - b.length);
}
