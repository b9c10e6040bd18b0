import type { ComponentChild } from "preact";

/** A table with one head row and row heads; columns of figures are set to the right. */
export interface DataTableProps {
  readonly caption: ComponentChild;
  readonly head: readonly ComponentChild[];
  readonly rows: readonly (readonly ComponentChild[])[];
  /** The columns that hold figures, from 0. */
  readonly figures: ReadonlySet<number>;
  readonly kind?: string;
}

export function DataTable({ caption, head, rows, figures, kind }: DataTableProps) {
  return (
    <div class="scroll">
      <table class={kind}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, i) => (
              <th key={i} scope="col" class={figures.has(i) ? "n" : undefined}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              {cells.map((cell, j) => (
                <td key={j} class={figures.has(j + 1) ? "n" : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
