/** A chapter as a Word document: headings, numbered tables and charts with captions, notes; charts stay editable. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { dateText } from "../../codebook/era.js";
import type { Chapter } from "../chapter/chapter.js";
import { blockChildren, type NativeForm, smallParagraph } from "./block-children.js";
import { wordFont } from "./fonts.js";
import { settleDocx } from "./settle-docx.js";

/** Writes the chapter; the same chapter gives the same bytes. */
export async function chapterDocx(chapter: Chapter, native: NativeForm): Promise<Uint8Array> {
  const { lang, title, publisher, edition } = chapter;
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    smallParagraph(`${publisher}${edition === "" ? "" : `　${dateText(edition, lang)}`}`),
  ];
  const numbers = { table: 0, figure: 0 };
  for (const block of chapter.blocks) {
    if (block.kind === "table" || block.kind === "figure") numbers[block.kind]++;
    children.push(...(await blockChildren(block, { lang, native, numbers })));
  }
  const page = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 16 })],
  });
  const document = new Document({
    title,
    creator: publisher,
    lastModifiedBy: publisher,
    styles: styles(),
    sections: [{ properties: { page: { margin } }, footers: { default: new Footer({ children: [page] }) }, children }],
  });
  return settleDocx(await Packer.pack(document, "uint8array"));
}

/** 20 mm, in twentieths of a point. */
const margin = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

function styles() {
  const heading = (size: number, before: number) => ({
    run: { font: wordFont, size, bold: true, color: "1F2933" },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: wordFont, size: 20, color: "1F2933" },
        paragraph: { spacing: { line: 320, lineRule: LineRuleType.AUTO, after: 120 } },
      },
      title: { run: { font: wordFont, size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
      heading1: heading(30, 480),
      heading2: heading(24, 320),
      heading3: heading(21, 240),
      caption: { run: { font: wordFont, size: 18, bold: true, italics: false, color: "1F2933" } },
    },
  };
}
