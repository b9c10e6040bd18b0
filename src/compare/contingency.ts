import { estimateJointly } from "../estimate/joint.js";
import type { EstimateOptions, EstimateRequest, Sample } from "../estimate/request.js";
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
  const { domain, of } = request;
  const crossed = crossing(sample.responses, [request.rows, request.columns], { missing });
  const { estimates, covariance } = estimateJointly(
    { ...sample, responses: crossed.responses },
    [{ statistic: of, question: crossed.question, ...(domain === undefined ? {} : { domain }) }],
    { df },
  );
  const kept = occupied(
    crossed,
    estimates.map(({ value }) => value ?? 0),
  );
  const { cells } = kept;
  return {
    questions: [sideName(request.rows), sideName(request.columns)],
    domain: domain?.labels ?? {},
    rows: kept.rows,
    columns: kept.columns,
    cells: Float64Array.from(cells, (cell) => estimates[cell]!.value!),
    covariance: Float64Array.from(
      cells.flatMap((cell) => cells.map((other) => covariance.values[cell * covariance.size + other]!)),
    ),
    n: estimates[0]?.n ?? 0,
    df: estimates[0]?.df ?? 0,
    emptied: cells.length < estimates.length,
  };
}

/** The cells of the rows and columns that anybody is in. */
function occupied({ rows, columns }: Crossing, values: readonly number[]) {
  const width = columns.length;
  const down = rows.flatMap((_, i) => (columns.some((__, j) => values[i * width + j]! > 0) ? [i] : []));
  const across = columns.flatMap((_, j) => (rows.some((__, i) => values[i * width + j]! > 0) ? [j] : []));
  return {
    rows: down.length,
    columns: across.length,
    cells: down.flatMap((i) => across.map((j) => i * width + j)),
  };
}
