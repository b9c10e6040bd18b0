import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { associationTest } from "../../src/compare/association.ts";
import { associationTestNames } from "../../src/compare/test-result.ts";
import type { MultipleColumn } from "../../src/data/column.ts";
import { domain } from "../../src/design/domain.ts";
import { SurveyError } from "../../src/errors.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { chiSquareTail } from "../../src/math/chi-square.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

interface Person {
  readonly answer: string;
  readonly group: string;
  readonly area: string;
  readonly weight: number;
}

const person = fc.record({
  answer: fc.constantFrom("yes", "no", "unsure"),
  group: fc.constantFrom("a", "b", "c"),
  weight: fc.integer({ min: 1, max: 9 }),
});
const people = fc
  .array(person, { minLength: 40, maxLength: 80 })
  .map((drawn) => drawn.map((one, i): Person => ({ ...one, area: String(i % 9) })));

const column = <Key extends keyof Person>(rows: readonly Person[], key: Key) => rows.map((row) => row[key]);
const table = (rows: readonly Person[], weightTimes = 1) => ({
  answer: column(rows, "answer"),
  group: column(rows, "group"),
  area: column(rows, "area"),
  weight: column(rows, "weight").map((weight) => weight * weightTimes),
});
const clustered = (rows: readonly Person[], weightTimes = 1): Sample =>
  sampleOf(responsesOf(table(rows, weightTimes)), { psu: ["area"], weight: "weight" });
const simple = (columns: Readonly<Record<string, readonly (string | number)[]>>): Sample =>
  sampleOf(responsesOf(columns));

const repeated = (counts: Readonly<Record<string, number>>): { answer: string[]; group: string[] } => {
  const rows = Object.entries(counts).flatMap(([key, count]) => Array.from({ length: count }, () => key.split("/")));
  return { answer: rows.map(([answer]) => answer!), group: rows.map(([, group]) => group!) };
};

const sides = { rows: "answer", columns: "group" } as const;

describe("a test of association", () => {
  test.each(associationTestNames)("%s does not care which question is down and which across", (name) => {
    fc.assert(
      fc.property(people, (rows) => {
        const sample = clustered(rows);
        const down = associationTest(sample, sides, { test: name });
        const across = associationTest(sample, { rows: "group", columns: "answer" }, { test: name });
        expect(across.reasons).toEqual(down.reasons);
        if (down.statistic !== null) near(across.statistic, down.statistic, 1e-6);
        if (down.p !== null) near(across.p, down.p, 1e-6);
      }),
      { numRuns: 25 },
    );
  });

  test.each(associationTestNames)("%s does not care for the scale of the weights nor the order of the rows", (name) => {
    fc.assert(
      fc.property(people, (rows) => {
        const found = associationTest(clustered(rows), sides, { test: name });
        const scaled = associationTest(clustered([...rows].reverse(), 250), sides, { test: name });
        expect(scaled.reasons).toEqual(found.reasons);
        if (found.statistic !== null) near(scaled.statistic, found.statistic, 1e-6);
        if (found.uncorrected !== null) near(scaled.uncorrected, found.uncorrected, 1e-9);
      }),
      { numRuns: 25 },
    );
  });

  test("of a simple random sample is almost Pearson's", () => {
    const found = associationTest(simple(repeated({ "yes/a": 300, "no/a": 200, "yes/b": 250, "no/b": 250 })), sides, {
      test: "rao-scott-chisq",
    });
    const pearson = 10.1010101010101;
    near(found.uncorrected, pearson, 1e-12);
    near(found.statistic, pearson, 0.02);
    near(found.p, chiSquareTail(pearson, 1), 0.1);
  });

  test("of columns that are alike has a statistic of 0 and a p-value of 1", () => {
    const alike = simple(repeated({ "yes/a": 30, "no/a": 20, "yes/b": 60, "no/b": 40 }));
    for (const name of associationTestNames) {
      const found = associationTest(alike, sides, { test: name });
      expect(found.statistic).toBeLessThan(1e-20);
      near(found.p, 1, 1e-9);
    }
  });

  test("reads the columns that were named, whatever others are called", () => {
    const plain = repeated({ "yes/a": 30, "no/a": 20, "yes/b": 20, "no/b": 40 });
    const noise = plain.answer.map((_, row) => row % 7);
    const crowded = simple({ ...plain, mm: noise, mr: noise, mc: noise, one: noise, "answer × group": noise });
    for (const name of associationTestNames) {
      expect(associationTest(crowded, sides, { test: name })).toEqual(
        associationTest(simple(plain), sides, { test: name }),
      );
    }
    const renamed = simple({ mc: plain.answer, one: plain.group });
    near(
      associationTest(renamed, { rows: "mc", columns: "one" }, { test: "wald" }).statistic,
      associationTest(simple(plain), sides, { test: "wald" }).statistic!,
    );
  });

  test("with an empty cell is still made", () => {
    const found = associationTest(simple(repeated({ "yes/a": 30, "no/a": 20, "yes/b": 50 })), sides);
    expect(found.p).toBeLessThan(1e-4);
    expect(found.reasons).toEqual([]);
  });

  test("an option of a multiple question is chosen or not", () => {
    const base = repeated({ "yes/a": 30, "no/a": 20, "yes/b": 20, "no/b": 40 });
    const plain = simple(base);
    const multiple: MultipleColumn = {
      kind: "multiple",
      name: "reasons",
      missing: new Uint8Array(base.answer.length),
      chosen: [Uint8Array.from(base.answer, (answer) => Number(answer === "yes"))],
      categories: [{ name: "ill", label: { ja: "病気" } }],
    };
    const responses = { ...plain.responses, columns: new Map([...plain.responses.columns, ["reasons", multiple]]) };
    const found = associationTest(
      { ...plain, responses },
      { rows: { question: "reasons", option: "ill" }, columns: "group" },
    );
    near(found.statistic, associationTest(plain, sides).statistic!);
    expect(found.questions).toEqual(["reasons: ill", "group"]);
    expect(() => associationTest({ ...plain, responses }, { rows: "reasons", columns: "group" })).toThrow(
      "multiple-answer question without an option: reasons",
    );
    expect(() =>
      associationTest({ ...plain, responses }, { rows: { question: "reasons", option: "rich" }, columns: "group" }),
    ).toThrow("no option of reasons: rich");
  });
});

describe("what cannot be tested is null, with the reason", () => {
  const sample = simple(repeated({ "yes/a": 30, "no/a": 20, "yes/b": 20, "no/b": 40, "unsure/c": 5 }));
  const mask = (keep: (row: number) => boolean) =>
    domain(Uint8Array.from({ length: sample.responses.n }, (_, row) => Number(keep(row))));
  const nothing = { statistic: null, uncorrected: null, df1: null, df2: null, p: null };

  test("nobody answered", () => {
    expect(associationTest(sample, { ...sides, domain: mask(() => false) })).toMatchObject({
      ...nothing,
      n: 0,
      reasons: ["no-answers"],
    });
  });

  test("only one category is left", () => {
    const found = associationTest(sample, { ...sides, domain: mask((row) => row < 50) });
    expect(found).toMatchObject({ ...nothing, n: 50, reasons: ["one-category", "empty-category"] });
  });

  test("empty categories are left out, and said", () => {
    const found = associationTest(sample, { ...sides, domain: mask((row) => row < 110) });
    expect(found).toMatchObject({ n: 110, df1: 1, reasons: ["empty-category"] });
    expect(found.p).toBeLessThan(0.05);
  });

  test("one psu leaves no degrees of freedom", () => {
    const rows = repeated({ "yes/a": 3, "no/a": 2, "yes/b": 2, "no/b": 4 });
    const area = rows.answer.map(() => "1");
    const lonely = sampleOf(responsesOf({ ...rows, area }), { psu: ["area"], lonelyPsu: "certainty" });
    expect(associationTest(lonely, sides)).toMatchObject({ ...nothing, reasons: ["no-degrees-of-freedom"] });
  });

  test("a census has no sampling error", () => {
    const rows = repeated({ "yes/a": 3, "no/a": 2, "yes/b": 2, "no/b": 4 });
    const census = sampleOf(responsesOf(rows), { fpc: rows.answer.length });
    expect(associationTest(census, sides)).toMatchObject({ ...nothing, reasons: ["no-variance"] });
    expect(associationTest(census, sides, { test: "wald" })).toMatchObject({ ...nothing, reasons: ["no-variance"] });
  });

  test("Wald's tests need more psus than comparisons", () => {
    const rows = Array.from({ length: 60 }, (_, i) => [
      `r${(i * 7) % 4}`,
      `c${(i * 5 + Math.floor(i / 6)) % 4}`,
      i % 5,
    ]);
    const few = sampleOf(
      responsesOf({ answer: rows.map(([r]) => r!), group: rows.map(([, c]) => c!), area: rows.map(([, , a]) => a!) }),
      { psu: ["area"] },
    );
    expect(associationTest(few, sides, { test: "wald" })).toMatchObject({
      ...nothing,
      reasons: ["singular-covariance"],
    });
    expect(associationTest(few, sides, { test: "adjusted-wald" })).toMatchObject({
      ...nothing,
      reasons: ["no-degrees-of-freedom"],
    });
    expect(associationTest(few, sides).p).toBeGreaterThan(0);
  });

  test("a question that does not exist is an error that names it", () => {
    expect(() => associationTest(sample, { rows: "answr", columns: "group" })).toThrow(SurveyError);
    expect(() => associationTest(sample, { rows: "answr", columns: "group" })).toThrow("no question or column: answr");
  });
});
