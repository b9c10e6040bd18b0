/** The parts of a Word document that a block becomes. */
import { BorderStyle, type FileChild, HeadingLevel, Paragraph, SimpleField, TextRun } from "docx";
import type { Lang } from "../../codebook/label.js";
import type { Block, FigureBlock, TableBlock } from "../chapter/block.js";
import type { NativeChart } from "../chapter/native-chart.js";
import { wordChart, wordPicture } from "./word-figure.js";
import { wordTable } from "./word-table.js";

/** The native form of a figure, if its kind has one. */
export type NativeForm = (figure: FigureBlock) => NativeChart | null;

/** What the blocks of one document have in common. */
export interface Setting {
  readonly lang: Lang;
  readonly native: NativeForm;
  /** The number of the table or figure at hand; Word counts again when the author moves them. */
  readonly numbers: Readonly<Record<"table" | "figure", number>>;
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export async function blockChildren(block: Block, setting: Setting): Promise<FileChild[]> {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: levels[block.level], children: [new TextRun(block.text)] })];
    case "paragraph":
      return [
        block.tone === "warning"
          ? warning(block.text)
          : block.tone === "note"
            ? smallParagraph(block.text)
            : new Paragraph(block.text),
      ];
    case "terms":
      return [wordTable(termsTable(block.items)), spacer()];
    case "table":
      return tableChildren(block, setting);
    case "figure":
      return figureChildren(block, setting);
  }
}

const spacer = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60 } });

export const smallParagraph = (text: string): Paragraph =>
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
  head: [],
  rows: items.map(({ term, text }) => [term, text]),
  figures: new Set(),
  wide: new Set([1]),
  notes: [],
});

/** 図 1, 表 1: Word counts them itself, and again when the author moves them. */
function caption(kind: "table" | "figure", text: string, { lang, numbers }: Setting): Paragraph {
  const word = kind === "table" ? (lang === "ja" ? "表" : "Table ") : lang === "ja" ? "図" : "Figure ";
  return new Paragraph({
    style: "Caption",
    keepNext: kind === "table",
    spacing: { before: kind === "table" ? 240 : 60, after: kind === "table" ? 60 : 240 },
    children: [
      new TextRun({ text: word, bold: true, size: 18 }),
      new SimpleField(`SEQ ${kind === "table" ? "表" : "図"} \\* ARABIC`, String(numbers[kind])),
      new TextRun({ text: `　${text}`, bold: true, size: 18 }),
    ],
  });
}

const tableChildren = (table: TableBlock, setting: Setting): FileChild[] => [
  caption("table", table.caption, setting),
  wordTable(table),
  ...(table.notes.length === 0 ? [spacer()] : table.notes.map(smallParagraph)),
];

/** A native chart says title, measure, notes and source in text, which a picture has inside. */
async function figureChildren(figure: FigureBlock, setting: Setting): Promise<FileChild[]> {
  const chart = setting.native(figure);
  const { subtitle, notes } = figure.drawing.chart;
  if (chart === null) return [await wordPicture(figure.drawing), caption("figure", figure.caption, setting)];
  return [
    wordChart(chart, figure.drawing),
    caption("figure", figure.caption, setting),
    ...[subtitle, ...notes].map(smallParagraph),
  ];
}
