import { estimateJointly } from "../estimate/joint.js";
import type { EstimateOptions, EstimateRequest, Sample } from "../estimate/request.js";
import { type CellTotals, cellShares, cellTotals, isOneStage } from "./cell-totals.js";
import { type Crossing, crossing, type Side, sideName } from "./crossing.js";

/** A weighted two-way table with the covariance of its cells; categories that nobody is in are left out. */
export interface Contingency {
  readonly questions: readonly [rows: string, columns: string];
  readonly domain: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly cells: Float64Array;
  /** Of each pair of cells, row by row. */
  readonly covariance: Float64Array;
  /** Unweighted rows with both answers. */
  readonly n: number;
  readonly df: number;
  /** Whether a category was left out. */
  readonly emptied: boolean;
}

/** What is crossed, and of whom. */
export interface TableRequest extends Pick<EstimateRequest, "domain"> {
  readonly rows: Side;
  readonly columns: Side;
}

/** The table of two questions as shares of everyone in it, or as totals. */
export function contingency(
  sample: Sample,
  request: TableRequest & { readonly of: "share" | "total" },
  { df = "domain", missing = "drop" }: Pick<EstimateOptions, "df" | "missing"> = {},
): Contingency {
  const crossed = crossing(sample.responses, [request.rows, request.columns], { missing });
  const found = df === "domain" && isOneStage(sample.design) ? counted : estimated;
  const { totals, covariance, n, df: degrees } = found(sample, crossed, { ...request, df });
  const { rows, columns, cells } = occupied(crossed, totals);
  return {
    questions: [sideName(request.rows), sideName(request.columns)],
    domain: request.domain?.labels ?? {},
    rows,
    columns,
    cells: Float64Array.from(cells, (cell) => totals[cell]!),
    covariance: Float64Array.from(
      cells.flatMap((cell) => cells.map((other) => covariance[cell * totals.length + other]!)),
    ),
    n,
    df: degrees,
    emptied: cells.length < totals.length,
  };
}

interface Asked extends Pick<EstimateRequest, "domain"> {
  readonly of: "share" | "total";
  readonly df: EstimateOptions["df"] & {};
}

/** In one pass over the rows, where nothing but the psus tells how far the table may be off. */
function counted({ design }: Sample, { codes, rows, columns }: Crossing, { domain, of }: Asked): CellTotals {
  const found = cellTotals(design, codes, { cells: rows.length * columns.length, domain });
  return of === "share" && found.n > 0 ? cellShares(found) : found;
}

function estimated(sample: Sample, { responses, question }: Crossing, { domain, of, df }: Asked): CellTotals {
  const request = { statistic: of, question, ...(domain === undefined ? {} : { domain }) } as const;
  const { estimates, covariance } = estimateJointly({ ...sample, responses }, [request], { df });
  return {
    totals: Float64Array.from(estimates, ({ value }) => value ?? 0),
    covariance: covariance.values,
    n: estimates[0]?.n ?? 0,
    df: estimates[0]?.df ?? 0,
  };
}

/** The cells of the rows and columns that anybody is in. */
function occupied({ rows, columns }: Crossing, values: ArrayLike<number>) {
  const width = columns.length;
  const down = rows.flatMap((_, i) => (columns.some((__, j) => values[i * width + j]! > 0) ? [i] : []));
  const across = columns.flatMap((_, j) => (rows.some((__, i) => values[i * width + j]! > 0) ? [j] : []));
  return {
    rows: down.length,
    columns: across.length,
    cells: down.flatMap((i) => across.map((j) => i * width + j)),
  };
}
