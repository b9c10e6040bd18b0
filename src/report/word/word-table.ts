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
import { textWidth } from "../../table/text-width.js";
import type { TableBlock } from "../chapter/block.js";

const strong = { style: BorderStyle.SINGLE, size: 8, color: "1F2933" } as const;
const weak = { style: BorderStyle.SINGLE, size: 2, color: "9AA5B1" } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** A table with lines above, under its head (if it has one) and below; the head repeats on every page, and no row is parted. */
export function wordTable(block: TableBlock): Table {
  const { head, figures } = block;
  const rows = head.length === 0 ? block.rows : [head, ...block.rows];
  const isHead = (row: number): boolean => row === 0 && head.length > 0;
  const points = head.length > 5 ? 7.5 : 8.5;
  const widths = columnWidths(block, points);
  const cell = (text: string, column: number, row: number): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      borders: {
        top: row === 0 ? strong : weak,
        bottom: isHead(row) || row === rows.length - 1 ? strong : weak,
        left: none,
        right: none,
      },
      children: [
        new Paragraph({
          alignment: figures.has(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { before: 0, after: 0 },
          children: [new TextRun({ text, bold: isHead(row), size: points * 2 })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((share) => Math.round(share * 90)),
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: isHead(row),
          cantSplit: true,
          children: cells.map((text, column) => cell(text, column, row)),
        }),
    ),
  });
}

const pageMillimetres = 170;
const marginMillimetres = 3;
/** How much wider heads are. */
const bold = 1.1;

/** Of a text in BIZ UDPGothic: a Japanese letter is one em, a Latin one or a figure about two thirds of it. */
function ems(text: string): number {
  const letters = [...text].length;
  const wide = textWidth(text) - letters;
  return wide + (letters - wide) * 0.68;
}

/** Per cent of the width: columns of figures as wide as their longest text, columns of sentences what is left. */
function columnWidths({ head, rows, wide }: TableBlock, points: number): number[] {
  const em = points * 0.3528;
  const needed = ([head, ...rows].find((cells) => cells.length > 0) ?? []).map((_, column) => {
    const longest = Math.max(ems(head[column] ?? "") * bold, ...rows.map((cells) => ems(cells[column] ?? "")));
    return (100 * (longest * em + marginMillimetres)) / pageMillimetres;
  });
  const fixed = needed.map((share, column) => (wide.has(column) ? 0 : Math.min(share, 40)));
  const left = Math.max(100 - fixed.reduce((sum, share) => sum + share, 0), 12 * wide.size);
  const widths = fixed.map((share, column) => (wide.has(column) ? left / wide.size : share));
  const total = widths.reduce((sum, share) => sum + share, 0);
  return widths.map((share) => (100 * share) / total);
}
