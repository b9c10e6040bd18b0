/** Shares of rows and of the whole table: each row's people by column, of those in the row or of the base. */
import type { ShareDirection } from "../codebook/table-declaration.js";
import type { Column, MultipleColumn } from "../data/column.js";
import { missingKinds } from "../data/column.js";
import { both, domain } from "../design/domain.js";
import type { Base, Estimate } from "../estimate/estimate.js";
import { estimate } from "../estimate/estimates.js";
import { questionColumn } from "../totals/question-column.js";
import type { Banner } from "./banner-columns.js";
import { type Grid, type GridWork, withColumns } from "./column-grid.js";
import type { Line, Lines, RowDraft } from "./lines.js";
import { totalLabel } from "./words.js";

/** Row shares divide by the people of each row, total shares by the base; both have a row of the whole base. */
export function crossedGrid(
  work: GridWork,
  { lines, base }: Lines,
  { name, direction }: { readonly name: string; readonly direction: Exclude<ShareDirection, "column"> },
): Grid {
  const column = questionColumn(work.sample.responses, name);
  const total: RowDraft = { kind: "total", name: "total", label: totalLabel, flags: () => baseFlags(column, base) };
  const rows = [total, ...lines.flatMap((line) => line.rows)].filter(({ flags }) => flags !== undefined);
  const columns = columnFlags(work.banner, column.missing.length);
  const cells = rows.map((row) => rowEstimates(work, row, { direction, columns, whole: total }));
  const line: Line = { request: { statistic: "share", question: name }, rows };
  return {
    rows,
    lines: rows.map(() => line),
    totals: cells.map((found) => found.at(-1) ?? null),
    cells: cells.map((found) => found.slice(0, -1)),
    joint: null,
  };
}

interface Shape {
  readonly direction: Exclude<ShareDirection, "column">;
  /** Per column its people, and everyone at the end. */
  readonly columns: readonly Uint8Array[];
  readonly whole: RowDraft;
}

/** One row: the share of each column, of everyone at the end. */
function rowEstimates(
  { sample, scope, options }: GridWork,
  row: RowDraft,
  { direction, columns, whole }: Shape,
): readonly Estimate[] {
  const inRow = row.flags?.() ?? new Uint8Array();
  const of = direction === "row" ? inRow : (whole.flags?.() ?? inRow);
  const made: MultipleColumn = {
    kind: "multiple",
    name: "\u0000columns",
    missing: new Uint8Array(inRow.length),
    chosen: columns.map((inColumn) => inColumn.map((inside, i) => inside & (inRow[i] ?? 0))),
    categories: columns.map((_, place) => ({ name: String(place), label: { ja: String(place) } })),
  };
  const people = scope === null ? domain(of) : both(scope, domain(of));
  const responses = withColumns(sample.responses, [made]);
  const request = { statistic: "share", question: made.name, base: "all", domain: people } as const;
  return estimate({ ...sample, responses }, [request], options);
}

/** Who is in the base of a question. */
function baseFlags({ missing }: Column, base: Base): Uint8Array {
  const notAsked = missingKinds.indexOf("notAsked");
  const inside = (kind: number) => base === "all" || kind === 0 || (base === "asked" && kind !== notAsked);
  return missing.map((kind) => Number(inside(kind)));
}

/** Per column its people, then everyone. */
function columnFlags({ columns, layers }: Banner, rows: number): readonly Uint8Array[] {
  const everyone = new Uint8Array(rows).fill(1);
  const flags = [...columns.map(() => everyone), everyone];
  for (const { codes, places } of layers) {
    places.forEach((place, k) => {
      flags[place] = Uint8Array.from(codes, (code) => Number(code === k + 1));
    });
  }
  return flags;
}
