import { shares } from "./designs.ts";
import type { Row } from "./results.ts";
import { methods } from "./tally.ts";

/** The tables of the document by name: what each says of a design and a method. */
const measures: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  "coverage-small": (rows) => percent(mean(small(rows).map(({ coverage }) => coverage))),
  "coverage-rest": (rows) => percent(mean(rest(rows).map(({ coverage }) => coverage))),
  "coverage-worst": (rows) => percent(Math.min(...rows.map(({ coverage }) => coverage))),
  "missed-small": (rows) => percent(mean(small(rows).map(({ below }) => below))),
  "none-small": (rows) => percent(mean(small(rows).map(({ none }) => none))),
  "width-small": (rows) => points(mean(small(rows).flatMap(({ width }) => width ?? []))),
  "width-rest": (rows) => points(mean(rest(rows).flatMap(({ width }) => width ?? []))),
};

/** The shares that every design was tried with; simple samples with more between. */
const tabled = (rows: readonly Row[]) => rows.filter(({ share }) => shares.some((known) => known === share));
const small = (rows: readonly Row[]) => tabled(rows).filter(({ share }) => share <= 0.05);
const rest = (rows: readonly Row[]) => tabled(rows).filter(({ share }) => share > 0.05);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const percent = (value: number): string => (100 * value).toFixed(1);
const points = (value: number): string => (100 * value).toFixed(2);

const nameOf = ({ design, icc }: Row): string => (icc === 0 ? design : `${design}, ICC ${icc}`);

/** Rows are designs, columns methods. */
function table(rows: readonly Row[], measure: (rows: readonly Row[]) => string): string {
  const lines = [...new Set(rows.map(nameOf))].map((design) => {
    const found = rows.filter((row) => nameOf(row) === design);
    return [design, ...methods.map((method) => measure(found.filter((row) => row.method === method)))];
  });
  const head = ["design", ...methods];
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The document with its tables as the results have them; each stands between two comments that name it. */
export function withTables(document: string, rows: readonly Row[]): string {
  return document.replace(/(<!-- table: ([a-z-]+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, open, name, close) => {
    const measure = measures[name];
    if (measure === undefined) throw new TypeError(`no table ${name}`);
    return `${open}\n${table(rows, measure)}\n\n${close}`;
  });
}
