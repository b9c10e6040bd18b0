/** Rows as a Markdown table; a cell's own markup is made harmless. */
const escaped = (cell: string): string =>
  cell
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replace(/\s*\n\s*/g, " ");

const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;

/** The first row heads the table. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(line)];
}
