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

export async function fillDocument(template: Template, content: FillContent, lang: Lang): Promise<FilledDocument> {
  const { results } = content;
  const chapter = chapterOf(results, { ...content, lang });
  const catalogue = catalogueOf(results);
  const extension = extname(template.file).toLowerCase();
  if (extension === ".docx") return fillWord(template, { results, chapter, catalogue });
  const markup = markups[extension];
  if (markup === undefined) throw unknownKind(template.file);
  const filling: Filling = { catalogue, lang, insert: (placeholder) => inserted(placeholder, chapter, markup) };
  const { text, filled } = fillText(new TextDecoder().decode(template.bytes), filling, markup.encode);
  return { bytes: text, filled };
}

/** The charts that a document names, so that no others need be drawn; broken placeholders are told as it is filled. */
export async function chartsNamed({ bytes, file }: Template): Promise<readonly string[]> {
  const word = extname(file).toLowerCase() === ".docx";
  const inside = word
    ? await (await import("../word/fill-docx.js")).placeholdersIn({ bytes, file })
    : [...new TextDecoder().decode(bytes).matchAll(placeholderPattern)].map(([, text = ""]) => text);
  return inside.flatMap((text) => /^\s*chart\s*[:：]\s*(.*?)\s*$/.exec(text)?.[1] ?? []);
}

interface Contents {
  readonly results: readonly WaveResults[];
  readonly chapter: Chapter;
  readonly catalogue: Catalogue;
}

async function fillWord(template: Template, { results, chapter, catalogue }: Contents): Promise<FilledDocument> {
  const { lang } = chapter;
  const [{ fillDocx }, { blockChildren }] = await Promise.all([
    import("../word/fill-docx.js"),
    import("../word/block-children.js"),
  ]);
  const filling: Filling = { catalogue, lang, insert: (placeholder) => inserted(placeholder, chapter, null) };
  const numbers = { table: 0, figure: 0 };
  const native = (figure: FigureBlock) => nativeFigure(results, figure, lang);
  return fillDocx(template, filling, ({ kind, name }) => {
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
