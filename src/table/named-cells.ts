/** The numbers of a table as records that say what they are of, and how far they can be relied on. */
import type { ShareDirection } from "../codebook/table-declaration.js";
import type { Estimate } from "../estimate/estimate.js";
import type { BannerColumn } from "./banner-columns.js";
import type { Grid } from "./column-grid.js";
import { type CellComparison, uncompared } from "./compare-cells.js";
import type { RowDraft } from "./lines.js";
import { assessed } from "./reliability.js";
import type { TableCell } from "./table.js";

/** What the numbers of one table are of. */
export interface CellNames {
  readonly question: string;
  readonly shares: ShareDirection;
  readonly scope: Readonly<Record<string, string>>;
  readonly breakdowns: readonly (readonly string[])[];
}

type Place = Pick<Estimate, "question" | "domain"> & { readonly category?: string };

/** `[row][column]`. */
export function namedCells(
  grid: Grid,
  {
    columns,
    names,
    compared,
  }: {
    readonly columns: readonly BannerColumn[];
    readonly names: CellNames;
    readonly compared: readonly (readonly CellComparison[])[];
  },
): readonly (readonly TableCell[])[] {
  return grid.rows.map((row, i) => {
    const total = grid.totals[i];
    return columns.flatMap((column, j) => {
      const found = grid.cells[i]?.[j] ?? (total ? nobodyIn(total) : null);
      if (found === null) return [];
      const estimate = named(found, placeOf(row, column, names));
      const weighted = row.kind === "statistic" || estimate.value === null ? null : estimate.value * estimate.size;
      return [{ estimate, weighted, ...(compared[i]?.[j] ?? uncompared) }];
    });
  });
}

/** In place of a cell that nobody is in. */
const nobodyIn = (total: Estimate): Estimate => ({
  ...total,
  value: null,
  se: null,
  interval: null,
  df: 0,
  n: 0,
  ...(total.count !== undefined && { count: 0 }),
  size: 0,
  effectiveN: null,
  deff: null,
  cv: null,
  reasons: ["empty-domain"],
});

function named({ category: _, ...estimate }: Estimate, place: Place): Estimate {
  return assessed({ ...estimate, ...place });
}

function placeOf(row: RowDraft, column: BannerColumn, { question, shares, scope, breakdowns }: CellNames): Place {
  if (row.kind === "statistic") return { question, domain: { ...scope, ...column.domain } };
  if (shares === "column") return { question, category: row.name, domain: { ...scope, ...column.domain } };
  const across = (column.group === null ? undefined : breakdowns[column.group])?.join(" × ") ?? question;
  const answer = column.group === null ? "total" : Object.values(column.domain).join(" × ");
  if (shares === "row") {
    return {
      question: across,
      category: answer,
      domain: row.kind === "total" ? scope : { ...scope, [question]: row.name },
    };
  }
  return {
    question: column.group === null ? question : `${question} × ${across}`,
    category: `${row.name} × ${answer}`,
    domain: scope,
  };
}
