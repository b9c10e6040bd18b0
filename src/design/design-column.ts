import { didYouMean } from "../codebook/nearest-name.js";
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
    {
      ja: `${responses.source.file}: ${roles[role]}の列がありません: ${name}`,
      en: `${responses.source.file}: no ${role} column: ${name}`,
    },
    { role, column: name, hint: didYouMean(name, [...responses.columns.keys()]) },
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
  const cell = (row: number) => (column.kind === "number" ? column.values[row]! : Number(textAt(column, row)));
  const bad: number[] = [];
  for (let row = 0; row < responses.n; row++) {
    const value = cell(row);
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) bad.push(row);
  }
  if (bad.length === 0)
    return column.kind === "number" ? column.values : Float64Array.from({ length: responses.n }, (_, row) => cell(row));
  const got = [...new Set(bad.slice(0, 5).map((row) => textAt(column, row)))].join(", ");
  throw new SurveyError(
    "invalid-design",
    {
      ja: `${responses.source.file} の ${namedRows(responses, bad)} 行目: ${roles[role]}「${name}」が正の数ではありません: ${got}`,
      en: `${responses.source.file}: invalid ${role} ${name} in row ${namedRows(responses, bad)}: ${got} (expected a number above 0)`,
    },
    { column: name, rows: bad.map((row) => responses.rowNumbers[row] ?? row + 2) },
  );
}

/** A cell as it stands in the file, or a word for an empty one. */
function textAt(column: Column, row: number): string {
  if (column.missing[row] !== 0) return "(empty)";
  if (column.kind === "category") return column.categories[column.codes[row]! - 1]?.name ?? "(empty)";
  return column.kind === "multiple" ? "(several)" : String(column.values[row]);
}

function emptyCells(
  responses: Responses,
  { name, role, rows }: { name: string; role: Role; rows: readonly number[] },
): SurveyError {
  return new SurveyError(
    "invalid-design",
    {
      ja: `${responses.source.file} の ${namedRows(responses, rows)} 行目: ${roles[role]}「${name}」が空です`,
      en: `${responses.source.file}: empty ${role} ${name} in row ${namedRows(responses, rows)}`,
    },
    { column: name, rows: rows.map((row) => responses.rowNumbers[row] ?? row + 2) },
  );
}
