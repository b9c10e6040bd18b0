import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { TableBlock } from "../chapter/block.js";

const strong = { style: BorderStyle.SINGLE, size: 8, color: "1F2933" } as const;
const weak = { style: BorderStyle.SINGLE, size: 2, color: "9AA5B1" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** A table with lines above, under its head and below; the head repeats on every page, and no row is parted. */
export function wordTable({ head, rows, figures, wide }: TableBlock): Table {
  const widths = columnWidths(head.length, wide);
  const cell = (text: string, column: number, row: number): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      borders: {
        top: row === 0 ? strong : weak,
        bottom: row === 0 || row === rows.length ? strong : weak,
        left: none,
        right: none,
      },
      children: [
        new Paragraph({
          alignment: figures.has(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { before: 0, after: 0 },
          children: [new TextRun({ text, bold: row === 0, size: head.length > 5 ? 15 : 17 })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((share) => Math.round(share * 90)),
    rows: [head, ...rows].map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map((text, column) => cell(text, column, row)),
        }),
    ),
  });
}

/** Per cent of the width: columns of sentences have two or three shares, others one. */
function columnWidths(columns: number, wide: ReadonlySet<number>): number[] {
  const shares = Array.from({ length: columns }, (_, column) => (wide.has(column) ? (columns > 5 ? 2 : 3) : 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (100 * share) / total);
}
