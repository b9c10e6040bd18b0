/** Text on a terminal in columns, where a Japanese character takes two. */
import { textWidth } from "../table/text-width.js";

/** Fills a text with spaces to so many columns, on its right, or on its left for numbers. */
export function padded(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - textWidth(text)));
  return align === "left" ? text + space : space + text;
}

/** Rows as lines whose columns line up; the first row heads them. */
export function alignedLines(rows: readonly (readonly string[])[], align: readonly ("left" | "right")[]): string[] {
  const widths = align.map((_, column) => Math.max(0, ...rows.map((row) => textWidth(row[column] ?? ""))));
  return rows.map((row) =>
    align
      .map((side, column) => padded(row[column] ?? "", widths[column] ?? 0, side))
      .join("  ")
      .trimEnd(),
  );
}
