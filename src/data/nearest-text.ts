import { distance } from "fastest-levenshtein";

/** The text most like the one found, if at least half of its letters are the same. */
export function nearestText(found: string, candidates: readonly string[]): string | null {
  const ranked = candidates
    .map((text) => ({ text, share: distance(found, text) / Math.max(found.length, text.length) }))
    .sort((a, b) => a.share - b.share);
  return ranked[0] && ranked[0].share <= 0.5 ? ranked[0].text : null;
}
