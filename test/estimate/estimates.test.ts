import { describe, expect, test } from "vitest";
import type { MultipleColumn } from "../../src/data/column.ts";
import type { Responses } from "../../src/data/responses.ts";
import { domain } from "../../src/design/domain.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { defaultMethod } from "../../src/estimate/interval-of.js";
import { estimateJointly } from "../../src/estimate/joint.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

const plain = responsesOf({
  sex: ["f", "f", "m", "m", "", "f"],
  area: ["n", "s", "n", "n", "s", "n"],
  work: ["yes", "", "no", "yes", "yes", "no"],
  nobody: ["", "", "", "", "", ""],
  zero: [0, 0, 0, 0, 0, 0],
  y: [3, 1, 4, "", 5, 9],
  x: [2, 2, 2, 2, "", 2],
});
const answers: MultipleColumn = {
  kind: "multiple",
  name: "reasons",
  missing: Uint8Array.of(0, 0, 0, 1, 2, 0),
  chosen: [Uint8Array.of(1, 1, 0, 0, 0, 0), Uint8Array.of(1, 0, 1, 0, 0, 0)],
  categories: ["ill", "tired"].map((name) => ({ name, label: { ja: name } })),
};
const responses: Responses = { ...plain, columns: new Map([...plain.columns, ["reasons", answers]]) };
const sample = sampleOf(responses, { fpc: 600 });
const run = (...args: Parameters<typeof estimate> extends [unknown, ...infer Rest] ? Rest : never) =>
  estimate(sample, ...args);

describe("a share", () => {
  test("divides by those who answered; size is weighted, n is not", () => {
    const [no, yes] = run([{ statistic: "share", question: "work" }]);
    expect(no).toMatchObject({ category: "no", value: 0.4, n: 5, count: 2, size: 500, base: "answered" });
    expect(yes).toMatchObject({ category: "yes", value: 0.6, n: 5, count: 3 });
  });

  test("can divide by everyone, the missing counting in no category", () => {
    const [, yes] = run([{ statistic: "share", question: "work", base: "all" }]);
    expect(yes).toMatchObject({ value: 0.5, n: 6, size: 600, base: "all" });
  });

  test("can show missing answers as a category", () => {
    const shown = run([{ statistic: "share", question: "work" }], { missing: "category" });
    expect(shown.map(({ category, count }) => [category, count])).toEqual([
      ["no", 2],
      ["yes", 3],
      ["noAnswer", 1],
    ]);
  });

  test("of a multiple question has a base of respondents, or of mentions", () => {
    const request = { statistic: "share", question: "reasons" } as const;
    expect(run([request]).map(({ value, n, count }) => [value, n, count])).toEqual([
      [0.5, 4, 2],
      [0.5, 4, 2],
    ]);
    expect(run([{ ...request, base: "asked" }]).map(({ value }) => value)).toEqual([0.4, 0.4]);
    expect(run([{ ...request, base: "mentions" }])).toMatchObject([
      { value: 0.5, n: 4, count: 2, size: 400, base: "mentions" },
      { value: 0.5 },
    ]);
  });

  test("of a number counts its distinct values", () => {
    expect(run([{ statistic: "share", question: "y" }]).map(({ category }) => category)).toEqual([
      "1",
      "3",
      "4",
      "5",
      "9",
    ]);
  });

  test("takes the logit interval unless told, and korn-graubard up to 10 % and from 90 %", () => {
    expect([0, 0.02, 0.1, 0.9, 1].map(defaultMethod)).toEqual(Array(5).fill("korn-graubard"));
    expect([0.101, 0.5, 0.899].map(defaultMethod)).toEqual(Array(3).fill("logit"));
    const [all] = run([{ statistic: "share", question: "zero" }]);
    expect(all).toMatchObject({ value: 1, se: 0, interval: { high: 1, method: "korn-graubard" } });
    expect(all!.interval!.low).toBeCloseTo(0.025 ** (1 / 6), 12);
    expect(run([{ statistic: "share", question: "work" }])[0]!.interval!.method).toBe("logit");
  });
});

describe("domains", () => {
  test("are every crossing that occurs, the last question varying fastest; a missing answer is in none", () => {
    const crossed = run([{ statistic: "mean", question: "x", by: ["area", "sex"] }]);
    expect(crossed.map((e) => e.domain)).toEqual([
      { area: "n", sex: "f" },
      { area: "n", sex: "m" },
      { area: "s", sex: "f" },
    ]);
  });

  test("of a multiple question overlap", () => {
    const by = run([{ statistic: "mean", question: "y", by: ["reasons"] }]);
    expect(by.map((e) => [e.domain, e.n, e.value])).toEqual([
      [{ reasons: "ill" }, 2, 2],
      [{ reasons: "tired" }, 2, 3.5],
    ]);
  });

  test("keep the labels they are given", () => {
    const within = domain(Uint8Array.of(1, 1, 1, 0, 0, 0), { target: "old" });
    const [f] = run([{ statistic: "mean", question: "y", by: ["sex"], domain: within }]);
    expect(f).toMatchObject({ domain: { target: "old", sex: "f" }, n: 2, value: 2 });
  });
});

describe("what cannot be estimated is null with a reason", () => {
  test("nobody in the domain", () => {
    const [none] = run([{ statistic: "mean", question: "y", domain: domain(new Uint8Array(6)) }]);
    expect(none).toMatchObject({ value: null, se: null, interval: null, n: 0, reasons: ["empty-domain"] });
  });

  test("nobody answered", () => {
    const nobody = domain(Uint8Array.of(0, 0, 0, 1, 0, 0));
    expect(run([{ statistic: "mean", question: "y", domain: nobody }])[0]!.reasons).toEqual(["no-answers"]);
  });

  test("a denominator of zero", () => {
    const [ratio] = run([{ statistic: "ratio", question: "y", denominator: "zero" }]);
    expect(ratio).toMatchObject({ question: "y/zero", value: null, reasons: ["zero-denominator"] });
  });

  test("no degrees of freedom: the estimate stands, its interval does not", () => {
    const one = domain(Uint8Array.of(1, 0, 0, 0, 0, 0));
    const [mean] = run([{ statistic: "mean", question: "y", domain: one }]);
    expect(mean).toMatchObject({ value: 3, df: 0, interval: null, reasons: ["no-degrees-of-freedom"] });
  });

  test("a method without an answer at 100 %", () => {
    const [all] = run([{ statistic: "share", question: "zero" }], { interval: "wald" });
    expect(all).toMatchObject({ value: 1, interval: null, reasons: ["no-interval-at-bound"] });
  });

  test("no number is ever NaN", () => {
    const requests = [...responses.columns.keys()].flatMap((question) => [
      { statistic: "share", question, by: ["sex"] } as const,
      { statistic: "total", question } as const,
    ]);
    const found = [...run(requests, { deff: "wor" }), ...estimateJointly(sample, requests, { deff: "wr" }).estimates];
    expect(found.flatMap((e) => Object.values({ ...e, ...e.interval })).filter(Number.isNaN)).toEqual([]);
  });
});

describe("a census", () => {
  test("has no variance and an interval of one point", () => {
    const [, yes] = estimate(sampleOf(responses, { fpc: 6 }), [{ statistic: "share", question: "work" }]);
    expect(yes).toMatchObject({ value: 0.6, se: 0, interval: { low: 0.6, high: 0.6 } });
  });
});

describe("misuse is an error that says what was expected", () => {
  test.each([
    [() => run([], { level: 95 }), "invalid level: 95 (expected between 0 and 1, such as 0.95)"],
    [() => run([], { df: 0 }), "invalid df: 0 (expected a number above 0)"],
    [() => run([{ statistic: "mean", question: "age" }]), "no question or column: age"],
    [
      () => run([{ statistic: "mean", question: "sex" }]),
      "question sex has the wrong kind: category (expected a number question)",
    ],
    [() => run([{ statistic: "ratio", question: "y" }]), "ratio without a denominator: y"],
    [
      () => run([{ statistic: "share", question: "sex", base: "mentions" }]),
      "question sex has the wrong kind: category (expected a multiple-answer question)",
    ],
  ])("%#", (attempt, message) => expect(attempt).toThrow(message));
});
