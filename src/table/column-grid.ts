/** The numbers of a question in every column: one request for each kind of row, of everyone and by each breakdown. */
import type { CategoryColumn, Column } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import type { Domain } from "../design/survey-design.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimate } from "../estimate/estimates.js";
import { estimateJointly, type JointEstimates } from "../estimate/joint.js";
import type { EstimateOptions, EstimateRequest, Sample } from "../estimate/request.js";
import type { Banner, Layer } from "./banner-columns.js";
import type { Line, Lines, RowDraft } from "./lines.js";

/** What the tables of one declaration have in common. */
export interface GridWork {
  readonly sample: Sample;
  readonly banner: Banner;
  /** `null`: everyone. */
  readonly scope: Domain | null;
  readonly options: EstimateOptions;
}

/** Estimates by row and column; `null` where nobody is. */
export interface Grid {
  readonly rows: readonly RowDraft[];
  /** Per row the request it comes from. */
  readonly lines: readonly Line[];
  /** Per row the estimate of everyone in the scope. */
  readonly totals: readonly (Estimate | null)[];
  /** `cells[row][column]`, the total column included. */
  readonly cells: readonly (readonly (Estimate | null)[])[];
  /** Where each stands among the joint estimates, in the order of `totals` and `cells`; -1 where nobody is. */
  readonly joint: JointGrid | null;
}

export interface JointGrid {
  readonly estimates: JointEstimates;
  readonly totals: readonly number[];
  readonly cells: readonly (readonly number[])[];
}

/** What a layer is called among the columns of the responses. */
export const layerName = (place: number): string => `\u0000${place}`;

/** The layers of a banner as columns that estimates can be broken down by. */
export function layerColumns({ layers }: Banner): readonly CategoryColumn[] {
  return layers.map(({ codes, places }, i) => ({
    kind: "category",
    name: layerName(i),
    codes: Uint16Array.from(codes),
    missing: Uint8Array.from(codes, (code) => (code === 0 ? 3 : 0)),
    categories: places.map((_, k) => ({ name: String(k), label: { ja: String(k) } })),
  }));
}

export const withColumns = (responses: Responses, columns: readonly Column[]): Responses =>
  columns.length === 0
    ? responses
    : {
        ...responses,
        columns: new Map([...responses.columns, ...columns.map((column) => [column.name, column] as const)]),
      };

/** Estimates every cell, as it is estimated elsewhere; with covariances at hand if columns are to be compared. */
export function columnGrid(work: GridWork, { lines, columns }: Lines, compared: boolean): Grid {
  const { sample, scope, banner, options } = work;
  const within = scope === null ? {} : { domain: scope };
  const layers: readonly (Layer | null)[] = [null, ...banner.layers];
  const asked = lines.flatMap((line) =>
    layers.map((layer, i): Asked => {
      const by = layer === null ? [] : [layerName(i - 1)];
      return { line, layer, request: { ...line.request, by, ...within } };
    }),
  );
  const own = { ...sample, responses: withColumns(sample.responses, columns) };
  const requests = asked.map(({ request }) => request);
  const joint = compared ? estimateJointly(own, requests, options) : null;
  const estimates = estimate(own, requests, options);
  return placed({ estimates, joint }, asked, { banner, lines, labels: Object.keys(scope?.labels ?? {}).length });
}

interface Asked {
  readonly line: Line;
  readonly layer: Layer | null;
  readonly request: EstimateRequest;
}

interface Found {
  readonly estimates: readonly Estimate[];
  readonly joint: JointEstimates | null;
}

interface Frame {
  readonly banner: Banner;
  readonly lines: readonly Line[];
  /** How many questions the scope names. */
  readonly labels: number;
}

/** Puts estimates, which come in the order of the requests, where they belong. */
function placed({ estimates, joint }: Found, asked: readonly Asked[], { banner, lines, labels }: Frame): Grid {
  const rows = lines.flatMap((line) => line.rows);
  const first = new Map<Line, number>();
  for (const line of lines)
    first.set(
      line,
      [...first.keys()].reduce((sum, before) => sum + before.rows.length, 0),
    );
  const totals = rows.map(() => -1);
  const cells = rows.map(() => banner.columns.map(() => -1));
  let at = 0;
  for (const one of asked) {
    const placeOf = rowPlaces(one.line, first.get(one.line) ?? 0);
    const [key] = one.request.by ?? [];
    for (let found = estimates[at]; found !== undefined && belongs(found, one, labels); found = estimates[++at]) {
      const row = placeOf(found);
      if (row === undefined) continue;
      if (one.layer === null || key === undefined) totals[row] = at;
      else {
        const column = one.layer.places[Number(found.domain[key])];
        const line = cells[row];
        if (line !== undefined && column !== undefined) line[column] = at;
      }
    }
  }
  if (banner.total !== null) {
    for (const [row, line] of cells.entries()) line[banner.total] = totals[row] ?? -1;
  }
  const taken = (place: number): Estimate | null => estimates[place] ?? null;
  return {
    rows,
    lines: lines.flatMap((line) => line.rows.map(() => line)),
    totals: totals.map(taken),
    cells: cells.map((line) => line.map(taken)),
    joint: joint === null ? null : { estimates: joint, totals, cells },
  };
}

function belongs({ question, statistic, domain }: Estimate, { request }: Asked, labels: number): boolean {
  if (question !== request.question || statistic !== request.statistic) return false;
  const [by] = request.by ?? [];
  return by === undefined ? Object.keys(domain).length === labels : domain[by] !== undefined;
}

/** The row an estimate of the line stands in; `undefined` for one that was only needed to complete a base. */
function rowPlaces({ request, rows }: Line, first: number): (found: Estimate) => number | undefined {
  const places = new Map(rows.map(({ name, probability }, i) => [probability ?? name, first + i]));
  if (request.statistic === "mean") return () => first;
  return request.statistic === "quantile"
    ? ({ probability }) => places.get(probability ?? "")
    : ({ category }) => places.get(category ?? "");
}
