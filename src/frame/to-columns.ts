/** Responses, estimates or tables as plain columns for other tools. */
import type { Lang } from "../codebook/label.js";
import type { Responses } from "../data/responses.js";
import type { Estimate } from "../estimate/estimate.js";
import { invalidOption } from "../invalid-option.js";
import { tableRows } from "../report/table-rows.js";
import type { Table } from "../table/table.js";
import { type Columns, columnsFromRows } from "./columns.js";
import { estimateColumns } from "./estimate-columns.js";
import { responseColumns } from "./response-columns.js";

/** What columns can be made of. */
export type Tabular = Responses | readonly Estimate[] | Table | readonly Table[];

export interface ToColumnsOptions {
  /** Language of labels. Responses show labels only if it is given, tables *ja* unless it is. */
  readonly labels?: Lang;
}

/**
 * Plain columns by name. Of responses a row is a respondent, and missing answers are `null` with their kind in a column
 * `<question>.missing`; of estimates a row is an estimate; of tables a row is a cell. What is held back is `null`.
 */
export function toColumns(data: Tabular, options: ToColumnsOptions = {}): Columns {
  if ("rowNumbers" in data) return responseColumns(data, options);
  const list: readonly (Estimate | Table)[] = "cells" in data ? [data] : data;
  if (list.every(isTable) && list.length > 0) {
    const [heads = [], ...rows] = tableRows(list, options.labels ?? "ja");
    return columnsFromRows(heads.map(String), rows);
  }
  if (list.every(isEstimate)) return estimateColumns(list);
  throw invalidOption("data", "a list of something else", "responses, estimates or tables");
}

const isTable = (item: Estimate | Table): item is Table => "cells" in item;
const isEstimate = (item: Estimate | Table): item is Estimate => "statistic" in item;
