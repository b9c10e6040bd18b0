import { expect, test } from "vitest";
import { finitePopulationInterval } from "../../src/estimate/finite-population.ts";
import { near } from "../support/near.ts";
import oracle from "./finite-population.json" with { type: "json" };

test.each(oracle.limits)("$count of $drawn drawn from $population agree with R, level $level", (expected) => {
  const { low, high, level, method } = finitePopulationInterval(expected, { level: expected.level });
  near(low, expected.low);
  near(high, expected.high);
  expect([level, method]).toEqual([expected.level, "hypergeometric"]);
});
