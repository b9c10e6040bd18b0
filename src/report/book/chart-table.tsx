import type { Lang } from "../../codebook/label.js";
import type { DrawnChart } from "../wave-results.js";
import { DataTable } from "./data-table.js";
import { drawingsFor } from "./drawing-choice.js";

/** The data behind a chart, one table a language. */
export function ChartTable({ drawn }: { readonly drawn: DrawnChart }) {
  return (
    <>
      {(["ja", "en"] as const).map((lang) => (
        <div key={lang} class={lang} lang={lang}>
          <TableIn drawn={drawn} lang={lang} />
        </div>
      ))}
    </>
  );
}

function TableIn({ drawn, lang }: { readonly drawn: DrawnChart; readonly lang: Lang }) {
  const [first] = drawingsFor(drawn, lang);
  const [head = [], ...rows] = first?.chart.data ?? [];
  return <DataTable caption={first?.chart.subtitle} head={head} rows={rows} figures={figureColumns(rows)} />;
}

/** Columns whose every cell is a number, a range, or a sign in place of one. */
function figureColumns(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const columns = rows[0]?.keys() ?? [];
  return new Set([...columns].filter((i) => i > 0 && rows.every((row) => figure.test(row[i] ?? ""))));
}

const figure = /^$|^[−△-]?[\d.,]+|^[x…－–]$/;
