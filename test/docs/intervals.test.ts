import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { charts } from "../../bench/simulation/chart.ts";
import { clusteredResults } from "../../bench/simulation/clustered.ts";
import { csvOf, rowsOf } from "../../bench/simulation/csv.ts";
import { clusteredDesigns, fineShares, shares } from "../../bench/simulation/designs.ts";
import { firstSeed, replicates } from "../../bench/simulation/results.ts";
import { binomial, simpleResults } from "../../bench/simulation/simple.ts";
import { withTables } from "../../bench/simulation/tables.ts";
import { openChartFont } from "../../src/chart/font.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { drawChart } from "../../src/report/draw.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

const docs = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), "utf8");
const csv = docs("intervals.csv");
const rows = rowsOf(csv);

describe("docs/intervals.md", () => {
  test("has the tables that the results give", () => {
    expect(withTables(docs("intervals.md"), rows)).toBe(docs("intervals.md"));
  });

  test("has the pictures that the results give", async () => {
    const font = await openChartFont();
    for (const chart of charts(rows, font.measure)) {
      const { svg } = await drawChart(chart, font);
      expect(`${svg}\n` === docs(`${chart.id}.${chart.lang}.svg`), `${chart.id}.${chart.lang}.svg is current`).toBe(
        true,
      );
    }
  });

  test("rests on every design, share and method", () => {
    expect(csvOf(rows)).toBe(csv);
    expect(rows).toHaveLength((4 * fineShares.length + clusteredDesigns.length * shares.length) * 11);
    expect(docs("intervals.md")).toContain(`${fineShares.length} true shares`);
  });

  test("says of korn-graubard that it never falls below 95.0 % in simple samples", () => {
    const found = rows.filter(({ method, icc }) => method === "korn-graubard" && icc === 0);
    expect(Math.min(...found.map(({ coverage }) => coverage))).toBeGreaterThan(0.95);
  });
});

describe("the simulation of intervals", () => {
  const ofDesign = (design: string, icc: number, share: number) =>
    rows.filter((row) => row.design === design && row.icc === icc && row.share === share);
  const results = (found: readonly object[]) => found.map((row) => expect.objectContaining(row));

  test.each([40, 360])("gives the committed results again for a simple sample of %i", (n) => {
    const [again] = simpleResults(n, [0.02]);
    const rounded = rowsOf(csvOf(ofDesign(`simple ${n}`, 0, 0.02).map((row, m) => ({ ...row, ...again![m] }))));
    expect(rounded).toEqual(ofDesign(`simple ${n}`, 0, 0.02));
  });

  test("gives the committed results again from a seed", () => {
    const [design] = clusteredDesigns;
    const seed = firstSeed + shares.indexOf(0.1);
    const again = clusteredResults(design!, 0.1, { replicates, seed });
    const found = ofDesign(design!.name, design!.icc, 0.1);
    expect(rowsOf(csvOf(found.map((row, m) => ({ ...row, ...again[m] }))))).toEqual(results(found));
  });

  test("weighs counts by binomial probabilities", () => {
    const probabilities = binomial(4, 0.25);
    [81, 108, 54, 12, 1].forEach((part, x) => {
      expect(probabilities[x]).toBeCloseTo(part / 256, 14);
    });
    expect(binomial(3777, 0.5).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  test("takes the variance of a simple sample from p (1 − p) / (n − 1), as estimation does", () => {
    const answers = Array.from({ length: 40 }, (_, row) => (row < 6 ? "yes" : "no"));
    const found = estimate(sampleOf(responsesOf({ answer: answers })), [{ statistic: "share", question: "answer" }]);
    const yes = found.find(({ category }) => category === "yes");
    expect(yes).toMatchObject({ value: 0.15, df: 39, n: 40 });
    expect(yes!.se! ** 2).toBeCloseTo((0.15 * 0.85) / 39, 15);
  });

  test("draws institutions of the sizes it says", () => {
    const sizes = clusteredDesigns.map(({ sizes: psus }) => [psus.length, psus.reduce((a, b) => a + b)]);
    expect(sizes.slice(0, 5)).toEqual([
      [10, 40],
      [52, 360],
      [52, 360],
      [96, 1923],
      [29, 3777],
    ]);
  });
});
