/**
 * The plan book: everything computed, as one file that opens from disk with no network.
 * The same results give the same bytes. Loaded only when a book is written.
 */
import { h } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";
import type { WaveResults } from "../wave-results.js";
import { bookFacts } from "./book-facts.js";
import type { BookOptions } from "./book-options.js";
import { readDrawings } from "./drawings.js";
import { Page } from "./page.js";

export function bookHtml(results: readonly WaveResults[], options: BookOptions = {}): string {
  const facts = bookFacts(results, options);
  const page = h(Page, { results, facts, drawings: readDrawings(results, facts.shared.countsChart) });
  return `<!doctype html>\n${inLines(renderToStaticMarkup(page))}\n`;
}

/** A new line before every block, so that two books can be compared line by line; text holds no bare `<`. */
const inLines = (html: string): string =>
  html.replace(/<(?=(?:section|figure|table|tr|h[1-4]|details|svg|footer|main|li|dl|script)\b)/g, "\n<");
