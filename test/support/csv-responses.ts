import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Column } from "../../src/data/column.ts";
import type { Responses } from "../../src/data/responses.ts";

const isMissing = (cell: string) => cell === "" || cell === "NA";

/** A column of numbers if every answer is one, else of categories in natural order. */
export function columnOf(name: string, cells: readonly string[]): Column {
  const missing = Uint8Array.from(cells, (cell) => Number(isMissing(cell)));
  const answers = cells.filter((cell) => !isMissing(cell));
  if (answers.every((cell) => Number.isFinite(Number(cell)))) {
    const values = Float64Array.from(cells, (cell) => (isMissing(cell) ? Number.NaN : Number(cell)));
    return { kind: "number", name, missing, values };
  }
  const categories = [...new Set(answers)].sort();
  const codes = Uint16Array.from(cells, (cell) => (isMissing(cell) ? 0 : categories.indexOf(cell) + 1));
  return { kind: "category", name, missing, codes, categories: categories.map((c) => ({ name: c, label: { ja: c } })) };
}

/** Responses from columns of cells as text. */
export function responsesOf(table: Readonly<Record<string, readonly (string | number)[]>>): Responses {
  const entries = Object.entries(table);
  const n = entries[0]?.[1].length ?? 0;
  return {
    n,
    read: n,
    refused: 0,
    columns: new Map(entries.map(([name, cells]) => [name, columnOf(name, cells.map(String))])),
    rowNumbers: Uint32Array.from({ length: n }, (_, row) => row + 2),
    source: { file: "test.csv", sha256: "0".repeat(64), encoding: "utf-8" },
  };
}

/** Responses from a CSV file beside the tests. */
export function csvResponses(file: string): Responses {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
  const [header = [], ...rows] = parse(text, { skip_empty_lines: true }) as string[][];
  return responsesOf(Object.fromEntries(header.map((name, j) => [name, rows.map((row) => row[j]!)])));
}
