import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { number, single } from "../../src/codebook/builders.js";
import { defineSurvey } from "../../src/codebook/define-survey.js";
import { defineWave } from "../../src/codebook/define-wave.js";
import { SurveyError } from "../../src/errors.js";
import { headcounts } from "../../src/prevalence/headcounts.js";
import { targetGroups } from "../../src/prevalence/target-groups.js";
import { responsesOf } from "../support/csv-responses.js";
import { sampleOf } from "../support/sample-of.js";

const survey = defineSurvey({
  id: "people",
  title: { ja: "人の調査" },
  organisation: { ja: "県" },
  questions: {
    x: single({ ja: "x" }, { yes: { ja: "はい" }, no: { ja: "いいえ" } }),
    age: number({ ja: "年齢" }, { unit: { ja: "歳", en: "years" }, min: 0, max: 99 }),
  },
  targets: {
    yes: { ja: "はい", short: { ja: "は", en: "Yes" }, when: { x: "yes" } },
    old: { ja: "65歳以上", en: "65 and over", when: { age: { min: 65 } } },
    oldest: { ja: "90歳以上", en: "90 and over", when: { age: { min: 90 } } },
    everyone: { ja: "全員", en: "Everyone", when: { age: { min: 0 } } },
  },
  intervals: { document: "wald", recommended: "wilson" },
});

const waveOf = (population: number) =>
  defineWave(survey, {
    id: "2020",
    fieldwork: { from: "2020-10", to: "2020-11" },
    frame: { ja: "県民" },
    population: { size: population, label: { ja: "県民" }, asOf: "2020-10-01", source: { ja: "人口調査" } },
    sample: { asked: 200, valid: 100 },
    design: { fpc: population },
    responses: { file: "responses.csv" },
    origin: "responses",
    status: "final",
    source: { ja: "県の調査" },
  });

/** 100 people: 30 of them 70 years old, 20 who said yes, 5 both. */
const responses = responsesOf({
  x: Array.from({ length: 100 }, (_, i) => (i >= 25 && i < 45 ? "yes" : "no")),
  age: Array.from({ length: 100 }, (_, i) => (i < 30 ? 70 : 40)),
});
const wave = waveOf(100_000);
const groups = headcounts(sampleOf(responses, { fpc: 100_000 }), { survey, wave });
const group = (id: string) => {
  const found = groups.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
};

describe("headcounts", () => {
  test("targets stand in the order declared, then the union, then every overlap somebody is in", () => {
    expect(groups.map(({ id, kind }) => [id, kind])).toEqual([
      ["yes", "target"],
      ["old", "target"],
      ["oldest", "target"],
      ["everyone", "target"],
      ["union", "union"],
      ["yes&old", "overlap"],
      ["yes&everyone", "overlap"],
      ["old&everyone", "overlap"],
      ["yes&old&everyone", "overlap"],
    ]);
  });

  test("people are share × population, with interval and standard error carried over", () => {
    const { share, people } = group("old").document;
    expect(share).toMatchObject({ statistic: "share", question: "targets", category: "old", value: 0.3, n: 100 });
    expect(share.count).toBe(30);
    expect(people).toMatchObject({ statistic: "headcount", question: "targets", category: "old", value: 30_000 });
    expect(people.se).toBeCloseTo((share.se ?? 0) * 100_000, 9);
    expect(people.interval?.low).toBeCloseTo((share.interval?.low ?? 0) * 100_000, 9);
    expect(people.interval?.high).toBeCloseTo((share.interval?.high ?? 0) * 100_000, 9);
    expect(people.cv).toBeCloseTo((people.se ?? 0) / 30_000, 12);
  });

  test("both interval methods are given: the document's and the recommended one", () => {
    const { document, recommended } = group("old");
    expect(document.people.interval?.method).toBe("wald");
    expect(recommended.people.interval?.method).toBe("wilson");
    expect(document.people.value).toBe(recommended.people.value);
  });

  test("a target that nobody meets has no people and a one-sided interval", () => {
    const { share, people } = group("oldest").recommended;
    expect(share).toMatchObject({ value: 0, count: 0 });
    expect(people.value).toBe(0);
    expect(people.interval?.low).toBe(0);
    expect(people.interval?.high).toBeGreaterThan(1_000);
    expect(people.interval?.high).toBeLessThan(10_000);
  });

  test("a target that everyone meets has everyone and a one-sided interval", () => {
    const { people } = group("everyone").recommended;
    expect(people.value).toBe(100_000);
    expect(people.interval?.high).toBe(100_000);
    expect(people.interval?.low).toBeGreaterThan(90_000);
  });

  test("where a method has no interval it is null with a reason, never NaN", () => {
    for (const id of ["oldest", "everyone"]) {
      const { share, people } = group(id).document;
      expect(people.interval).toBeNull();
      expect(share.reasons.length).toBeGreaterThan(0);
    }
    expect(JSON.stringify(groups)).not.toMatch(/NaN/);
  });

  test("overlaps are named after their groups in both languages", () => {
    expect(group("yes&old").label).toEqual({ ja: "「はい」「65歳以上」の両方", en: "Both: はい and 65 and over" });
    expect(group("yes&old").short).toEqual({ ja: "「は」「65歳以上」の両方", en: "Both: Yes and 65 and over" });
    expect(group("yes&old&everyone").label.en).toBe("All of: はい, 65 and over and Everyone");
  });

  test("a population smaller than the responses names the wave, both numbers and what to check", () => {
    const sample = sampleOf(responses);
    let error: unknown;
    try {
      headcounts(sample, { survey, wave: { ...wave, population: { ...wave.population, size: 99 } } });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(SurveyError);
    if (!(error instanceof SurveyError)) return;
    expect(error.code).toBe("invalid-design");
    expect(error.text.en).toBe("population smaller than responses: people@2020 (population 99, responses 100)");
    expect(error.text.ja).toBe(
      "母集団が回答数より小さくなっています：調査 people・回 2020（母集団 99 人、回答 100 件）",
    );
    expect(error.details.hint?.en).toContain("population.size");
  });
});

test("a union is its groups less their overlaps, by inclusion and exclusion", () => {
  const person = fc.record({ x: fc.constantFrom("yes", "no"), age: fc.integer({ min: 0, max: 99 }) });
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 40 }), (persons) => {
      fc.pre(new Set(persons.map(({ x }) => x)).size === 2);
      const found = targetGroups(
        survey,
        responsesOf({ x: persons.map(({ x }) => x), age: persons.map(({ age }) => age) }),
      );
      const size = (mask: Uint8Array) => mask.reduce((sum, inside) => sum + inside, 0);
      const sum = found
        .filter(({ kind }) => kind !== "union")
        .reduce((total, { id, mask }) => total + (id.split("&").length % 2 === 1 ? 1 : -1) * size(mask), 0);
      expect(size(found.find(({ kind }) => kind === "union")!.mask)).toBe(sum);
    }),
    { numRuns: 50 },
  );
});

test("one target alone has no union and no overlap; none has no group", () => {
  const { yes } = survey.targets;
  expect(targetGroups({ ...survey, targets: { yes } }, responses).map(({ id }) => id)).toEqual(["yes"]);
  expect(targetGroups({ ...survey, targets: {} }, responses)).toEqual([]);
});
