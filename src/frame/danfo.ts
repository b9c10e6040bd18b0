/** Responses, estimates and tables as data frames of danfojs-node, and back. The library is loaded only when it is asked for. */
import type { DataFrame } from "danfojs-node";
import type { Survey } from "../codebook/survey.js";
import type { Reading } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import { invalidOption } from "../invalid-option.js";
import { display } from "../report/notebook/display.js";
import { displayMethod, shown } from "../report/notebook/rich.js";
import type { ColumnCell } from "./columns.js";
import { type FromColumnsOptions, fromColumns } from "./from-columns.js";
import { type Tabular, type ToColumnsOptions, toColumns } from "./to-columns.js";

/** What a data frame must have to be read; danfojs-node's has it. */
export interface FrameLike {
  readonly columns: readonly string[];
  /** Row by row. */
  readonly values: unknown;
}

/**
 * A data frame with one row a respondent, estimate or cell, as `toColumns` has it; a notebook shows its first rows. Numbers
 * stay doubles, but some methods of danfojs-node compute in single precision: take estimates from jittai. Throws
 * `invalid-option` where danfojs-node is not installed.
 */
export async function toDataFrame(data: Tabular, options: ToColumnsOptions = {}): Promise<DataFrame> {
  const columns = toColumns(data, options);
  const { DataFrame } = await loaded();
  const frame = new DataFrame(columns, { dtypes: Object.values(columns).map(dtypeOf) });
  return shown(frame, () => display(frame)[displayMethod]());
}

/**
 * The responses in a data frame, checked against the codebook as a file is; a frame that was filtered or changed may be given,
 * and has its own row numbers. Options and errors as in `fromColumns`.
 */
export function fromDataFrame(frame: FrameLike, survey: Survey, options: FromColumnsOptions = {}): Reading {
  return fromColumns(columnsOf(frame), survey, options);
}

function columnsOf({ columns, values }: FrameLike): Readonly<Record<string, readonly unknown[]>> {
  if (!Array.isArray(columns) || !Array.isArray(values)) {
    throw invalidOption("frame", "no columns and values", "a data frame of danfojs-node");
  }
  const twice = columns.find((head, j) => columns.indexOf(head) < j);
  if (twice !== undefined) throw invalidOption("frame", `column ${twice} twice`, "every column once");
  const rows: readonly unknown[] = values;
  return Object.fromEntries(
    columns.map((head: string, j) => [head, rows.map((row): unknown => (Array.isArray(row) ? row[j] : row))]),
  );
}

/** The type danfojs-node is told, instead of its guess from the first rows. */
function dtypeOf(cells: readonly ColumnCell[]): string {
  const present = cells.filter((cell) => cell !== null);
  if (present.some((cell) => typeof cell === "string")) return "string";
  if (present.length === 0) return "string";
  if (present.every((cell) => typeof cell === "boolean")) return "boolean";
  return present.length === cells.length && present.every(Number.isInteger) ? "int32" : "float32";
}

async function loaded(): Promise<typeof import("danfojs-node")> {
  try {
    return await import("danfojs-node");
  } catch (cause) {
    throw new SurveyError(
      "invalid-option",
      { ja: "danfojs-node が入っていません", en: "danfojs-node is not installed" },
      {
        cause,
        hint: {
          ja: "npm install danfojs-node@1.2.0 を実行してください。入れなくても toColumns は使えます",
          en: "run npm install danfojs-node@1.2.0; toColumns works without it",
        },
      },
    );
  }
}
