/** A chapter as a Word document: headings, numbered tables and charts with captions, notes; charts stay editable. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  SequentialIdentifier,
  TextRun,
} from "docx";
import { dateText } from "../../codebook/era.js";
import type { Lang } from "../../codebook/label.js";
import type { Block, FigureBlock, TableBlock } from "../chapter/block.js";
import type { Chapter } from "../chapter/chapter.js";
import type { NativeChart } from "../chapter/native-chart.js";
import { wordFont } from "./fonts.js";
import { wordChart, wordPicture } from "./word-figure.js";
import { wordTable } from "./word-table.js";

/** The native form of a figure, if its kind has one. */
export type NativeForm = (figure: FigureBlock) => NativeChart | null;

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Writes the chapter; the same chapter gives the same text and pictures, though Word files hold random ids. */
export async function chapterDocx(chapter: Chapter, native: NativeForm): Promise<Uint8Array> {
  const { lang, title, publisher, edition } = chapter;
  const children: FileChild[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    small(`${publisher}${edition === "" ? "" : `　${dateText(edition, lang)}`}`),
  ];
  for (const block of chapter.blocks) children.push(...(await blockChildren(block, lang, native)));
  const page = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 16 })],
  });
  const document = new Document({
    title,
    creator: publisher,
    styles: styles(),
    sections: [{ properties: { page: { margin } }, footers: { default: new Footer({ children: [page] }) }, children }],
  });
  return Packer.toBuffer(document);
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
        paragraph: { spacing: { line: 320, after: 120 } },
      },
      title: { run: { font: wordFont, size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
      heading1: heading(30, 480),
      heading2: heading(24, 320),
      heading3: heading(21, 240),
    },
  };
}

async function blockChildren(block: Block, lang: Lang, native: NativeForm): Promise<FileChild[]> {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: levels[block.level], children: [new TextRun(block.text)] })];
    case "paragraph":
      return [
        block.tone === "warning"
          ? warning(block.text)
          : block.tone === "note"
            ? small(block.text)
            : new Paragraph(block.text),
      ];
    case "terms":
      return [wordTable(termsTable(block.items)), spacer()];
    case "table":
      return tableChildren(block, lang);
    case "figure":
      return figureChildren(block, lang, native);
  }
}

const spacer = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60 } });

const small = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, size: 17, color: "52606D" })] });

const warning = (text: string): Paragraph => {
  const border = { style: BorderStyle.SINGLE, size: 6, color: "B7791F", space: 6 } as const;
  return new Paragraph({
    border: { top: border, bottom: border, left: border, right: border },
    shading: { fill: "FFFAF0" },
    children: [new TextRun({ text, size: 18 })],
  });
};

const termsTable = (items: readonly { readonly term: string; readonly text: string }[]): TableBlock => ({
  kind: "table",
  id: "",
  caption: "",
  head: [items[0]?.term ?? "", items[0]?.text ?? ""],
  rows: items.slice(1).map(({ term, text }) => [term, text]),
  figures: new Set(),
  wide: new Set([1]),
  notes: [],
});

/** 図 1, 表 1: Word counts them itself, and again when the author moves them. */
function caption(kind: "table" | "figure", text: string, lang: Lang): Paragraph {
  const word = kind === "table" ? (lang === "ja" ? "表" : "Table ") : lang === "ja" ? "図" : "Figure ";
  return new Paragraph({
    style: "Caption",
    keepNext: kind === "table",
    spacing: { before: kind === "table" ? 240 : 60, after: kind === "table" ? 60 : 240 },
    children: [
      new TextRun({ text: word, bold: true, size: 18 }),
      new SequentialIdentifier(kind === "table" ? "表" : "図"),
      new TextRun({ text: `　${text}`, bold: true, size: 18 }),
    ],
  });
}

const tableChildren = (table: TableBlock, lang: Lang): FileChild[] => [
  caption("table", table.caption, lang),
  wordTable(table),
  ...(table.notes.length === 0 ? [spacer()] : table.notes.map(small)),
];

/** A native chart says title, measure, notes and source in text, which a picture has inside. */
async function figureChildren(figure: FigureBlock, lang: Lang, native: NativeForm): Promise<FileChild[]> {
  const chart = native(figure);
  const { subtitle, notes } = figure.drawing.chart;
  if (chart === null) return [await wordPicture(figure.drawing), caption("figure", figure.caption, lang)];
  return [
    wordChart(chart, figure.drawing),
    caption("figure", figure.caption, lang),
    ...[subtitle, ...notes].map(small),
  ];
}
