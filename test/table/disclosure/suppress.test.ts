import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountRelation, sumOf } from "../../../src/math/count-system/count-system.ts";
import type { CountCell, PrintedCounts } from "../../../src/table/disclosure/printed-counts.ts";
import { suppress } from "../../../src/table/disclosure/suppress.ts";

/** A table with the totals of its rows, of its columns and of all: cells row by row, then row, column and grand totals. */
function tableOf(rows: readonly (readonly number[])[], minimum = 3): PrintedCounts {
  const width = rows[0]!.length;
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const values = [
    ...rows.flat(),
    ...rows.map(sum),
    ...rows[0]!.map((_, j) => sum(rows.map((row) => row[j]!))),
    sum(rows.flat()),
  ];
  const all = values.length - 1;
  const [rowTotal, columnTotal] = [rows.length * width, rows.length * width + rows.length];
  const relations: CountRelation[] = [
    ...rows.map((row, i) =>
      sumOf(
        rowTotal + i,
        row.map((_, j) => i * width + j),
      ),
    ),
    ...rows[0]!.map((_, j) =>
      sumOf(
        columnTotal + j,
        rows.map((_, i) => i * width + j),
      ),
    ),
    sumOf(
      all,
      rows.map((_, i) => rowTotal + i),
    ),
    sumOf(
      all,
      rows[0]!.map((_, j) => columnTotal + j),
    ),
  ];
  const cells = values.map((value, cell): CountCell => {
    const sensitive = cell < all && value > 0 && value < minimum;
    return { name: String(cell), value, role: cell === all ? "known" : "printed", sensitive };
  });
  return { cells, relations, numbers: cells.map((_, cell) => ({ count: cell, base: all })) };
}

/** Every value each hidden count has in some table of whole numbers that fits what is open, by trying them all. */
function possible({ cells, relations }: PrintedCounts, hidden: ReadonlySet<number>): Map<number, Set<number>> {
  const unknown = [...hidden];
  const found = new Map(unknown.map((cell) => [cell, new Set<number>()]));
  const values = cells.map(({ value }, cell) => (hidden.has(cell) ? -1 : value));
  const most = Math.max(...cells.map(({ value }) => value));
  const fits = (): boolean =>
    relations.every((relation) => {
      const known = relation.cells.map((cell, k) => (values[cell]! < 0 ? null : relation.signs[k]! * values[cell]!));
      return known.includes(null) || known.reduce<number>((sum, one) => sum + (one ?? 0), 0) === 0;
    });
  const tryAll = (place: number): void => {
    if (place === unknown.length) {
      for (const cell of unknown) found.get(cell)!.add(values[cell]!);
      return;
    }
    for (let value = 0; value <= most; value++) {
      values[unknown[place]!] = value;
      if (fits()) tryAll(place + 1);
    }
    values[unknown[place]!] = -1;
  };
  tryAll(0);
  return found;
}

type Square = readonly [number, number, number, number];

const square = ([a, b, c, d]: Square): PrintedCounts =>
  tableOf(
    [
      [a, b],
      [c, d],
    ],
    4,
  );

/** All tables of as many people. */
const squares = (of: Square): readonly PrintedCounts[] => {
  const all = of.reduce((sum, one) => sum + one, 0);
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, i) => i);
  return upTo(all).flatMap((a) =>
    upTo(all - a).flatMap((b) => upTo(all - a - b).map((c) => square([a, b, c, all - a - b - c]))),
  );
};

const example = [
  [52, 9],
  [47, 8],
  [11, 1],
];

describe("suppression", () => {
  test("hides one small count with three others, which no total gives away", () => {
    const { hidden } = suppress(tableOf(example), { width: 2 });
    expect([...hidden.values()]).toEqual([
      { cell: 2, because: "complementary", low: 47, high: 49, enough: true },
      { cell: 3, because: "complementary", low: 6, high: 8, enough: true },
      { cell: 4, because: "complementary", low: 9, high: 11, enough: true },
      { cell: 5, because: "primary", low: 1, high: 3, enough: true },
    ]);
  });

  test("alone leaves a small count open to subtraction", () => {
    const counts = tableOf(example);
    const { hidden } = suppress(counts, { width: 2, complementary: false });
    expect([...hidden.keys()]).toEqual([5]);
    expect([...possible(counts, new Set(hidden.keys())).get(5)!]).toEqual([1]);
  });

  test("hides nothing where no count is small", () => {
    expect(
      suppress(
        tableOf([
          [5, 6],
          [7, 8],
        ]),
        { width: 2 },
      ).hidden.size,
    ).toBe(0);
  });

  test("leaves every sensitive count of a small table its width, and claims no value that does not fit", () => {
    const count = fc.integer({ min: 0, max: 6 });
    const rows = fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(rows, (table) => {
        const counts = tableOf(table);
        const { hidden } = suppress(counts, { width: 2 });
        if (hidden.size > 7) return;
        const fitting = possible(counts, new Set(hidden.keys()));
        for (const { cell, low, high, enough } of hidden.values()) {
          expect(fitting.get(cell)).toContain(low);
          expect(fitting.get(cell)).toContain(high);
          expect(enough).toBe(!counts.cells[cell]!.sensitive || high - low >= 2);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("with little work allowed hides whole lines, says of how many counts, and leaves them two values all the same", () => {
    const counts = tableOf(example);
    const { hidden, givenUp } = suppress(counts, { width: 2, work: 15 });
    expect(givenUp).toBe(1);
    expect([...hidden.values()].some(({ because }) => because === "line")).toBe(true);
    expect([...hidden.keys()]).toEqual(expect.arrayContaining([1, 3, 4, 8, 10]));
    const { low, high } = hidden.get(5)!;
    expect(high - low).toBeGreaterThan(0);
    expect(suppress(counts, { width: 2 }).givenUp).toBe(0);
  });

  test("however little work is allowed, claims no value that does not fit", () => {
    const count = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), fc.integer({ min: 0, max: 300 }), (table, work) => {
        const counts = square(table);
        const { hidden, givenUp } = suppress(counts, { width: 3, work });
        const fitting = squares(table).filter(({ cells }) =>
          cells.every(({ value }, cell) => hidden.has(cell) || value === counts.cells[cell]!.value),
        );
        for (const { cell, low, high, because } of hidden.values()) {
          const values = new Set(fitting.map(({ cells }) => cells[cell]!.value));
          expect(values).toContain(low);
          expect(values).toContain(high);
          if (because === "line") expect(givenUp).toBeGreaterThan(0);
          if (because === "primary" && givenUp > 0) expect(values.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is the same every time", () => {
    const hide = () => [...suppress(tableOf(example), { width: 2 }).hidden.keys()];
    expect(hide()).toEqual(hide());
  });
});
