import { expect, test, vi } from "vitest";
import { chapterOf } from "../../../src/report/chapter/chapter.ts";
import { chapterPdf } from "../../../src/report/pdf/pdf.ts";
import { waveResults } from "../../support/wave-results.ts";

const bytes = (text: Uint8Array): string => Buffer.from(text).toString("latin1");

test("a chapter as PDF embeds its fonts, is A4, and has the same bytes every time", async () => {
  const chapter = chapterOf([waveResults()], { lang: "ja" });
  const first = await chapterPdf(chapter);
  const text = bytes(first);
  expect(text.startsWith("%PDF-1.")).toBe(true);
  expect(text).toMatch(/BIZUDPGothic-Regular/);
  expect(text).toMatch(/BIZUDPGothic-Bold/);
  expect(text).toMatch(/\/ToUnicode/);
  expect(text).toMatch(/\/MediaBox\s*\[\s*0 0 595\.\d+ 841\.\d+\s*\]/);
  expect(bytes(await chapterPdf(chapter))).toBe(text);
});

test("text that looks like markup is set as it is, and nothing runs", async () => {
  const evil = { ja: '#import "/etc/passwd": * $x$ @ref <label> `raw` *bold* _it_ \\ [a]' };
  const chapter = chapterOf([waveResults({ surveyTitle: evil, answer: evil })], { lang: "ja", title: "#panic()" });
  expect((await chapterPdf(chapter)).length).toBeGreaterThan(20_000);
});

test("a font that is missing is told when a PDF is wanted, and not before", async () => {
  vi.doMock("node:module", () => ({
    createRequire: () => ({
      resolve: () => {
        throw new Error("no such module");
      },
    }),
  }));
  vi.resetModules();
  const fresh = await import("../../../src/report/pdf/pdf.ts");
  await expect(fresh.linePdf("実態")).rejects.toThrow(/chart font cannot be read/);
  vi.doUnmock("node:module");
});
