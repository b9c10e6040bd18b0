/** Tables of a notebook as HTML that needs no style sheet, and as text with tabs. */
import { renderToString } from "preact-render-to-string";
import type { Lang } from "../../codebook/label.js";
import type { RichForms } from "./rich.js";
import type { View, ViewHead } from "./view.js";

const figure = "text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap";
const name = "text-align:left;font-weight:normal";

interface HeadProps extends Pick<View, "head"> {
  readonly isText: (column: number) => boolean;
}

function Head({ head, isText }: HeadProps) {
  return (
    <thead>
      {head.map((cells, i) => (
        <tr key={i}>
          {cells.map(({ text, rows = 1, columns = 1 }, j) => (
            <th
              key={j}
              scope={columns > 1 ? "colgroup" : "col"}
              rowSpan={rows}
              colSpan={columns}
              style={headStyle({ text, columns }, i === 0 && isText(j))}
            >
              {text}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

const isText =
  ({ names, texts }: View) =>
  (column: number): boolean =>
    column < names || (texts?.has(column) ?? false);

const headStyle = ({ columns = 1 }: ViewHead, isName: boolean): string =>
  `text-align:${isName ? "left" : columns > 1 ? "center" : "right"};vertical-align:bottom`;

interface BodyProps extends Omit<HeadProps, "head">, Pick<View, "rows" | "names" | "strong"> {}

function Body({ rows, names, strong, isText }: BodyProps) {
  return (
    <tbody>
      {rows.map((cells, i) => (
        <tr key={i} style={strong?.has(i) ? "font-weight:bold" : undefined}>
          {cells.map((text, j) =>
            j < names ? (
              <th key={j} scope="row" style={strong?.has(i) ? "text-align:left" : name}>
                {text}
              </th>
            ) : (
              <td key={j} style={isText(j) ? name : figure}>
                {text}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}

function Shown({ view }: { readonly view: View }) {
  const { caption, notes } = view;
  return (
    <>
      <table>
        {caption !== "" && (
          <caption style="caption-side:top;text-align:left;font-weight:bold;color:inherit">{caption}</caption>
        )}
        <Head head={view.head} isText={isText(view)} />
        <Body rows={view.rows} names={view.names} isText={isText(view)} {...(view.strong && { strong: view.strong })} />
      </table>
      {notes.length > 0 && (
        <div style="font-size:85%">
          {notes.map((note, i) => (
            <div key={i}>{note}</div>
          ))}
        </div>
      )}
    </>
  );
}

const plain = ({ caption, head, rows, notes }: View): string =>
  [
    ...(caption === "" ? [] : [caption]),
    ...head.map((cells) => cells.map(({ text }) => text).join("\t")),
    ...rows.map((cells) => cells.join("\t")),
    ...notes,
  ].join("\n");

/** Several tables below one another. */
export const viewForms = (views: readonly View[], lang: Lang): RichForms => ({
  "text/html": renderToString(
    <div lang={lang}>
      {views.map((view, i) => (
        <Shown key={i} view={view} />
      ))}
    </div>,
  ),
  "text/plain": views.map(plain).join("\n\n"),
});

/** Lines of text as paragraphs. */
export const lineForms = (lines: readonly string[], lang: Lang): RichForms => ({
  "text/html": renderToString(
    <div lang={lang}>
      {lines.map((line, i) => (
        <p key={i} style="margin:0 0 0.4em">
          {line}
        </p>
      ))}
    </div>,
  ),
  "text/plain": lines.join("\n"),
});
