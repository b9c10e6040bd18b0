/** The columns that say how a respondent was drawn, and the respondent's id, as the wave declares them. */
import type { Wave } from "../codebook/wave.js";
import type { CategoryColumn, Column, NumberColumn, TextColumn } from "./column.js";
import { type Cells, cellAt, textAt } from "./draft.js";
import type { FaultCode } from "./fault.js";
import type { FaultLog } from "./fault-log.js";
import { numberOf } from "./number-text.js";
import { cellText, isBlank, isErrorCell } from "./table.js";

/** The parts of a wave that reading needs. */
export type ResponseDeclaration = Pick<Wave, "design" | "responses">;

/** What each declared column is for; the id comes first. A case file has the ids of its cases and of their respondents. */
export type DesignRole = "id" | "unit" | "weight" | "fpc" | "case" | "respondent";

export function designRoles({ design, responses }: ResponseDeclaration): Map<string, DesignRole> {
  const roles = new Map<string, DesignRole>();
  for (const name of [...design.strata, ...design.psu]) roles.set(name, "unit");
  for (const name of Array.isArray(design.fpc) ? (design.fpc as readonly string[]) : []) roles.set(name, "fpc");
  if (design.weight !== undefined) roles.set(design.weight, "weight");
  if (!roles.has(responses.id)) roles.set(responses.id, "id");
  return roles;
}

const answered = (rows: number): Uint8Array => new Uint8Array(rows);

/** Texts to categories in order of appearance; more kinds than codes can hold stay text. */
export function categoriesByAppearance(name: string, texts: readonly string[]): CategoryColumn | TextColumn {
  const known = new Map<string, number>();
  for (const text of texts) if (!known.has(text)) known.set(text, known.size + 1);
  const missing = answered(texts.length);
  if (known.size > 65535) return { kind: "text", name, missing, values: texts };
  const codes = known.size < 256 ? new Uint8Array(texts.length) : new Uint16Array(texts.length);
  texts.forEach((text, row) => {
    codes[row] = known.get(text)!;
  });
  const categories = [...known.keys()].map((text) => ({ name: text, label: { ja: text } }));
  return { kind: "category", name, missing, codes, categories };
}

/** Strata and psus: numbers if every cell is one, else categories; none may be empty. */
function unitColumn(name: string, cells: Cells, log: FaultLog): Column {
  const texts = cells.rows.map((_, row) => textAt(cells, row).trim());
  texts.forEach((found, row) => {
    const spot = { row, column: cells.header, found };
    if (isErrorCell(found)) log.add("error-cell", spot, null);
    else if (found === "") log.add("empty-design-cell", spot, null);
  });
  const numbers = cells.rows.map((_, row) => numberOf(cellAt(cells, row)));
  const accepted = (row: number) => log.refused[row] === 0;
  if (numbers.some((number, row) => number === null && accepted(row))) return categoriesByAppearance(name, texts);
  return numberColumn(name, numbers);
}

const numberColumn = (name: string, numbers: readonly (number | null)[]): NumberColumn => ({
  kind: "number",
  name,
  missing: answered(numbers.length),
  values: Float64Array.from(numbers, (number) => number ?? Number.NaN),
});

/** Weights and population sizes: numbers above zero. */
function positiveColumn(name: string, cells: Cells, report: { code: "bad-weight" | "bad-fpc"; log: FaultLog }): Column {
  const numbers = cells.rows.map((_, row) => {
    const cell = cellAt(cells, row);
    const number = numberOf(cell);
    if (number !== null && number > 0) return number;
    const code: FaultCode = isErrorCell(cell) ? "error-cell" : report.code;
    report.log.add(code, { row, column: cells.header, found: cellText(cell) }, null);
    return null;
  });
  return numberColumn(name, numbers);
}

/** Respondent ids as text; an empty one, and one that an earlier row has, are faults. */
function idColumn(name: string, cells: Cells, log: FaultLog): Column {
  const first = new Map<string, number>();
  const values = cells.rows.map((_, row) => {
    const cell = cellAt(cells, row);
    const found = cellText(cell).trim();
    const spot = { row, column: cells.header, found };
    const earlier = first.get(found);
    if (isBlank(cell)) log.add("empty-id", spot, null);
    else if (isErrorCell(cell)) log.add("error-cell", spot, null);
    else if (earlier !== undefined) log.add("duplicate-id", spot, { firstRow: log.rowNumber(earlier) });
    else first.set(found, row);
    return found;
  });
  return { kind: "text", name, missing: answered(values.length), values };
}

/** Ids as text; only an empty one is a fault here, as more is known once cases and respondents are side by side. */
function keyColumn(name: string, cells: Cells, report: { code: "empty-case-id" | "no-respondent"; log: FaultLog }) {
  const values = cells.rows.map((_, row) => {
    const cell = cellAt(cells, row);
    const found = cellText(cell).trim();
    if (isErrorCell(cell)) report.log.add("error-cell", { row, column: cells.header, found }, null);
    else if (isBlank(cell)) report.log.add(report.code, { row, column: cells.header, found }, null);
    return found;
  });
  return { kind: "text", name, missing: answered(values.length), values } as const;
}

/** Reads one column declared for id or design. */
export function readDesignColumn(named: { name: string; role: DesignRole }, cells: Cells, log: FaultLog): Column {
  const { name, role } = named;
  if (role === "id") return idColumn(name, cells, log);
  if (role === "case") return keyColumn(name, cells, { code: "empty-case-id", log });
  if (role === "respondent") return keyColumn(name, cells, { code: "no-respondent", log });
  if (role === "unit") return unitColumn(name, cells, log);
  return positiveColumn(name, cells, { code: role === "weight" ? "bad-weight" : "bad-fpc", log });
}
