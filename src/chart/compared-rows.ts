import type { Lang } from "../codebook/label.js";
import { type BreakdownRow, type BreakdownTopic, breakdownRowsOf } from "./breakdown-rows.js";
import type { ChartInput } from "./chart-input.js";
import { protectRows } from "./protect.js";
import { missingKindNames, questionOf } from "./shares-of.js";

/** The rows a chart of comparisons draws: 無回答 that nobody left is dropped, and no share can be had by subtraction. */
export function comparedRows(input: ChartInput, topic: BreakdownTopic, lang: Lang): BreakdownRow[] {
  const rows = breakdownRowsOf(input, topic, lang);
  const left = new Set(
    rows.flatMap(({ shares }) =>
      shares
        .filter(({ estimate }) => estimate.disclosure !== "open" || estimate.value !== 0)
        .map((share) => share.category),
    ),
  );
  const kept = rows.map((row) => ({
    ...row,
    shares: row.shares.filter(({ category }) => !missingKindNames.has(category) || left.has(category)),
  }));
  return protectRows(kept, questionOf(input, topic.question).kind !== "multiple");
}
