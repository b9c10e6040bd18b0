/** A document of any kind filled from results: Word, HTML or a text such as Markdown, told apart by their names. */
import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { Lang } from "../../codebook/label.js";
import { SurveyError } from "../../errors.js";
import type { FigureBlock } from "../chapter/block.js";
import { type Chapter, type ChapterOptions, chapterOf } from "../chapter/chapter.js";
import { nativeFigure } from "../chapter/native-figure.js";
import type { WaveResults } from "../wave-results.js";
import { findBlock } from "./blocks.js";
import { type Catalogue, catalogueOf } from "./catalogue.js";
import { type Filled, type Filling, fillText, type Inserted } from "./fill-text.js";
import { type Markup, markups } from "./markup.js";
import { type Placeholder, placeholderPattern } from "./placeholder.js";

export interface Template {
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What a document is filled from. */
export interface FillContent extends Pick<ChapterOptions, "shared" | "pending"> {
  readonly results: readonly WaveResults[];
}

export interface FilledDocument {
  readonly bytes: Uint8Array | string;
  readonly filled: readonly Filled[];
}

/** What to fill a document from, asked for when it is known which charts it names. */
export type ContentFor = (isNamed: (chart: string) => boolean) => Promise<FillContent>;

/** Reads the placeholders, asks for what they need, and fills them; no charts need be drawn but those named. */
export function fillDocument(template: Template, contentFor: ContentFor, lang: Lang): Promise<FilledDocument> {
  const extension = extname(template.file).toLowerCase();
  const markup = markups[extension];
  if (extension === ".docx") return fillWord(template, contentFor, lang);
  if (markup !== undefined) return fillMarkup(template, contentFor, { lang, markup });
  return Promise.reject(unknownKind(template.file));
}

/** Of placeholders; broken ones are told as the document is filled. */
function namedIn(placeholders: readonly string[]): (chart: string) => boolean {
  const named = placeholders.flatMap((text) => /^\s*chart\s*[:：]\s*(.*?)\s*$/.exec(text)?.[1] ?? []);
  return (chart) => named.some((name) => name === chart || name.endsWith(`.${chart}`));
}

async function fillMarkup(
  { bytes }: Template,
  contentFor: ContentFor,
  { lang, markup }: { readonly lang: Lang; readonly markup: Markup },
): Promise<FilledDocument> {
  const template = new TextDecoder().decode(bytes);
  const placeholders = [...template.matchAll(placeholderPattern)].map(([, text = ""]) => text);
  const { chapter, catalogue } = contentsOf(await contentFor(namedIn(placeholders)), lang);
  const filling: Filling = { catalogue, lang, insert: (placeholder) => inserted(placeholder, chapter, markup) };
  const { text, filled } = fillText(template, filling, markup.encode);
  return { bytes: text, filled };
}

interface Contents {
  readonly results: readonly WaveResults[];
  readonly chapter: Chapter;
  readonly catalogue: Catalogue;
}

const contentsOf = (content: FillContent, lang: Lang): Contents => ({
  results: content.results,
  chapter: chapterOf(content.results, { ...content, lang }),
  catalogue: catalogueOf(content.results),
});

async function fillWord({ bytes, file }: Template, contentFor: ContentFor, lang: Lang): Promise<FilledDocument> {
  const [{ fillDocx, openDocx }, { blockChildren }] = await Promise.all([
    import("../word/fill-docx.js"),
    import("../word/block-children.js"),
  ]);
  const opened = await openDocx(bytes, file);
  const { results, chapter, catalogue } = contentsOf(await contentFor(namedIn(opened.placeholders)), lang);
  const filling: Filling = { catalogue, lang, insert: (placeholder) => inserted(placeholder, chapter, null) };
  const numbers = { table: 0, figure: 0 };
  const native = (figure: FigureBlock) => nativeFigure(results, figure, lang);
  return fillDocx(opened, filling, ({ kind, name }) => {
    const block = findBlock(chapter, kind === "table" ? "table" : "figure", name);
    numbers[block.kind]++;
    return blockChildren(block, { lang, native, numbers });
  });
}

/** A table or chart as a text document has it; of a Word document only what it shows, so that a change is told. */
function inserted({ kind, name }: Placeholder, chapter: Chapter, markup: Markup | null): Inserted {
  const source = "";
  if (kind === "table") {
    const table = findBlock(chapter, "table", name);
    const text = markup?.table(table) ?? fingerprint(JSON.stringify([table.head, table.rows]));
    return { text, label: table.caption, source };
  }
  const figure = findBlock(chapter, "figure", name);
  const text = markup?.figure(figure) ?? fingerprint(JSON.stringify(figure.drawing.chart.data));
  return { text, label: figure.caption, source };
}

/** Few letters that change with the content. */
const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

const unknownKind = (file: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `差し込めない種類のファイルです：${file}`, en: `cannot fill this kind of file: ${file}` },
    {
      hint: {
        ja: "docx、md、txt、html のどれかにしてください（マクロつき docm は不可）",
        en: "use docx, md, txt or html (docm with macros is not opened)",
      },
    },
  );
