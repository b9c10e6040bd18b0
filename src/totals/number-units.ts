import type { ReadonlyNumbers } from "../math/numbers.js";
import type { EntryColumn, EntryTable } from "./entry-table.js";
import { interleaved } from "./interleaved.js";
import type { UnitTotals } from "./totals.js";

/** Totals of numbers per unit: T = Σ w y, over the rows that have every number. */
export function numberUnits(all: EntryTable, numbers: readonly ReadonlyNumbers[]): UnitTotals {
  const table = all.answering(numbers);
  const { domains } = table.at;
  const width = numbers.length + 1;
  const products = new Float64Array(domains * width * width);
  numbers.forEach((x, j) => {
    for (let k = 0; k <= j; k++) {
      const ofPair = table.products(x, numbers[k]!);
      for (let d = 0; d < domains; d++) {
        products[(d * width + j + 1) * width + k + 1] = ofPair[d]!;
        products[(d * width + k + 1) * width + j + 1] = ofPair[d]!;
      }
    }
  });
  return { ...numberTotals(all, numbers), products };
}

/** The same without products. */
export function numberTotals(all: EntryTable, numbers: readonly ReadonlyNumbers[]): UnitTotals {
  const table = all.answering(numbers);
  const columns: readonly EntryColumn[] = [table.base(), ...numbers.map((values) => table.column(values))];
  const { start, unit } = table.entries;
  return {
    kind: "units",
    width: columns.length,
    categories: [],
    n: columns[0]!.counts,
    counts: Int32Array.from(interleaved(columns.map(({ counts }) => counts))),
    sums: interleaved(columns.map(({ sums }) => sums)),
    start,
    unit,
    columns: columns.map(({ totals }) => totals),
    products: null,
  };
}
