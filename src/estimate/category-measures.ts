import type { Column } from "../data/column.js";
import type { Measure, RowBase } from "../totals/totals.js";
import type { EstimateOptions } from "./options.js";
import type { QuantityRequest } from "./quantity-request.js";

/** The base of a share or a count: as asked for, or else everyone where missing answers are shown, or those who answered. */
export function rowBase({ base }: QuantityRequest, { missing }: EstimateOptions): RowBase {
  if (base !== undefined && base !== "mentions") return base;
  return missing === "category" ? "all" : "answered";
}

/** The categories of a question as one measure, or each option of a multiple question as its own. */
export function categoryMeasures(
  column: Column,
  request: QuantityRequest,
  options: EstimateOptions,
): readonly Measure[] {
  const measure = {
    kind: "categories",
    question: request.question,
    base: rowBase(request, options),
    missing: options.missing ?? "drop",
  } as const;
  if (column.kind !== "multiple") return [measure];
  return column.categories.map((_, option) => ({ ...measure, option }));
}
