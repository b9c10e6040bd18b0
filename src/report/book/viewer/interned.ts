import type { Label } from "../../../codebook/label.js";

/** Labels, each kept once: `at` gives the place of one, `list` them all as [ja, en]. */
export interface Interned {
  readonly at: (label: Label) => number;
  readonly list: readonly (readonly string[])[];
}

export function interned(): Interned {
  const places = new Map<string, number>();
  const list: (readonly string[])[] = [];
  const at = ({ ja, en }: Label): number => {
    const key = `${ja}\u0000${en ?? ""}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, list.length);
    list.push(en === undefined || en === ja ? [ja] : [ja, en]);
    return list.length - 1;
  };
  return { at, list };
}
