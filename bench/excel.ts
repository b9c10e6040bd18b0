/** A table of 5,000 rows × 100 columns as a sheet for people and as data: `node --import jiti/register bench/excel.ts`. */
import type { SheetCell } from "../src/report/excel/sheet.ts";
import { workbookBytes } from "../src/report/excel/workbook-bytes.ts";

const [rows, columns] = [5_000, 100];
const value = (row: number, column: number): number => ((row * 37 + column * 11) % 1000) / 10;

const cells = (role: "number" | "data"): readonly (readonly SheetCell[])[] =>
  Array.from({ length: rows }, (_, row) => [
    { value: `区分${row}`, role: role === "data" ? role : "label" },
    ...Array.from({ length: columns - 1 }, (__, column): SheetCell => {
      const cell = { value: value(row, column), role };
      return role === "data" ? cell : { ...cell, format: "0.0" };
    }),
  ]);

async function timed(role: "number" | "data"): Promise<void> {
  const sheet = {
    name: "1 表",
    rows: cells(role),
    merges: [],
    widths: Array.from({ length: columns }, () => 12),
    heights: new Map<number, number>(),
    frozen: { rows: 1, columns: 1 },
    printed: role === "number",
  };
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const { byteLength } = await workbookBytes([sheet], "表");
  const { user, system } = process.cpuUsage(cpu);
  const times = `${(performance.now() - start).toFixed(0)} ms, cpu ${((user + system) / 1000).toFixed(0)} ms`;
  console.log(`${role}: ${rows} × ${columns}, ${(byteLength / 1e6).toFixed(1)} MB, ${times}`);
}

await timed("data");
await timed("number");
