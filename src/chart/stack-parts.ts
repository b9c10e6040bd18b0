import type { Lang } from "../codebook/label.js";
import { stackLimit } from "./palette.js";
import { type CategoryShare, missingKindNames } from "./shares-of.js";
import { say } from "./words.js";

/** One part of every bar: a category, or several put together because a stack can show no more. */
export interface StackPart {
  readonly name: string;
  readonly categories: readonly string[];
  readonly size: number;
  /** 無回答 and the like: last and white. */
  readonly missing: boolean;
  /** Whether it stands for several categories. */
  readonly merged: boolean;
}

/**
 * The parts of a stack in codebook order. Beyond what can be told apart in grey, categories with an order are
 * joined to the neighbour that makes the smallest sum; others are put together from the smallest up.
 */
export function stackParts(total: readonly CategoryShare[], isOrdered: boolean, lang: Lang): StackPart[] {
  let parts = total.filter((share) => !isNothingMissing(share)).map(partOf);
  if (parts.length <= stackLimit) return parts;
  if (!isOrdered) return withSmallestTogether(parts, lang);
  while (parts.length > stackLimit) parts = withSmallestPairJoined(parts, lang);
  return parts;
}

/** 無回答 that nobody left: not worth a name. */
const isNothingMissing = ({ category, estimate }: CategoryShare): boolean =>
  missingKindNames.has(category) && estimate.disclosure === "open" && estimate.value === 0;

const partOf = ({ name, category, estimate }: CategoryShare): StackPart => ({
  name,
  categories: [category],
  size: estimate.disclosure === "open" ? (estimate.value ?? 0) : 0,
  missing: missingKindNames.has(category),
  merged: false,
});

function withSmallestTogether(parts: readonly StackPart[], lang: Lang): StackPart[] {
  const [missing, given] = [parts.filter((part) => part.missing), parts.filter((part) => !part.missing)];
  const bySize = [...given].sort((a, b) => b.size - a.size);
  const kept = new Set(bySize.slice(0, stackLimit - 1 - Math.min(missing.length, 1)));
  const rest = given.filter((part) => !kept.has(part));
  const together = (some: readonly StackPart[], name: string) => (some.length > 1 ? [joined(some, name)] : some);
  return [
    ...given.filter((part) => kept.has(part)),
    ...together(rest, say(lang, "その他の計", "All others")),
    ...together(missing, say(lang, "無回答など", "No answer etc.")),
  ];
}

function withSmallestPairJoined(parts: readonly StackPart[], lang: Lang): StackPart[] {
  let best = 0;
  const sum = (at: number) => (parts[at]?.size ?? 0) + (parts[at + 1]?.size ?? 0);
  const mayJoin = (at: number) => parts[at]?.missing === parts[at + 1]?.missing;
  for (let at = 1; at < parts.length - 1; at++) if (mayJoin(at) && (sum(at) < sum(best) || !mayJoin(best))) best = at;
  const pair = parts.slice(best, best + 2);
  const ends = [pair[0]?.name.split("～")[0] ?? "", pair[1]?.name.split("～").at(-1) ?? ""];
  return [...parts.slice(0, best), joined(pair, ends.join(say(lang, "～", " to "))), ...parts.slice(best + 2)];
}

const joined = (parts: readonly StackPart[], name: string): StackPart => ({
  name,
  categories: parts.flatMap(({ categories }) => categories),
  size: parts.reduce((sum, { size }) => sum + size, 0),
  missing: parts.every(({ missing }) => missing),
  merged: true,
});
