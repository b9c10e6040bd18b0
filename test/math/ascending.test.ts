import fc from "fast-check";
import { expect, test } from "vitest";
import { ascending } from "../../src/math/ascending.ts";

test("positions go from the lowest number up, equal numbers as they stood, NaN left out", () => {
  expect([...ascending(Float64Array.of(3, Number.NaN, 1, 3, -2, 1, 0))]).toEqual([4, 6, 2, 5, 0, 3]);
  expect([...ascending(Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY))]).toEqual([1, 0]);
  expect([...ascending(Float64Array.of(0, -0))]).toEqual([0, 1]);
  expect([...ascending(new Float64Array())]).toEqual([]);
});

test("the order is that of a stable sort", () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ noNaN: true })), { maxLength: 60 });
  fc.assert(
    fc.property(numbers, (values) => {
      const expected = values
        .map((_, i) => i)
        .sort((a, b) => (values[a]! < values[b]! ? -1 : +(values[a]! > values[b]!)));
      expect([...ascending(Float64Array.from(values))]).toEqual(expected);
    }),
  );
});
