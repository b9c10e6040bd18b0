import type { Column } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import { type Keys, keys } from "./keys.js";
import { namedRows } from "./named-rows.js";

/** What a column does in the design, for messages. */
export type Role = "strata" | "psu" | "fpc" | "weight";

const roles: Record<Role, string> = { strata: "層", psu: "抽出単位", fpc: "母集団数", weight: "ウェイト" };

/** The column of that name, or an error that names its role. */
export function designColumn(responses: Responses, name: string, role: Role): Column {
  const column = responses.columns.get(name);
  if (column !== undefined) return column;
  throw new SurveyError(
    "unknown-name",
    { ja: `${roles[role]}の列がありません: ${name}`, en: `no ${role} column: ${name}` },
    { role, column: name, known: [...responses.columns.keys()] },
  );
}

/** The keys of a design column; every row must have one. */
export function designKeys(responses: Responses, name: string, role: Role): Keys {
  const found = keys(designColumn(responses, name, role));
  const missing: number[] = [];
  found.codes.forEach((code, row) => {
    if (code < 0) missing.push(row);
  });
  if (missing.length > 0) throw emptyCells(responses, { name, role, rows: missing });
  return found;
}

/** The numbers of a design column; every row must have one above zero. */
export function designNumbers(responses: Responses, name: string, role: Role): Float64Array {
  const column = designColumn(responses, name, role);
  if (column.kind !== "number") {
    throw new SurveyError("invalid-design", {
      ja: `${roles[role]}の列が数値ではありません: ${name}`,
      en: `${role} column is not numeric: ${name}`,
    });
  }
  const bad: number[] = [];
  column.values.forEach((value, row) => {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) bad.push(row);
  });
  if (bad.length === 0) return column.values;
  const got = [
    ...new Set(bad.slice(0, 5).map((row) => (Number.isNaN(column.values[row]) ? "empty" : column.values[row]))),
  ];
  throw new SurveyError(
    "invalid-design",
    {
      ja: `${roles[role]}「${name}」の値が正の数ではありません: ${namedRows(responses, bad)} 行目 (${got.join(", ")})`,
      en: `invalid ${role} ${name} in row ${namedRows(responses, bad)}: ${got.join(", ")} (expected a number above 0)`,
    },
    { column: name, rows: bad.map((row) => responses.rowNumbers[row] ?? row + 2) },
  );
}

function emptyCells(
  responses: Responses,
  { name, role, rows }: { name: string; role: Role; rows: readonly number[] },
): SurveyError {
  return new SurveyError(
    "invalid-design",
    {
      ja: `${roles[role]}「${name}」が空です: ${namedRows(responses, rows)} 行目`,
      en: `empty ${role} ${name} in row ${namedRows(responses, rows)}`,
    },
    { column: name, rows: rows.map((row) => responses.rowNumbers[row] ?? row + 2) },
  );
}
