import { expect, test } from "vitest";
import { independentColumns, symmetricSolver } from "../../src/math/cholesky.ts";

test("solves symmetric equations, however different the sizes of their columns", () => {
  const solver = symmetricSolver(Float64Array.of(4, 2e6, 2e6, 3e12), 2);
  if ("dependent" in solver) throw new Error("full rank expected");
  const [x, y] = solver.solve([8, 10e6]);
  expect(4 * x! + 2e6 * y!).toBeCloseTo(8, 10);
  expect((2e6 * x! + 3e12 * y!) / 10e6).toBeCloseTo(1, 12);
});

test("names the first column that those before it explain", () => {
  expect(symmetricSolver(Float64Array.of(2, 1, 3, 1, 2, 3, 3, 3, 6), 3)).toEqual({ dependent: 2 });
  expect(symmetricSolver(Float64Array.of(0, 0, 0, 1), 2)).toEqual({ dependent: 0 });
});

test("the rank of a Gram matrix is the number of columns it keeps", () => {
  expect(independentColumns(Float64Array.of(1, 1, 0, 1, 1, 0, 0, 0, 2), 3)).toEqual([0, 2]);
});
