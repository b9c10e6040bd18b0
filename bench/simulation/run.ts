/** `npm run simulate`: coverage and width of every interval, to docs/; `npm run simulate -- --document` writes only tables and charts again. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openChartFont } from "../../src/chart/font.ts";
import { drawChart } from "../../src/report/draw.ts";
import { charts } from "./chart.ts";
import { csvOf, rowsOf } from "./csv.ts";
import { simulate } from "./results.ts";
import { withTables } from "./tables.ts";

const docs = (file: string) => fileURLToPath(new URL(`../../docs/${file}`, import.meta.url));

if (!process.argv.includes("--document")) {
  const rows = simulate((design) => console.error(design));
  writeFileSync(docs("intervals.csv"), csvOf(rows));
}
const rows = rowsOf(readFileSync(docs("intervals.csv"), "utf8"));
writeFileSync(docs("intervals.md"), withTables(readFileSync(docs("intervals.md"), "utf8"), rows));
const font = await openChartFont();
for (const chart of charts(rows, font.measure)) {
  const { svg } = await drawChart(chart, font);
  writeFileSync(docs(`${chart.id}.${chart.lang}.svg`), `${svg}\n`);
}
