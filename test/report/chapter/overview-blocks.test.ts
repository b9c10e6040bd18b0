import { describe, expect, test } from "vitest";
import { bookHtml } from "../../../src/report/book/book-html.ts";
import { chapterOf } from "../../../src/report/chapter/chapter.ts";
import { shared } from "../../support/shared-results.ts";
import { waveResults } from "../../support/wave-results.ts";

const results = [waveResults()];
const book = bookHtml(results, { shared });

describe.each(["ja", "en"] as const)("the overview of a chapter in %s", (lang) => {
  const { blocks } = chapterOf(results, { lang, shared });
  const warnings = blocks.flatMap((block) =>
    block.kind === "paragraph" && block.tone === "warning" ? block.text : [],
  );
  const projections = blocks.find((block) => block.kind === "table" && block.id === "overview.projections");
  const notes = projections?.kind === "table" ? projections.notes : [];

  test("warns of sources and of reconstructed data in the words of the book", () => {
    const [sources = "", reconstructed = ""] = warnings;
    expect(book).toContain(sources);
    const [, told = ""] = /^(?:再構成データ：|Reconstructed data\. )(.+)$/.exec(reconstructed) ?? [];
    expect(told).not.toBe("");
    expect(book).toContain(told);
  });

  test("says of a projection in how many ways its printed number may have come about, as the book does", () => {
    expect(notes.some((note) => /どちらかは決まらない|nothing in print says which/.test(note))).toBe(true);
    for (const note of notes) expect(book).toContain(note);
  });
});
