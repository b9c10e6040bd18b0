/** Pictures and tables on their way around nbconvert, whose Debian package strips the shapes of an SVG as unsafe. */
import { type Cell, type Notebook, type Output, textOf } from "./notebook.ts";

export interface SetAside {
  /** The notebook with a name in place of each rich output. */
  readonly notebook: Notebook;
  /** What the names stand for. */
  readonly kept: ReadonlyMap<string, string>;
}

const richest = ["image/svg+xml", "text/html"] as const;

export function setAside(notebook: Notebook): SetAside {
  const kept = new Map<string, string>();
  const aside = (output: Output): Output => {
    const type = richest.find((name) => output.data?.[name] !== undefined);
    if (type === undefined) return output;
    const name = `rich-output-${kept.size}-end`;
    kept.set(name, textOf(output.data?.[type]));
    return { ...output, data: { "text/html": name } };
  };
  const cells = notebook.cells.map(
    (cell): Cell => (cell.outputs === undefined ? cell : { ...cell, outputs: cell.outputs.map(aside) }),
  );
  return { notebook: { ...notebook, cells }, kept };
}

/** The page with everything in its place again. */
export const putBack = (page: string, kept: SetAside["kept"]): string =>
  page.replace(/rich-output-\d+-end/g, (name) => kept.get(name) ?? "");
