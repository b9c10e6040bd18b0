import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimate } from "../../src/estimate/estimates.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import * as quantities from "../../src/estimate/quantities.ts";
import type { EstimateRequest } from "../../src/estimate/request.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

interface Person {
  readonly stratum: string;
  readonly psu: number;
  readonly weight: number;
  readonly y: number;
  readonly answer: string;
  readonly group: string;
}

const person = fc.record<Person>({
  stratum: fc.constantFrom("a", "b"),
  psu: fc.integer({ min: 1, max: 4 }),
  weight: fc.integer({ min: 1, max: 50 }),
  y: fc.integer({ min: -100, max: 100 }),
  answer: fc.constantFrom("yes", "no", "perhaps"),
  group: fc.constantFrom("u", "v"),
});
const people = fc.array(person, { minLength: 4, maxLength: 40 });

const table = (rows: readonly Person[]) =>
  responsesOf({
    stratum: rows.map(({ stratum }) => stratum),
    psu: rows.map(({ psu }) => psu),
    weight: rows.map(({ weight }) => weight),
    y: rows.map(({ y }) => y),
    one: rows.map(() => 1),
    answer: rows.map(({ answer }) => answer),
    group: rows.map(({ group }) => group),
  });

const designs = {
  clusters: { strata: ["stratum"], psu: ["psu"], nest: true, weight: "weight", lonelyPsu: "adjust" },
  respondents: { strata: ["stratum"], weight: "weight", lonelyPsu: "adjust" },
} as const;

const requests: readonly EstimateRequest[] = [
  { statistic: "mean", question: "y", by: ["group"] },
  { statistic: "share", question: "answer", by: ["group"] },
  { statistic: "total", question: "answer" },
  { statistic: "ratio", question: "y", denominator: "one" },
];

const close = (a: number | null, b: number | null) =>
  expect(Math.abs(a! - b!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a!), Math.abs(b!)));

describe.each(["clusters", "respondents"] as const)("for %s", (kind) => {
  const given = designs[kind];

  test("the order of rows is irrelevant", () => {
    fc.assert(
      fc.property(people, fc.nat(), (rows, shift) => {
        const turned = rows.map((_, i) => rows[(i * 1 + shift) % rows.length]!).reverse();
        const [a, b] = [rows, turned].map((r) => estimate(sampleOf(table(r), given), requests));
        a!.forEach((e, i) => {
          expect(b![i]).toMatchObject({ domain: e.domain, n: e.n, df: e.df });
          close(e.value, b![i]!.value);
          close(e.se, b![i]!.se);
        });
      }),
      { numRuns: 30 },
    );
  });

  test("means, shares and ratios do not move with the scale of the weights; totals do", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const scaled = rows.map((row) => ({ ...row, weight: row.weight * 8 }));
        const [a, b] = [rows, scaled].map((r) => estimate(sampleOf(table(r), given), requests));
        a!.forEach((e, i) => {
          const by = e.statistic === "total" ? 8 : 1;
          close(e.value! * by, b![i]!.value);
          close(e.se! * by, b![i]!.se);
        });
      }),
      { numRuns: 30 },
    );
  });

  test("totals of domains add up, and so does their variance with their covariance", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const sample = sampleOf(table(rows), given);
        const [whole] = estimate(sample, [{ statistic: "total", question: "y" }]);
        const { estimates, covariance } = estimateJointly(sample, [
          { statistic: "total", question: "y", by: ["group"] },
        ]);
        close(
          whole!.value,
          estimates.reduce((total, e) => total + e.value!, 0),
        );
        close(
          whole!.se! ** 2,
          covariance.values.reduce((total, v) => total + v, 0),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("shares by counts and shares by totals per unit are the same", () => {
    fc.assert(
      fc.property(people, (rows) => {
        const sample = sampleOf(table(rows), given);
        const { estimates, covariance } = estimateJointly(sample, requests);
        estimate(sample, requests).forEach((e, i) => {
          close(e.value, estimates[i]!.value);
          close(e.se, Math.sqrt(Math.max(0, covariance.values[i * covariance.size + i]!)));
          expect(estimates[i]).toMatchObject({ n: e.n, df: e.df });
        });
      }),
      { numRuns: 30 },
    );
  });
});

test("everyone asked leaves no variance", () => {
  fc.assert(
    fc.property(people, (rows) => {
      const sample = sampleOf(table(rows), { fpc: rows.length });
      for (const { se } of estimate(sample, requests)) expect(se).toBe(0);
    }),
    { numRuns: 20 },
  );
});

test("a simple random sample has the textbook variance: (1 − n/N) s²/n, and p (1 − p)/(n − 1)", () => {
  fc.assert(
    fc.property(people, (rows) => {
      const n = rows.length;
      const sample = sampleOf(table(rows), { fpc: 1000 });
      const [mean, , yes] = estimate(sample, [
        { statistic: "mean", question: "y" },
        { statistic: "share", question: "answer" },
      ]);
      const average = rows.reduce((total, { y }) => total + y, 0) / n;
      const s2 = rows.reduce((total, { y }) => total + (y - average) ** 2, 0) / (n - 1);
      close(mean!.se! ** 2, ((1 - n / 1000) * s2) / n);
      if (yes !== undefined) close(yes.se! ** 2, ((1 - n / 1000) * yes.value! * (1 - yes.value!)) / (n - 1));
    }),
    { numRuns: 40 },
  );
});

const known = table([{ stratum: "a", psu: 1, weight: 1, y: 1, answer: "yes", group: "u" }]);
const categories = ["yes", "no"].map((name) => ({ name, label: { ja: name } }));

test.each(Object.entries(quantities))(
  "the gradient of each statistic of %s is its numeric derivative",
  (name, quantity) => {
    const request = { question: name === "share" ? "answer" : "y", denominator: "one" };
    const statistics = quantity.plans(request, known, {}).flatMap(({ parts }) => parts({ categories }));
    expect(statistics.length).toBeGreaterThan(0);
    const positive = fc.double({ min: 1, max: 1e4, noNaN: true });
    for (const { statistic, columns } of statistics) {
      fc.assert(
        fc.property(fc.array(positive, { minLength: columns.length, maxLength: columns.length }), (at) => {
          const [value, slopes] = [statistic.value(at), statistic.gradient(at)];
          expect(slopes).toHaveLength(at.length);
          slopes.forEach((slope, k) => {
            const h = at[k]! * 1e-4;
            const moved = (by: number) => statistic.value(at.map((x, i) => (i === k ? x + by : x)));
            const numeric = (moved(h) - moved(-h)) / (2 * h);
            const size = Math.abs(slope) + (Math.abs(value) + Math.max(...at) / Math.min(...at) + 1) / at[k]!;
            expect(Math.abs(numeric - slope)).toBeLessThanOrEqual(
              1e-6 * size * (1 + Math.max(...at) / Math.min(...at)),
            );
          });
        }),
      );
    }
  },
);
