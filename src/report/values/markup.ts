/** How a text document writes values, tables and charts: Markdown, plain text, HTML. */
import type { FigureBlock, TableBlock } from "../chapter/block.js";

export interface Markup {
  readonly encode: (text: string) => string;
  readonly table: (table: TableBlock) => string;
  readonly figure: (figure: FigureBlock) => string;
}

const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const cell = (text: string): string => text.replace(/[\\|<>*_`[\]]/g, "\\$&").replace(/\s*\n\s*/g, " ");

const markdownTable = ({ head, rows, figures, notes }: TableBlock): string => {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const rule = `| ${head.map((_, column) => (figures.has(column) ? "--:" : "---")).join(" | ")} |`;
  return [line(head), rule, ...rows.map(line), ...notes.map((note) => `\n${note}`)].join("\n");
};

/** The picture itself, so that the document stays one file. */
const pictureUrl = ({ drawing }: FigureBlock): string =>
  `data:image/svg+xml;base64,${Buffer.from(drawing.outlined).toString("base64")}`;

const markdown: Markup = {
  encode: (text) => text,
  table: markdownTable,
  figure: (figure) => `![${figure.drawing.chart.alt.replace(/[[\]\n]/g, " ")}](${pictureUrl(figure)})`,
};

const htmlMarkup: Markup = {
  encode: html,
  table: ({ caption, head, rows, figures, notes }) => {
    const row = (cells: readonly string[], tag: "th" | "td") =>
      `<tr>${cells.map((text, column) => `<${tag}${figures.has(column) ? ' style="text-align:right"' : ""}>${html(text)}</${tag}>`).join("")}</tr>`;
    const body = rows.map((cells) => row(cells, "td")).join("");
    const foot = notes.map((note) => `<p>${html(note)}</p>`).join("");
    return `<table><caption>${html(caption)}</caption><thead>${row(head, "th")}</thead><tbody>${body}</tbody></table>${foot}`;
  },
  figure: (figure) =>
    `<figure><img src="${pictureUrl(figure)}" alt="${html(figure.drawing.chart.alt)}"><figcaption>${html(figure.caption)}</figcaption></figure>`,
};

/** By the ending of the file's name. */
export const markups: Readonly<Record<string, Markup>> = {
  ".md": markdown,
  ".txt": markdown,
  ".html": htmlMarkup,
  ".htm": htmlMarkup,
};
