/** Tables of a notebook as HTML that needs no style sheet, and as text with tabs. */
import { renderToString } from "preact-render-to-string";
import type { Lang } from "../../codebook/label.js";
import type { RichForms } from "./rich.js";
import type { View, ViewHead } from "./view.js";

const figure = "text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap";
const name = "text-align:left;font-weight:normal";

function Head({ head, names }: Pick<View, "head" | "names">) {
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
              style={headStyle({ text, columns }, i === 0 && j < names)}
            >
              {text}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

const headStyle = ({ columns = 1 }: ViewHead, isName: boolean): string =>
  `text-align:${isName ? "left" : columns > 1 ? "center" : "right"};vertical-align:bottom`;

function Body({ rows, names, strong }: Pick<View, "rows" | "names" | "strong">) {
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
              <td key={j} style={figure}>
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
        <caption style="caption-side:top;text-align:left;font-weight:bold;color:inherit">{caption}</caption>
        <Head head={view.head} names={view.names} />
        <Body rows={view.rows} names={view.names} {...(view.strong && { strong: view.strong })} />
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
    caption,
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
