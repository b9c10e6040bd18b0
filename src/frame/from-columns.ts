/** Plain columns back to responses: checked against the codebook exactly as a file is. */
import { createHash } from "node:crypto";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import { type DesignRole, designRoles } from "../data/design-columns.js";
import { readRows } from "../data/read-rows.js";
import type { Reading } from "../data/responses.js";
import type { Cell, Table } from "../data/table.js";
import { invalidOption } from "../invalid-option.js";
import { missingSuffix } from "./columns.js";
import { fileCell, isEmpty, missingCell } from "./frame-cell.js";
import { expectedHeads, type FrameHead, refuseUnknownHeads } from "./frame-heads.js";

export interface FromColumnsOptions {
  /** The wave whose id, strata, psus, fpc and weight stand in columns; defaults to *a column id, if there is one*. */
  readonly wave?: Pick<Wave, "design" | "responses">;
  /** What messages call the data; defaults to *data frame*. */
  readonly name?: string;
}

/** Columns as they come from anywhere. */
export type AnyColumns = Readonly<Record<string, readonly unknown[]>>;

/**
 * Responses from columns as `toColumns` writes them: categories by name or label, missing answers with their kind. Answers
 * that contradict the codebook are faults, as in a file; rows are numbered from 1. Throws `unknown-name` for columns the
 * survey does not have and `invalid-option` for cells of a type that no answer has.
 */
export function fromColumns(columns: AnyColumns, survey: Survey, options: FromColumnsOptions = {}): Reading {
  const { wave, name = "data frame" } = options;
  const length = lengthOf(columns);
  const roles = wave === undefined ? idRole(columns) : designRoles(wave);
  const expected = expectedHeads(survey.questions, roles.keys());
  refuseUnknownHeads(Object.keys(columns), expected);
  const present = expected.filter(({ head }) => Object.hasOwn(columns, head));
  const cells = present.map((head) => fileCells(head, columns));
  const rows = Array.from({ length }, (_, row) => cells.map((column) => column[row] ?? ""));
  const header = present.map(({ head }) => head);
  return readRows(tableOf({ header, rows, name }), { survey, roles }).reading;
}

const idRole = (columns: AnyColumns): Map<string, DesignRole> =>
  new Map(Object.hasOwn(columns, "id") ? [["id", "id"]] : []);

function lengthOf(columns: AnyColumns): number {
  const lengths = Object.entries(columns).map(([head, cells]) => [head, cells.length] as const);
  const [first] = lengths;
  if (first === undefined) throw invalidOption("columns", "none", "a column for each question");
  const other = lengths.find(([, length]) => length !== first[1]);
  if (other === undefined) return first[1];
  throw invalidOption("columns", `${first[0]} has ${first[1]} rows, ${other[0]} ${other[1]}`, "one length");
}

/** One column as a file would hold it; the first option of a multiple question carries the kind of a missing answer. */
function fileCells(head: FrameHead, columns: AnyColumns): readonly Cell[] {
  const cells = (columns[head.head] ?? []).map(fileCell(head));
  const kinds = columns[head.name + missingSuffix];
  const { question, option } = head;
  if (question === undefined || kinds === undefined) return cells;
  if (question.kind === "multiple" && question.categories[0] !== option) return cells;
  const code = missingCell(head.name, question);
  return cells.map((cell, row) => (isEmpty(cell) ? code(kinds[row]) : cell));
}

function tableOf({ header, rows, name }: Pick<Table, "header" | "rows"> & { readonly name: string }): Table {
  return {
    file: name,
    sha256: createHash("sha256")
      .update(JSON.stringify([header, rows]))
      .digest("hex"),
    encoding: "columns",
    header,
    rows,
    rowNumbers: Uint32Array.from(rows, (_, row) => row + 1),
    read: rows.length,
    faults: [],
    notes: [],
  };
}
