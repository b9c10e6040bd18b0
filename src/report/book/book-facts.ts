/** What the book says about itself, from the options or from the data. No clock: the same results, the same book. */
import { createHash } from "node:crypto";
import { documentFacts } from "../document-facts.js";
import { nothingAwaited } from "../pending-results.js";
import { nothingShared } from "../shared-results.js";
import type { WaveResults } from "../wave-results.js";
import type { BookOptions } from "./book-options.js";

export type BookFacts = Required<BookOptions>;

export function bookFacts(results: readonly WaveResults[], options: BookOptions): BookFacts {
  const { title, publisher, edition } = documentFacts(results);
  return {
    title: options.title ?? title,
    publisher: options.publisher ?? publisher,
    edition: options.edition ?? edition,
    fingerprint: options.fingerprint ?? hashOf(results),
    order: options.order ?? "document",
    awaited: options.awaited ?? nothingAwaited,
    shared: options.shared ?? nothingShared,
  };
}

const hashOf = (results: readonly WaveResults[]): string =>
  createHash("sha256")
    .update(results.map(({ responses }) => responses.source.sha256).join("\n"))
    .digest("hex");
