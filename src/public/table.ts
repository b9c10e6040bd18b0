/** Public: numbers as they are printed. */

export { type Disclosed, type DisclosureOptions, disclosed } from "../table/disclosure/disclosed.js";
export { type HiddenCount, hiddenCounts } from "../table/disclosure/hidden-counts.js";
export { disclosureRulesOf } from "../table/disclosure/rules-of.js";
export { formatPeople, formatShare } from "../table/format.js";
export { assessed } from "../table/reliability.js";
export type {
  Table,
  TableCell,
  TableColumn,
  TableCount,
  TableDifference,
  TableHead,
  TableRow,
  TableSum,
  TableTest,
} from "../table/table.js";
export type { TabulateRequest } from "../table/tabulate.js";
