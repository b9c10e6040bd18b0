import { parse } from "csv-parse/sync";
import type { Row } from "./results.ts";
import { type Method, methods } from "./tally.ts";

const columns = [
  "design",
  "n",
  "psus",
  "icc",
  "share",
  "replicates",
  "method",
  "coverage",
  "below",
  "above",
  "none",
  "width",
] as const satisfies readonly (keyof Row)[];

/** Numbers to six places: beyond the random error of the simulation, and no longer than needed. */
const cell = (value: string | number | null): string =>
  typeof value === "number" ? String(Number(value.toFixed(6))) : (value ?? "");

/** The results as committed. */
export const csvOf = (rows: readonly Row[]): string =>
  [columns.join(), ...rows.map((row) => columns.map((column) => cell(row[column])).join())]
    .map((l) => `${l}\n`)
    .join("");

const isMethod = (text: string): text is Method => methods.some((method) => method === text);

/** The results read back, so that tables and charts say what the file says. */
export function rowsOf(csv: string): readonly Row[] {
  const records = parse(csv, { columns: true }) as Record<(typeof columns)[number], string>[];
  return records.map(({ design, method, width, ...numbers }) => {
    if (!isMethod(method)) throw new TypeError(`no method ${method}`);
    return {
      design,
      method,
      n: Number(numbers.n),
      psus: Number(numbers.psus),
      icc: Number(numbers.icc),
      share: Number(numbers.share),
      replicates: Number(numbers.replicates),
      coverage: Number(numbers.coverage),
      below: Number(numbers.below),
      above: Number(numbers.above),
      none: Number(numbers.none),
      width: width === "" ? null : Number(width),
    };
  });
}
