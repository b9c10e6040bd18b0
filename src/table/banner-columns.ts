import type { Label } from "../codebook/label.js";
import type { Responses } from "../data/responses.js";
import type { Domain } from "../design/survey-design.js";
import type { TableColumn, TableHead, TableSum } from "./table.js";

/** A column before anything is counted in it. */
export interface BannerColumn extends Omit<TableColumn, "base"> {
  /** The column it is nested in, by its place in `columns`; `null` for an outermost one. */
  readonly parent: number | null;
}

/** Columns that do not overlap, as one column of codes: code k is `columns[places[k - 1]]`. */
export interface Layer {
  readonly group: number;
  readonly codes: Int32Array;
  readonly places: readonly number[];
  /** Whether its columns are the innermost of their breakdown. */
  readonly innermost: boolean;
}

export interface Banner {
  readonly columns: readonly BannerColumn[];
  readonly layers: readonly Layer[];
  readonly heads: readonly TableHead[];
  readonly sums: readonly TableSum[];
  /** The column of everyone; `null` where it is not shown. */
  readonly total: number | null;
}

/** What a banner is made of. */
export interface BannerRequest {
  readonly responses: Responses;
  readonly scope: Domain;
  /** Breakdowns, each of one question or nested. */
  readonly breakdowns: readonly (readonly string[])[];
  readonly label: (question: string) => Label;
  readonly missing: "shown" | "left-out";
  readonly total: "first" | "last" | "none";
  readonly subtotals: boolean;
}
