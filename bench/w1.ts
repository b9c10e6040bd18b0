import type { EstimateRequest, Sample } from "../src/estimate/request.ts";
import { cumulated, drawn, random } from "./random.ts";
import { categories, sampleOf } from "./sample.ts";

const n = 1923;
const population = 14_000;
const breakdowns = Array.from({ length: 10 }, (_, j) => ({
  name: `b${j + 1}`,
  size: 2 + Math.floor(j * 1.12),
  missing: 0.02,
}));
const questions = Array.from({ length: 60 }, (_, j) => ({ name: `q${j + 1}`, size: 2 + (j % 6), missing: 0.08 }));
const columns = [...breakdowns, ...questions];

/** W1, the size of one of our surveys: a simple random sample of 1,923 of 14,000, 60 questions × 10 breakdowns. */
export function w1Codes(): ReadonlyMap<string, Uint8Array> {
  const next = random(101);
  const cumulative = columns.map(({ size }) => cumulated(next, size));
  const codes = columns.map(() => new Uint8Array(n));
  for (let row = 0; row < n; row++) {
    columns.forEach(({ missing }, j) => {
      codes[j]![row] = next() < missing ? 0 : drawn(next, cumulative[j]!);
    });
  }
  return new Map(columns.map(({ name }, j) => [name, codes[j]!]));
}

/** The same as a file for R. */
export function w1Csv(): string {
  const codes = [...w1Codes()];
  const rows = Array.from({ length: n }, (_, row) =>
    [row + 1, population, ...codes.map(([, code]) => code[row] || "")].join(),
  );
  return `${["id", "N", ...codes.map(([name]) => name)].join()}\n${rows.join("\n")}\n`;
}

/** The sample, ready to estimate from. */
export function w1Sample(): Sample {
  const columns = [...w1Codes()].map(([name, codes]) => categories(name, codes));
  return sampleOf("w1", columns, { strata: [], psu: [], fpc: population, nest: false, lonelyPsu: "fail" });
}

/** Every question by every breakdown. */
export const w1Requests: readonly EstimateRequest[] = breakdowns.flatMap((by) =>
  questions.map((question) => ({ statistic: "share", question: question.name, by: [by.name] }) as const),
);
