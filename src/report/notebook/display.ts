/** Anything that jittai makes, shown in a notebook: for lists that were filtered, faults, lines of text, or another language. */
import type { Chart } from "../../chart/chart.js";
import type { WaveComparison } from "../../compare/compare-waves.js";
import { describeFault } from "../../data/describe-fault.js";
import type { Fault } from "../../data/fault.js";
import { SurveyError } from "../../errors.js";
import type { Estimate } from "../../estimate/estimate.js";
import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import type { Table } from "../../table/table.js";
import type { Drawing } from "../wave-results.js";
import type { DisplayContext, DisplayOptions } from "./context.js";
import { type Displayable, displayable, type RichForms } from "./rich.js";

/** Columns of equal length by name. */
type ColumnRecord = Readonly<Record<string, readonly unknown[]>>;

/** A data frame, whichever library made it. */
interface FrameLike {
  readonly columns: readonly string[];
  readonly dtypes: readonly string[];
  readonly values: unknown;
}

/** What a notebook can show. */
export type Showable =
  | string
  | readonly string[]
  | readonly Fault[]
  | Estimate
  | readonly Estimate[]
  | readonly GroupEstimate[]
  | Table
  | readonly Table[]
  | WaveComparison
  | Chart
  | Drawing
  | FrameLike
  | ColumnRecord;

/**
 * The value as a notebook shows it. Lists and charts that jittai returns show themselves; this is for what was made from
 * them, and to choose language and codebook. Throws `invalid-option` for anything else.
 */
export function display(value: Showable, options: DisplayOptions = {}): Displayable {
  const context = { lang: "ja", ...options } as const;
  const kind = kindOf(value);
  return displayable(() => formsOf(kind, context));
}

type Kind =
  | { readonly kind: "estimates"; readonly value: readonly Estimate[] }
  | { readonly kind: "groups"; readonly value: readonly GroupEstimate[] }
  | { readonly kind: "tables"; readonly value: readonly Table[] }
  | { readonly kind: "changes"; readonly value: WaveComparison }
  | { readonly kind: "chart"; readonly value: Chart }
  | { readonly kind: "drawing"; readonly value: Drawing }
  | { readonly kind: "lines"; readonly value: readonly (string | Fault)[] }
  | { readonly kind: "frame"; readonly value: FrameLike }
  | { readonly kind: "columns"; readonly value: ColumnRecord };

/** The forms of a value, each kind's module loaded only when it is shown. */
export async function formsOf(shown: Kind, context: DisplayContext): Promise<RichForms> {
  if (shown.kind === "chart") return (await import("./chart-forms.js")).chartForms(shown.value);
  if (shown.kind === "drawing") return (await import("./chart-forms.js")).drawingForms(shown.value);
  const { lineForms, viewForms } = await import("./view-forms.js");
  if (shown.kind === "lines") return lineForms(linesOf(shown.value, context), context.lang);
  return viewForms(await viewsOf(shown, context), context.lang);
}

async function viewsOf(shown: Exclude<Kind, { kind: "chart" | "drawing" | "lines" }>, context: DisplayContext) {
  switch (shown.kind) {
    case "estimates":
      return [(await import("./estimates-view.js")).estimatesView(shown.value, context)];
    case "groups":
      return [(await import("./groups-view.js")).groupsView(shown.value, context)];
    case "changes":
      return [(await import("./changes-view.js")).changesView(shown.value, context)];
    case "tables": {
      const { tableView } = await import("./table-view.js");
      return shown.value.map((table) => tableView(table, context));
    }
    default:
      return [(await import("./records-view.js")).recordsView(recordsOf(shown), context)];
  }
}

const linesOf = (lines: readonly (string | Fault)[], { lang }: DisplayContext): readonly string[] =>
  lines.map((line) => (typeof line === "string" ? line : describeFault(line, lang)));

function recordsOf(shown: Extract<Kind, { kind: "frame" | "columns" }>) {
  if (shown.kind === "frame") return { columns: shown.value.columns, rows: rowsOf(shown.value.values) };
  const columns = Object.values(shown.value);
  const rows = (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]));
  return { columns: Object.keys(shown.value), rows };
}

const rowsOf = (values: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(values) ? values.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [];

function kindOf(value: Showable): Kind {
  const item: unknown = Array.isArray(value) ? value[0] : value;
  if (Array.isArray(value) && value.length === 0) return { kind: "estimates", value: [] };
  if (typeof item === "string") return { kind: "lines", value: listOf<string>(value) };
  if (has(item, "code", "expected")) return { kind: "lines", value: listOf<Fault>(value) };
  if (has(item, "statistic", "lineage")) return { kind: "estimates", value: listOf<Estimate>(value) };
  if (has(item, "recommended", "document")) return { kind: "groups", value: listOf<GroupEstimate>(value) };
  if (has(item, "cells", "heads")) return { kind: "tables", value: listOf<Table>(value) };
  if (has(value, "changes", "refused")) return { kind: "changes", value: value as WaveComparison };
  if (has(value, "spec", "alt")) return { kind: "chart", value: value as Chart };
  if (has(value, "outlined", "chart")) return { kind: "drawing", value: value as Drawing };
  if (has(value, "columns", "values", "dtypes")) return { kind: "frame", value: value as FrameLike };
  if (isColumns(value)) return { kind: "columns", value };
  throw nothingToShow(value);
}

const has = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === "object" && value !== null && names.every((name) => name in value);

const listOf = <Item>(value: Showable): readonly Item[] => (Array.isArray(value) ? value : [value]) as readonly Item[];

const isColumns = (value: unknown): value is ColumnRecord =>
  has(value) && !Array.isArray(value) && Object.values(value as object).every((column) => Array.isArray(column));

const nothingToShow = (value: unknown): SurveyError => {
  const got = Array.isArray(value) ? "a list of something else" : typeof value;
  return new SurveyError("invalid-option", {
    ja: `ノートブックに表示できる値ではありません: ${got}（文字、推定値、表、図、データフレームのいずれか）`,
    en: `nothing to display: ${got} (expected text, estimates, tables, a chart or a data frame)`,
  });
};
