import { expect, test } from "vitest";
import { associationTest } from "../../src/compare/association.ts";
import { cellShares, cellTotals, isOneStage } from "../../src/compare/cell-totals.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const schools = sampleOf(csvResponses("oracle/apistrat.csv"), { strata: ["stype"], fpc: ["fpc"], weight: "pw" });
const clusters = sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], fpc: ["fpc"], weight: "pw" });

test("two rows of equal weight have the covariance of two draws", () => {
  const { design } = sampleOf(csvResponses("oracle/apistrat.csv"), {});
  const codes = Int32Array.from({ length: design.n }, (_, row) => (row === 0 ? 1 : row === 1 ? 2 : 0));
  const { totals, covariance, n, df } = cellTotals(design, codes, { cells: 2, domain: undefined });
  expect([...totals]).toEqual([1, 1]);
  expect({ n, df }).toEqual({ n: 2, df: 1 });
  const factor = design.stages[0].factor[0]!;
  near(covariance[0]!, factor * (1 - 1 / design.n));
  near(covariance[1]!, -factor / design.n);
});

test("shares of cells add up to 1 and their covariances to 0", () => {
  const codes = Int32Array.from({ length: schools.design.n }, (_, row) => (row % 3) + 1);
  const { totals, covariance } = cellShares(cellTotals(schools.design, codes, { cells: 3, domain: undefined }));
  near(totals[0]! + totals[1]! + totals[2]!, 1);
  expect(Math.abs(covariance.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-16);
});

test.each([
  ["strata", schools, "comp.imp"],
  ["clusters", clusters, "stype"],
] as const)("a test from one pass is that from the scores of every cell: %s", (_, sample, columns) => {
  expect(isOneStage(sample.design)).toBe(true);
  const request = { rows: "sch.wide", columns };
  const [counted, estimated] = [
    associationTest(sample, request),
    associationTest(sample, request, { df: sample.design.df }),
  ];
  near(counted.statistic!, estimated.statistic!);
  near(counted.p!, estimated.p!);
  expect(counted.n).toBe(estimated.n);
});

test("a lonely psu, replicates and further stages take the general way", () => {
  const two = sampleOf(csvResponses("oracle/apiclus2.csv"), {
    psu: ["dnum", "snum"],
    fpc: ["fpc1", "fpc2"],
    weight: "pw",
  });
  expect(isOneStage(two.design)).toBe(false);
});
