/** The chapter of a plan: what is known of each survey, from which data, how sure; the same content for every document. */
import { inLanguage, type Lang } from "../../codebook/label.js";
import { documentFacts } from "../document-facts.js";
import type { PendingResults } from "../pending-results.js";
import type { WaveResults } from "../wave-results.js";
import { methodNotes } from "../words/method-note-texts.js";
import { symbolNotes } from "../words/symbol-notes.js";
import { answerTable } from "./answer-table.js";
import type { Block, TableBlock } from "./block.js";
import { type ChapterShared, overviewBlocks } from "./overview-blocks.js";
import { pendingBlocks } from "./pending-blocks.js";
import { waveBlocks } from "./wave-blocks.js";

/** Everything a document holds, in order, in one language. */
export interface Chapter {
  readonly lang: Lang;
  readonly title: string;
  readonly publisher: string;
  /** ISO date of the last fieldwork. */
  readonly edition: string;
  readonly blocks: readonly Block[];
  /** Tables that a document can name and the chapter does not print: every question by every breakdown; made when first asked for. */
  readonly tables: () => readonly TableBlock[];
}

export interface ChapterOptions {
  readonly lang: Lang;
  /** Defaults to 実態調査データ集. */
  readonly title?: string;
  /** What all waves share, shown first; defaults to nothing. */
  readonly shared?: ChapterShared;
  /** Waves whose responses are awaited; defaults to none. */
  readonly pending?: readonly PendingResults[];
}

export function chapterOf(results: readonly WaveResults[], options: ChapterOptions): Chapter {
  const { lang, title, shared, pending = [] } = options;
  const facts = documentFacts(results);
  const blocks = [
    ...(shared === undefined ? [] : overviewBlocks(shared, lang)),
    ...results.flatMap((wave) => waveBlocks(wave, lang)),
    ...pending.flatMap((wave) => pendingBlocks(wave, lang)),
  ];
  return {
    lang,
    title: title ?? inLanguage(facts.title, lang),
    publisher: inLanguage(facts.publisher, lang),
    edition: facts.edition,
    blocks: [...blocks, ...method(results, lang)],
    tables: once(() =>
      results.flatMap(({ tables = [], cases }) =>
        [...tables, ...(cases?.tables ?? [])].map((table) => answerTable(table, lang)),
      ),
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function method(results: readonly WaveResults[], lang: Lang): Block[] {
  const terms = (notes: typeof symbolNotes): Block => ({
    kind: "terms",
    items: notes.map(({ term, text }) => ({ term: inLanguage(term, lang), text: inLanguage(text, lang) })),
  });
  const heading = (level: 1 | 2, ja: string, en: string): Block => ({
    kind: "heading",
    level,
    text: lang === "ja" ? ja : en,
  });
  return [
    heading(1, "計算の方法と限界", "Method and limits"),
    terms(methodNotes(results)),
    heading(2, "記号", "Signs"),
    terms(symbolNotes),
  ];
}
