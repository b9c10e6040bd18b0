import { closest, distance } from "fastest-levenshtein";
import type { Message } from "../errors.js";

/** The name a misspelt one probably meant, or null when none is near (more than half its letters differ, or all of a short one). */
export function nearestName(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const nearest = closest(
    name.toLowerCase(),
    names.map((known) => known.toLowerCase()),
  );
  const apart = distance(name.toLowerCase(), nearest);
  if (apart > Math.max(2, name.length / 2) || apart >= Math.max(name.length, nearest.length)) return null;
  return names.find((known) => known.toLowerCase() === nearest) ?? null;
}

/** The mend for a name that does not exist: the nearest one, else all there are. */
export function didYouMean(name: string, names: readonly string[]): Message {
  const nearest = nearestName(name, names);
  if (nearest !== null) return { ja: `${nearest} ではありませんか`, en: `did you mean ${nearest}?` };
  if (names.length === 0) return { ja: "指定できる名前はありません", en: "there is no name to choose from" };
  return { ja: `指定できる名前: ${names.join("、")}`, en: `known names: ${names.join(", ")}` };
}
