import { Document, ImageRun, Packer, Paragraph, TextRun } from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import { chapterOf } from "../../../src/report/chapter/chapter.ts";
import { nativeFigure } from "../../../src/report/chapter/native-figure.ts";
import { type ContentFor, fillDocument } from "../../../src/report/values/fill-document.ts";
import { chapterDocx } from "../../../src/report/word/chapter-docx.ts";
import { guardDocx } from "../../../src/report/word/guard-docx.ts";
import { waveResults } from "../../support/wave-results.ts";

const results = [waveResults()];
const decoder = new TextDecoder();
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, decoder.decode(content)]),
  );
const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");

/** An author's document: a placeholder parted over runs, one of them bold, and a table and charts on lines of their own. */
const template = async (paragraphs: readonly Paragraph[]): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs] }] }));
const line = (text: string): Paragraph => new Paragraph(text);
const parted = new Paragraph({
  children: [
    new TextRun("支援が必要な方は{{made-up.uni"),
    new TextRun({ text: "on.people", bold: true }),
    new TextRun({ text: " | 約百人}}です。", bold: true }),
  ],
});

const fill = async (paragraphs: readonly Paragraph[]) =>
  fillDocument({ bytes: await template(paragraphs), file: "plan.docx" }, async () => ({ results }), "ja");

describe("an author's Word document", () => {
  test("is filled with values, its words and styles kept, also where a placeholder is parted over runs", async () => {
    const { bytes, filled } = await fill([line("見出し"), parted]);
    const xml = partsOf(bytes as Uint8Array)["word/document.xml"] ?? "";
    expect(textOf(xml)).toBe("見出し支援が必要な方は約18,200人です。");
    expect(filled).toMatchObject([
      { name: "made-up.union.people", text: "約18,200人", label: "①～⑤の合計（重複を除く）：推計人数" },
    ]);
  });

  test("takes whole tables and charts, native ones with their intervals as error bars", async () => {
    const { bytes } = await fill([
      line("{{table:made-up.people}}"),
      line("{{chart:people}}"),
      line("{{chart:worries}}"),
    ]);
    const parts = partsOf(bytes as Uint8Array);
    const xml = parts["word/document.xml"] ?? "";
    expect(xml).toContain("<w:tbl>");
    expect(textOf(xml)).toContain("人数の推計（重なりを含む）");
    const charts = Object.entries(parts).filter(([name]) => /word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBe(2);
    for (const [, chart] of charts) expect(chart).toContain("c:errBars");
    const reach = charts.map(([, chart]) => Number(/<c:max val="([\d.]+)"/.exec(chart)?.[1]));
    const highs = results[0]?.groups.map(({ document }) => document.people.interval?.high ?? 0) ?? [];
    expect(reach[0]).toBeGreaterThanOrEqual(Math.max(...highs));
    expect(reach[1]).toBe(100);
  });

  test("never holds a suppressed number: its bar is empty and its label the mark", async () => {
    const { bytes } = await fill([line("{{chart:people}}")]);
    const all = Object.values(partsOf(bytes as Uint8Array)).join("\n");
    expect(all).toMatch(/　x</);
    const hidden = results[0]?.groups.filter(({ document }) => document.people.disclosure === "suppressed") ?? [];
    expect(hidden.length).toBeGreaterThan(0);
    for (const { document } of hidden) {
      if (document.people.value !== null) expect(all).not.toContain(`>${document.people.value}<`);
    }
  });

  test("is opened first, and then asks for the charts it names and no others", async () => {
    const asked: string[] = [];
    const contentFor: ContentFor = async (isNamed) => {
      asked.push(...["people", "worries"].filter(isNamed));
      return { results };
    };
    const bytes = await template([line("{{union.people}} {{made-up.people}}"), line("{{chart:made-up.worries}}")]);
    await expect(fillDocument({ bytes, file: "plan.docx" }, contentFor, "ja")).rejects.toThrow(/no such value/);
    expect(asked).toEqual(["worries"]);
    const broken = fillDocument({ bytes: bytes.slice(0, 60), file: "plan.docx" }, contentFor, "ja");
    await expect(broken).rejects.toThrow(/broken/);
    expect(asked).toEqual(["worries"]);
  });

  test.each([
    ["{{made-up.union.peeple}}", /no such value/],
    ["{{table:nothing}}", /no such table: nothing/],
    ["{{chart:nothing}}", /no such chart: nothing/],
  ])("with %s is refused, and nothing is written", async (text, message) => {
    await expect(fill([line(text)])).rejects.toThrow(message);
  });
});

describe("Markdown and HTML", () => {
  const text = async (file: string, content: string) =>
    (await fillDocument({ bytes: strToU8(content), file }, async () => ({ results }), "ja")).bytes as string;

  test("take the same placeholders", async () => {
    expect(await text("plan.md", "約 {{union.people | 約百人}}\n\n{{table:people}}\n")).toContain(
      "| ①不安定な就労状態 | 44 |",
    );
    const html = await text("plan.html", "<p>{{union.people}}</p>{{table:people}}{{chart:people}}");
    expect(html).toContain("<p>18,218人</p><table><caption>");
    expect(html).toContain('<img src="data:image/svg+xml;base64,');
  });

  test("a label with markup cannot become markup", async () => {
    const evil = [waveResults({ answer: { ja: '<script>alert("1")</script>' } })];
    const { bytes } = await fillDocument(
      { bytes: strToU8("{{table:participation.worries}}"), file: "a.html" },
      async () => ({ results: evil }),
      "ja",
    );
    expect(bytes).not.toContain("<script>");
    expect(bytes).toContain("&lt;script&gt;");
  });

  test("a file of another kind is refused", async () => {
    await expect(
      fillDocument({ bytes: new Uint8Array(), file: "plan.docm" }, async () => ({ results }), "ja"),
    ).rejects.toThrow(/docm/);
  });
});

describe("a document that must not be opened", () => {
  const zip = (files: Record<string, Uint8Array>) =>
    zipSync({ "word/document.xml": strToU8("<w:document/>"), ...files });
  test.each([
    ["one protected by a password", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /password/],
    ["one that is no archive", strToU8("plain text"), /no Word document/],
    ["one with macros", zip({ "word/vbaProject.bin": new Uint8Array(4) }), /macros/],
    ["one that names a part outside itself", zip({ "../evil.xml": strToU8("<a/>") }), /outside/],
    [
      "one that declares entities",
      zip({ "word/styles.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }),
      /entities/,
    ],
    ["one without a text", zipSync({ "a.xml": strToU8("<a/>") }), /no Word document/],
    ["one cut short", zip({}).slice(0, 60), /broken/],
  ])("%s", (_, bytes, message) => {
    expect(() => guardDocx(bytes, "plan.docx")).toThrow(message);
  });

  test("one that unpacks to far more than it is, by what its directory says", () => {
    const bomb = Buffer.from(zip({ "word/media/a.bin": new Uint8Array(10) }));
    const entry = bomb.lastIndexOf("word/media/a.bin") - 46;
    bomb.writeUInt32LE(2_100_000_000, entry + 24);
    expect(() => guardDocx(bomb, "plan.docx")).toThrow(/too large once unpacked \(2100 MB\)/);
  });
});

test("a chapter in Word has headings, numbered captions, tables whose heads repeat, and native charts", async () => {
  const chapter = chapterOf(results, { lang: "ja" });
  const parts = partsOf(await chapterDocx(chapter, (figure) => nativeFigure(results, figure, "ja")));
  const xml = parts["word/document.xml"] ?? "";
  expect(xml).toContain('w:val="Heading1"');
  expect(xml).toContain("w:tblHeader");
  expect(xml).toMatch(/SEQ 表 \\\* ARABIC/);
  expect(Object.keys(parts).some((name) => /word\/charts\/chart1\.xml$/.test(name))).toBe(true);
  expect(textOf(xml)).toContain("再構成データ");
  const heads = xml.match(/<w:tblHeader\/>/g) ?? [];
  expect(heads).toHaveLength(chapter.blocks.filter(({ kind }) => kind === "table").length);
});

describe("written twice, a year apart and under another count of drawings, a document has the same bytes", () => {
  afterEach(() => vi.useRealTimers());

  const years = [2026, 2027];
  async function written(write: () => Promise<Uint8Array | string>): Promise<(Uint8Array | string)[]> {
    const found: (Uint8Array | string)[] = [];
    vi.useFakeTimers({ toFake: ["Date"] });
    for (const year of years) {
      vi.setSystemTime(new Date(year, 3, 1));
      found.push(await write());
    }
    return found;
  }

  test("a chapter, its charts and the sheets inside them", async () => {
    const chapter = chapterOf(results, { lang: "ja" });
    const [first, second] = await written(() => chapterDocx(chapter, (figure) => nativeFigure(results, figure, "ja")));
    expect(Buffer.compare(first as Uint8Array, second as Uint8Array)).toBe(0);
    const parts = partsOf(first as Uint8Array);
    expect(Object.keys(unzipSync(first as Uint8Array)).some((name) => name.endsWith(".xlsx"))).toBe(true);
    expect(parts["docProps/core.xml"]).not.toContain("dcterms:created");
    const ids = [...(parts["word/document.xml"] ?? "").matchAll(/<wp:docPr\b[^>]*?\bid="(\d+)"/g)].map(([, id]) =>
      Number(id),
    );
    expect(ids).toEqual(ids.map((_, index) => index + 1));
    expectResolved(parts);
  });

  test("an author's own, whose pictures, names and dates stay as they are", async () => {
    const picture = { type: "png", data: png, transformation: { width: 9, height: 9 } } as const;
    const own = new Paragraph({ children: [new ImageRun({ ...picture, altText: { name: "own", id: "7" } })] });
    const bytes = await template([own, line("{{chart:people}}"), line("{{chart:worries}}")]);
    const [first, second] = await written(
      async () => (await fillDocument({ bytes, file: "plan.docx" }, async () => ({ results }), "ja")).bytes,
    );
    expect(Buffer.compare(first as Uint8Array, second as Uint8Array)).toBe(0);
    const [parts, before] = [partsOf(first as Uint8Array), partsOf(bytes)];
    expect(parts["docProps/core.xml"]).toBe(before["docProps/core.xml"]);
    const ids = [...(parts["word/document.xml"] ?? "").matchAll(/<wp:docPr\b[^>]*?\bid="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["7", "8", "9"]);
    expectResolved(parts);
  });
});

/** One pixel. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);

/** Every part that a part names is named in its relationships, once. */
function expectResolved(parts: Record<string, string>): void {
  for (const [name, rels] of Object.entries(parts)) {
    const path = /^(.*)_rels\/(.+)\.rels$/.exec(name);
    if (path === null) continue;
    const ids = [...rels.matchAll(/\bId="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...(parts[`${path[1]}${path[2]}`] ?? "").matchAll(/\br:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(used));
  }
}
