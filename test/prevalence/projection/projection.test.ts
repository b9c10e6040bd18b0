import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAgeClass } from "../../../src/codebook/age-class.ts";
import { alone } from "../../../src/compare/independent.ts";
import type { PopulationTable } from "../../../src/prevalence/population/population-table.ts";
import {
  classPopulations,
  projectClasses,
  standardisedRate,
} from "../../../src/prevalence/projection/project-classes.ts";
import { projectRate } from "../../../src/prevalence/projection/project-rate.ts";
import { printedShare } from "../../../src/prevalence/projection/published-share.ts";
import { near } from "../../support/near.ts";
import { peopleAged, rateOf } from "./made-up.ts";

const close = (a: number | null | undefined, b: number | null | undefined) => near(a, b!);

describe("a rate projected onto a population", () => {
  test("is people: value, standard error and interval times the population", () => {
    const rate = rateOf("40-64", 47, 3248);
    const people = projectRate(rate, peopleAged("40-64", 591_034));
    expect(people).toMatchObject({
      statistic: "headcount",
      origin: "published",
      domain: { age: "40-64", area: "三重県" },
    });
    expect(Math.round(people.value!)).toBe(8553);
    close(people.se, 591_034 * rate.se!);
    close(people.interval!.low, 591_034 * rate.interval!.low);
    close(people.interval!.high, 591_034 * rate.interval!.high);
    expect(people.reasons).toEqual([]);
  });

  test("an estimated population adds its own uncertainty: Goodman's variance of a product", () => {
    const rate = rateOf("40-64", 47, 3248);
    const sure = projectRate(rate, peopleAged("40-64", 591_034));
    const unsure = projectRate(rate, peopleAged("40-64", 591_034, { se: 60_000 }));
    const [p, v, n, w] = [rate.value!, rate.se! ** 2, 591_034, 60_000 ** 2];
    close(unsure.se, Math.sqrt(n ** 2 * v + p ** 2 * w - v * w));
    expect(unsure.interval!.low).toBeLessThan(sure.interval!.low);
    expect(unsure.interval!.high).toBeGreaterThan(sure.interval!.high);
    expect(unsure.interval!.high - unsure.value!).toBeGreaterThan(unsure.value! - unsure.interval!.low);
  });

  test("nobody counted still may be some: the interval is one-sided", () => {
    const { value, interval } = projectRate(rateOf("15-39", 0, 300), peopleAged("15-39", 100_000, { se: 1_000 }));
    expect([value, interval!.low]).toEqual([0, 0]);
    close(interval!.high, 100_000 * rateOf("15-39", 0, 300).interval!.high);
  });

  test("says where the population is deduced or projected, and where the ages differ", () => {
    const rate = rateOf("40-64", 47, 3248);
    expect(projectRate(rate, peopleAged("40-64", 591_034, { basis: "implied" })).reasons).toEqual([
      "implied-population",
    ]);
    expect(projectRate(rate, peopleAged("34-49", 368_762, { basis: "projected" })).reasons).toEqual([
      "projected-population",
      "age-bands-differ",
    ]);
  });

  test("a rate of which only rounding is known keeps that range, and no interval onto an estimated population", () => {
    const rate = printedShare({
      survey: "a",
      wave: "2017",
      category: "b",
      domain: { age: "35-44" },
      percent: 3.1,
      digits: 1,
    });
    const sure = projectRate(rate, peopleAged("35-44", 200_000));
    near(sure.interval!.low, 6_100);
    near(sure.interval!.high, 6_300);
    expect(projectRate(rate, peopleAged("35-44", 200_000, { se: 500 }))).toMatchObject({
      value: 6_200,
      se: null,
      interval: null,
      reasons: ["no-published-precision"],
    });
  });

  test("only a share can be projected, never people again", () => {
    const people = projectRate(rateOf("40-64", 47, 3248), peopleAged("40-64", 591_034));
    expect(() => projectRate(people, peopleAged("40-64", 1))).toThrow("only a share can be projected: got headcount");
  });
});

const classes = fc
  .array(
    fc.record({
      n: fc.integer({ min: 2, max: 4000 }),
      of: fc.double({ min: 0, max: 1, noNaN: true }),
      persons: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((drawn) =>
    drawn.map(({ n, of, persons }, i) => {
      const age = `${i * 10}-${i * 10 + 9}`;
      return { rate: rateOf(age, Math.floor(of * n), n), population: peopleAged(age, persons) };
    }),
  );

describe("classes together", () => {
  test("people of all classes = people in all × the standardised rate, in value, error and interval", () => {
    fc.assert(
      fc.property(classes, (drawn) => {
        const { total, classes: each } = projectClasses(drawn);
        const rate = standardisedRate(drawn);
        const people = drawn.reduce((sum, { population }) => sum + population.persons, 0);
        close(total.value, people * rate.value!);
        close(
          total.value,
          each.reduce((sum, { value }) => sum + value!, 0),
        );
        close(total.se, people * rate.se!);
        close(total.se, Math.hypot(...each.map(({ se }) => se!)));
        close(total.interval!.low, Math.max(0, people * rate.interval!.low));
        close(total.interval!.high, people * rate.interval!.high);
        close(total.df, rate.df);
      }),
    );
  });

  test("one class by itself keeps its own interval", () => {
    const [rate, population] = [rateOf("40-64", 47, 3248), peopleAged("40-64", 591_034)];
    const { total, classes: each } = projectClasses([{ rate, population }]);
    close(total.interval!.low, each[0]!.interval!.low);
    close(total.interval!.high, each[0]!.interval!.high);
    expect(total.domain).toEqual(each[0]!.domain);
  });

  test("classes of one and the same rate share its error: their people are pooled, not their variances", () => {
    const rate = rateOf("15-64", 30, 2000);
    const [young, old] = [peopleAged("15-39", 300_000), peopleAged("40-64", 500_000)];
    const { total } = projectClasses([young, old].map((population) => ({ rate, population })));
    close(total.se, 800_000 * rate.se!);
    close(total.interval!.high, 800_000 * rate.interval!.high);
    expect(total.reasons).toContain("age-bands-differ");
  });

  test("equal rates need no standard: it changes nothing", () => {
    const weighted = (young: number, old: number) =>
      standardisedRate([
        { rate: rateOf("15-39", 20, 1000), population: peopleAged("15-39", young) },
        { rate: rateOf("40-64", 20, 1000), population: peopleAged("40-64", old) },
      ]);
    close(weighted(1, 9).value, 0.02);
    close(weighted(5, 5).value, 0.02);
    expect(weighted(5, 5).se!).toBeLessThan(weighted(1, 9).se!);
  });

  test("a standard by age and sex takes each rate's people from the table", () => {
    const row = (age: string, sex: "male" | "female", persons: number) =>
      ({
        id: "",
        area: "架空市",
        sex,
        age: parseAgeClass(age)!,
        date: "2020",
        persons,
        se: 0,
        roundedTo: 1,
        basis: "counted",
        source: "s",
        note: "",
        line: 2,
      }) as const;
    const table: PopulationTable = {
      file: "p.csv",
      sha256: "0",
      rows: [
        row("15-39", "male", 10),
        row("15-39", "female", 30),
        row("40-64", "male", 20),
        row("40-64", "female", 40),
      ],
    };
    const rates = (["15-39", "40-64"] as const).flatMap((age) =>
      (["male", "female"] as const).map((sex, i) => rateOf(age, 10 + i * 10, 100, { domain: { age, sex } })),
    );
    const matched = classPopulations(rates, table, { area: "架空市" });
    expect(matched.map(({ population }) => population.persons)).toEqual([10, 30, 20, 40]);
    const standardised = standardisedRate(matched, { whole: peopleAged("15-64", 100) });
    close(standardised.value, 0.1 * 0.3 + 0.2 * 0.7);
    expect(standardised).toMatchObject({ statistic: "share", domain: { area: "架空市" }, wave: "2015" });
    expect(() => classPopulations(rates, table, { area: "別の市" })).toThrow("p.csv: no area 別の市");
  });

  test("a rate without a published error has a sum without one, and says so", () => {
    const rate = { ...rateOf("15-39", 1, 1), reasons: ["no-degrees-of-freedom"] };
    const { total } = projectClasses([
      { rate, population: peopleAged("15-39", 10) },
      { rate: rateOf("40-64", 20, 1000), population: peopleAged("40-64", 10) },
    ]);
    expect(total).toMatchObject({ value: 10.2, se: null, interval: null });
    expect(total.reasons).toContain("no-degrees-of-freedom");
  });
});

describe("classes that do not fit are refused", () => {
  const of = (age: string, persons = 10, more = {}) => ({
    rate: rateOf(age, 2, 100),
    population: peopleAged(age, persons, more),
  });

  test.each([
    ["ages that overlap", [of("15-39"), of("35-64")]],
    ["all ages and some", [of("all"), of("35-64")]],
    ["everybody and men", [of("15-39"), of("15-39", 5, { sex: "male" })]],
    ["a prefecture and a city in it", [of("15-39"), of("15-39", 5, { area: "三重県 津市" })]],
  ])("%s", (_, overlapping) => {
    expect(() => projectClasses(overlapping)).toThrow("the same people twice");
    expect(() => standardisedRate(overlapping)).toThrow("the same people twice");
  });

  test("no classes", () => {
    expect(() => projectClasses([])).toThrow("invalid classes: none");
  });

  test("a standard whose classes do not add up to the whole", () => {
    expect(() => standardisedRate([of("15-39"), of("40-64")], { whole: peopleAged("15-64", 25) })).toThrow(
      "invalid classes: 20 people together (expected 25, 三重県 total 15-64 2019)",
    );
  });

  test("a standard with a rate of other ages than its people", () => {
    const classOf = { rate: rateOf("15-39", 2, 100), population: peopleAged("15-29", 10) };
    expect(() => standardisedRate([classOf])).toThrow(
      "invalid class: a rate of total 15-39 (expected one of total 15-29)",
    );
  });

  test("a standard without people", () => {
    expect(() => standardisedRate([of("15-39", 0)])).toThrow("invalid classes: nobody");
  });

  test("intervals of different levels", () => {
    const other = rateOf("40-64", 2, 100);
    const ninety = { ...other, interval: { ...other.interval!, level: 0.9 } };
    expect(() => projectClasses([of("15-39"), { rate: ninety, population: peopleAged("40-64", 10) }])).toThrow(
      "intervals of different levels: 0.95, 0.9",
    );
  });
});

test("a projection can stand alone in a contrast", () => {
  const people = projectRate(rateOf("40-64", 47, 3248), peopleAged("40-64", 591_034));
  close(alone(people).covariance.values[0]!, people.se! ** 2);
});
