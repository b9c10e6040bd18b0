import { beforeAll, describe, expect, test } from "vitest";
import { type Levels, readLevels } from "../../src/data/read-levels.ts";
import { knownPerThousand } from "../../src/prevalence/known/known-per-thousand.ts";
import { knownPersons } from "../../src/prevalence/known/known-persons.ts";
import { knownShare } from "../../src/prevalence/known/known-share.ts";
import { populationOf } from "../../src/prevalence/population/population-count.ts";
import { readPopulation } from "../../src/prevalence/population/read-population.ts";
import { classPopulations, projectClasses } from "../../src/prevalence/projection/project-classes.ts";
import { referenceEstimates } from "../../src/prevalence/projection/reference-estimates.ts";
import { waveSample } from "../../src/workspace/wave-sample.ts";
import adult from "../../surveys/national-references/national-adult-2018.ts";
import youth from "../../surveys/national-references/national-youth-2015.ts";
import { reconstruct } from "../../surveys/welfare-commissioner/reconstruct.ts";
import survey from "../../surveys/welfare-commissioner/survey.ts";
import wave from "../../surveys/welfare-commissioner/waves/2021.ts";
import { near } from "../support/near.ts";
import { claimedBy, count, printedShare, publishedOf, repositoryPath, sharesOfOneAnswer, textOf } from "./ledger.ts";

const files = {
  commissioners: "surveys/welfare-commissioner/responses/2021-commissioners.csv",
  persons: "surveys/welfare-commissioner/responses/2021-persons.csv",
};
const claimed = claimedBy("welfare-commissioner.", "mie-cw2021-");
const published = publishedOf("welfare-commissioner");
const ledgerRow = (id: string) => claimed.find((row) => row.id === id);

let levels: Levels;
beforeAll(async () => {
  const paths = { respondents: repositoryPath(files.commissioners), cases: repositoryPath(files.persons) };
  levels = await readLevels(paths, survey, wave);
});

test("reconstructing again gives the same bytes", () => {
  expect(reconstruct()).toEqual({ commissioners: textOf(files.commissioners), persons: textOf(files.persons) });
});

test("neither file holds a fault, and both are as large as the wave says", () => {
  expect([...levels.respondents.faults, ...levels.cases.faults]).toEqual([]);
  expect(levels.respondents.responses.n).toBe(wave.sample.valid);
  expect(levels.cases.responses.n).toBe(wave.sample.cases);
});

describe("published.csv", () => {
  test("has every figure that the ledgers have of this survey, once, and no other", () => {
    expect(published.map(({ id }) => id).toSorted()).toEqual(claimed.map(({ id }) => id).toSorted());
    expect(claimed).toHaveLength(1 + 28);
  });

  test("prints each as the ledger has it", () => {
    const values = published.map(({ id, printed }) => [id, Number(printed)]);
    expect(values).toEqual(published.map(({ id }) => [id, Number(ledgerRow(id)?.value)]));
  });

  test("keeps the address of each public result", () => {
    for (const { id, source } of published.filter((one) => one.id.startsWith("mie-")))
      expect(source).toContain(ledgerRow(id)?.source_url);
  });
});

describe("every share that is public", () => {
  const shares = sharesOfOneAnswer(published);
  /** A count, or the range of counts, that the ledger found to print the share. */
  const allowed = (text = ""): readonly number[] => {
    const [low = Number.NaN, high = low] = text.split("..").map(Number);
    return [low, high];
  };

  test("is one of 22", () => {
    expect(shares).toHaveLength(22);
  });

  test.each(shares)("$id comes out, on the base the ledger names", ({ id, question, category }) => {
    const { base_n, implied_count, value } = ledgerRow(id) ?? {};
    const level = question in survey.questions ? levels.respondents : levels.cases;
    const found = count(level.responses, { [question]: category });
    const [low, high] = allowed(implied_count);
    expect(found).toBeGreaterThanOrEqual(low!);
    expect(found).toBeLessThanOrEqual(high!);
    expect(printedShare(found, Number(base_n), 1)).toBe(Number(value));
    const answered = level.responses.columns.get(question)!.missing.reduce((sum, kind) => sum + Number(kind === 0), 0);
    expect(answered).toBe(Number(base_n));
  });

  test("831 commissioners know somebody, 2,946 do not", () => {
    expect(count(levels.respondents.responses, { knows: "yes" })).toBe(831);
    expect(count(levels.respondents.responses, { knows: "no" })).toBe(2_946);
  });
});

describe("what is assumed", () => {
  test("who cannot link a person to consultation knows somebody, who never knew of a household nobody", () => {
    expect(count(levels.respondents.responses, { difficulty: "noLink" }, { knows: "no" })).toBe(0);
    expect(count(levels.respondents.responses, { difficulty: "noHousehold" }, { knows: "yes" })).toBe(0);
  });

  test("most of those who know somebody know one, and nobody more than eight", () => {
    const column = levels.respondents.responses.columns.get("personsKnown");
    const known = column?.kind === "number" ? column.values.filter((value) => value > 0) : [];
    expect(known).toHaveLength(831);
    expect(Math.max(...known)).toBe(8);
    expect(known.filter((value) => value === 1).length / 831).toBeGreaterThan(0.5);
    expect(textOf("surveys/welfare-commissioner/README.md")).toContain("1人575、2人149");
  });
});

describe("what the persons known say", () => {
  const known = () => {
    const sample = waveSample(levels.respondents.responses, { survey, wave }, "test");
    return knownPersons(sample, { question: "personsKnown", wave });
  };

  test("1,270 persons are known; 1,375 if the silent were like the others; 1,270 to 3,758 whatever they know", () => {
    const { reported, expanded, bounds } = known();
    near(reported.value, 1_270);
    near(expanded.value, (4_088 / 3_777) * 1_270);
    expect(expanded.se!).toBeLessThan(reported.se!);
    expect([expanded.interval!.low, expanded.interval!.high].map(Math.round)).toEqual([1_346, 1_403]);
    expect(bounds).toMatchObject({ low: 1_270, high: 1_270 + 311 * 8, silent: 311, most: 8 });
  });

  test("0.7 of 1,000 residents are known", async () => {
    const mie = await readPopulation(repositoryPath("surveys/populations/mie.csv"));
    const rate = knownPerThousand(known().reported, populationOf(mie, { area: "三重県", date: "2020-10-01" }));
    near(rate.value, (1000 * 1_270) / 1_770_254);
    expect(rate.interval!.low).toBeGreaterThan(0.65);
    expect(rate.interval!.high).toBeLessThan(0.78);
  });

  test("about 8 in 100 of the 16,000 projected are known, mostly as sure as the projection is", async () => {
    const implied = await readPopulation(repositoryPath("surveys/populations/mie-implied.csv"));
    const classes = ([youth, adult] as const).flatMap((reference) => {
      const rate = referenceEstimates(reference).find((one) => one.question === "targets" && one.category === "broad");
      return rate === undefined ? [] : [rate];
    });
    const { total } = projectClasses(classPopulations(classes, implied, { area: "三重県" }));
    const share = knownShare(known().reported, total);
    near(share.value, 1_270 / total.value!);
    expect([share.interval!.low, share.interval!.high].map((end) => (100 * end).toFixed(1))).toMatchInlineSnapshot(`
      [
        "6.4",
        "9.7",
      ]
    `);
    expect(share.reasons).toEqual(
      expect.arrayContaining(["double-reporting", "definitions-differ", "implied-population"]),
    );
  });
});
