import { describe, expect, test } from "vitest";
import { goodnessOfFit } from "../../src/compare/goodness-of-fit.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const answers = [..."aaaaaaaaaabbbbbbbbbbbbbbbcccccccccccccccccccc"];
const plain = sampleOf(responsesOf({ q: answers }));
const even = { a: 1, b: 1, c: 1 };

describe("goodness of fit", () => {
  test("of a simple random sample is close to Pearson's", () => {
    const found = goodnessOfFit(plain, { question: "q", expected: even });
    near(found.uncorrected, 10 / 3, 1e-12);
    near(found.statistic, 10 / 3, 0.05);
    near(found.df1, 2, 0.05);
  });

  test("does not care for the scale of the weights or of what is expected", () => {
    const weight = answers.map((_, i) => 1 + (i % 4));
    const [one, many] = [1, 700].map((times) =>
      goodnessOfFit(sampleOf(responsesOf({ q: answers, w: weight.map((w) => w * times) }), { weight: "w" }), {
        question: "q",
        expected: { a: times, b: times, c: 2 * times },
      }),
    );
    near(many!.statistic, one!.statistic!);
    near(many!.uncorrected, one!.uncorrected!);
    near(many!.p, one!.p!);
  });

  test("of shares that are as expected has a p-value of 1", () => {
    const found = goodnessOfFit(plain, { question: "q", expected: { a: 10, b: 15, c: 20 } });
    near(found.statistic, 0);
    near(found.p, 1);
  });

  test("against F is more careful with few psus", () => {
    const clustered = sampleOf(responsesOf({ q: answers, area: answers.map((_, i) => i % 6) }), { psu: ["area"] });
    const [chisq, f] = (["chisq", "f"] as const).map((reference) =>
      goodnessOfFit(clustered, { question: "q", expected: { a: 5, b: 1, c: 1 } }, { reference }),
    );
    expect(f).toMatchObject({ name: "goodness-of-fit-f", df1: chisq!.df1 });
    near(f!.df2, f!.df1! * 5);
    expect(f!.p).toBeGreaterThan(chisq!.p!);
  });

  test("of a census is null, with the reason", () => {
    const census = sampleOf(responsesOf({ q: answers }), { fpc: answers.length });
    expect(goodnessOfFit(census, { question: "q", expected: even })).toMatchObject({
      p: null,
      reasons: ["no-variance"],
    });
  });

  test("names the categories that are wrong", () => {
    const tested = (expected: Record<string, number>) => () => goodnessOfFit(plain, { question: "q", expected });
    expect(tested({ a: 1, b: 1 })).toThrow("invalid expected shares of q: nothing above 0 for c");
    expect(tested({ ...even, d: 1 })).toThrow("invalid expected shares of q: no category d");
    expect(tested({ ...even, c: -1 })).toThrow("nothing above 0 for c");
  });
});
