/** Which respondent each case belongs to, and what contradicts that. */
import type { Column } from "./column.js";
import type { FaultLog, Spot } from "./fault-log.js";
import { folded } from "./lookup.js";
import type { TableReading } from "./read-rows.js";

/** Ids as they are compared: width and surrounding spaces aside. */
export const idKey = (id: string): string => folded(id);

/** The respondents as cases refer to them. */
export interface Respondents {
  readonly file: string;
  /** By key the accepted row, from 0, or where the refused one stands in the file. */
  readonly byKey: ReadonlyMap<string, { readonly accepted: number } | { readonly refused: number }>;
  /** Per accepted row its row in the file, and how many cases it reported; `null` where it did not say. */
  readonly rowNumbers: Uint32Array;
  readonly reported: readonly (number | null)[];
}

/** What a cell of an id column says, whatever else the column is for. */
export function textAt(column: Column, row: number): string {
  if (column.kind === "category") return column.categories[column.codes[row]! - 1]?.name ?? "";
  return column.kind === "multiple" ? "" : String(column.values[row]);
}

/** The id of every row of the respondents' table, refused or not; none if it could not be read. */
export function idsOf({ columns }: TableReading, name: string): string[] {
  const column = columns.get(name);
  return column === undefined ? [] : Array.from(column.missing, (_, row) => textAt(column, row));
}

/** The respondents, each under the key of its row of the table. */
export function respondentsOf(
  { reading, columns, rows }: TableReading,
  { keys, rowNumbers }: { readonly keys: readonly string[]; readonly rowNumbers: Uint32Array },
  reported: string | undefined,
): Respondents {
  const byKey = new Map<string, { accepted: number } | { refused: number }>();
  const place = new Map([...rows].map((row, index) => [row, index]));
  keys.forEach((key, row) => {
    const accepted = place.get(row);
    if (accepted !== undefined) byKey.set(key, { accepted });
    else if (!byKey.has(key)) byKey.set(key, { refused: rowNumbers[row]! });
  });
  const counts = reported === undefined ? undefined : columns.get(reported);
  const saysCount = (row: number) =>
    counts?.kind === "number" && counts.missing[row] === 0 ? counts.values[row]! : null;
  const { source, rowNumbers: accepted } = reading.responses;
  return { file: source.file, byKey, rowNumbers: accepted, reported: Array.from(rows, saysCount) };
}

/** What the rows of a case table say of themselves, row by row. */
export interface CaseKeys {
  readonly id: Column;
  readonly respondent: Column;
  /** Under which key the respondent is known. */
  readonly keyOf: (row: number) => string;
  /** Whether case ids start anew in each respondent. */
  readonly nest: boolean;
}

/** Logs ids that stand twice, cases whose respondent is unknown or refused, and cases beyond the number reported. */
export function checkLinks(keys: CaseKeys, respondents: Respondents, log: FaultLog): void {
  checkDistinct(keys, log);
  const { respondent, keyOf } = keys;
  const ids = [...respondents.byKey.keys()];
  const held = new Map<number, number>();
  for (let row = 0; row < log.refused.length; row++) {
    const found = textAt(respondent, row);
    if (found === "") continue;
    const spot = { row, column: respondent.name, found };
    const owner = respondents.byKey.get(keyOf(row));
    if (owner === undefined) log.add("unknown-respondent", spot, { file: respondents.file, ids });
    else if ("refused" in owner) log.add("refused-respondent", spot, { file: respondents.file, row: owner.refused });
    else if (log.refused[row] === 0) checkReported(owner.accepted, spot, { held, respondents, log });
  }
}

function checkDistinct({ id, keyOf, nest }: CaseKeys, log: FaultLog): void {
  const first = new Map<string, number>();
  for (let row = 0; row < log.refused.length; row++) {
    const found = textAt(id, row);
    if (found === "") continue;
    const key = nest ? `${keyOf(row)}\n${idKey(found)}` : idKey(found);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else log.add("duplicate-case-id", { row, column: id.name, found }, { firstRow: log.rowNumber(earlier) });
  }
}

/** Counts one more case of a respondent. Which of too many are wrong cannot be told, so those beyond the number stand out. */
function checkReported(
  respondent: number,
  spot: Spot,
  { held, respondents, log }: { held: Map<number, number>; respondents: Respondents; log: FaultLog },
): void {
  const count = (held.get(respondent) ?? 0) + 1;
  held.set(respondent, count);
  const reported = respondents.reported[respondent] ?? null;
  if (reported === null || count <= reported) return;
  const expected = { file: respondents.file, row: respondents.rowNumbers[respondent]!, reported };
  log.add("more-cases-than-reported", { ...spot, found: `${spot.found}: ${count}` }, expected);
}
