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
  /** Whether it has more combinations than any test is made for; it then has no cells. */
  readonly vast: boolean;
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
  const about = {
    questions: [sideName(request.rows), sideName(request.columns)] as const,
    domain: request.domain?.labels ?? {},
  };
  if ((crossed.rows.length - 1) * (crossed.columns.length - 1) > mostInteractions) {
    return { ...about, ...untestable(crossed, request.domain) };
  }
  const found = df === "domain" && isOneStage(sample.design) ? counted : estimated;
  const { totals, covariance, n, df: degrees } = found(sample, crossed, { ...request, df });
  const { rows, columns, cells } = occupied(crossed, totals);
  return {
    ...about,
    rows,
    columns,
    cells: Float64Array.from(cells, (cell) => totals[cell]!),
    covariance: Float64Array.from(
      cells.flatMap((cell) => cells.map((other) => covariance[cell * totals.length + other]!)),
    ),
    n,
    df: degrees,
    emptied: cells.length < totals.length,
    vast: false,
  };
}

/** A test takes the cube of this in steps: beyond it, days, and cells that hold hardly anybody. */
const mostInteractions = 441;

function untestable({ codes, rows, columns }: Crossing, domain: EstimateRequest["domain"]) {
  const n = codes.reduce((count, code, row) => count + Number(code > 0 && domain?.mask[row] !== 0), 0);
  const cells = new Float64Array();
  return { rows: rows.length, columns: columns.length, cells, covariance: cells, n, df: 0, emptied: false, vast: true };
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
