import { expect, test } from "vitest";
import { adjustNonresponse } from "../../../src/design/weighting/adjust-nonresponse.ts";
import { responsesOf } from "../../support/csv-responses.ts";
import { categories } from "../../support/margin-of.ts";

const area = categories(responsesOf({ area: ["north", "north", "north", "south", "south"] }), "area");
const weights = Float64Array.of(10, 20, 30, 5, 15);

test("those who responded stand for everyone drawn in their class", () => {
  const { weights: adjusted, classes } = adjustNonresponse(weights, [1, 0, 1, 1, 0], area);
  expect(Array.from(adjusted)).toEqual([15, 0, 45, 20, 0]);
  expect(classes).toEqual([
    { category: "north", drawn: 3, responded: 2, rate: 40 / 60, factor: 1.5, small: true },
    { category: "south", drawn: 2, responded: 1, rate: 0.25, factor: 4, small: true },
  ]);
});

test("a class nobody of which responded is an error that names it", () => {
  expect(() => adjustNonresponse(weights, [1, 1, 1, 0, 0], area)).toThrow(
    "class south of area: nobody of 2 drawn responded",
  );
});
