/** What the book says about itself, from the options or from the data. No clock: the same results, the same book. */
import { createHash } from "node:crypto";
import type { Label } from "../../codebook/label.js";
import { nothingAwaited } from "../pending-results.js";
import { nothingShared } from "../shared-results.js";
import type { WaveResults } from "../wave-results.js";
import type { BookOptions } from "./book-options.js";

export type BookFacts = Required<BookOptions>;

export function bookFacts(results: readonly WaveResults[], options: BookOptions): BookFacts {
  return {
    title: options.title ?? { ja: "実態調査データ集", en: "Survey data book" },
    publisher: options.publisher ?? organisations(results),
    edition: options.edition ?? results.map(({ wave }) => wave.fieldwork.to).reduce(later, ""),
    fingerprint: options.fingerprint ?? hashOf(results),
    order: options.order ?? "document",
    awaited: options.awaited ?? nothingAwaited,
    shared: options.shared ?? nothingShared,
  };
}

const later = (a: string, b: string): string => (b > a ? b : a);

function organisations(results: readonly WaveResults[]): Label {
  const distinct = [...new Map(results.map(({ survey }) => [survey.organisation.ja, survey.organisation])).values()];
  return {
    ja: distinct.map(({ ja }) => ja).join("、"),
    en: distinct.map(({ ja, en }) => en ?? ja).join(", "),
  };
}

const hashOf = (results: readonly WaveResults[]): string =>
  createHash("sha256")
    .update(results.map(({ responses }) => responses.source.sha256).join("\n"))
    .digest("hex");
