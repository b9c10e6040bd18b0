import { describe, expect, test } from "vitest";
import { number, single } from "../../src/codebook/builders.ts";
import { defineCrosswalk } from "../../src/codebook/crosswalk.ts";
import { defineSurvey } from "../../src/codebook/define-survey.ts";
import { defineWave } from "../../src/codebook/define-wave.ts";
import type { Survey } from "../../src/codebook/survey.ts";
import { compareWaves } from "../../src/compare/compare-waves.ts";
import { contrast } from "../../src/compare/contrast.ts";
import { waveChange } from "../../src/compare/difference.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import type { SurveySample } from "../../src/estimate/survey-estimates.ts";
import { readSample } from "../../src/workspace/read-sample.ts";
import { file } from "../data/files.ts";
import { near } from "../support/near.ts";

const survey = defineSurvey({
  id: "made-up",
  title: "架空の調査",
  organisation: "架空市",
  questions: {
    work: single("就業", { yes: "している", no: "していない" }),
    age: number("年齢", { unit: "歳", min: 0, max: 120 }),
  },
});
const split = defineSurvey({
  id: "made-up-later",
  title: "架空の調査",
  organisation: "架空市",
  questions: {
    work: single("就業", { employee: "会社員", freelance: "フリーランス", no: "していない" }),
    age: number("年齢", { unit: "歳", min: 0, max: 120 }),
  },
});

interface Person {
  readonly id: number | string;
  readonly work: number;
  readonly age: number;
}

/** A wave of these people, drawn at random from so many. */
function sampleOf<S extends Survey>(of: S, people: readonly Person[], fpc?: number): Promise<SurveySample<S>> {
  const rows = people.map(({ id, work, age }) => `${id},${work},${age}`);
  const wave = defineWave(of, {
    id: people[0]!.age > 40 ? "2026" : "2024",
    fieldwork: { from: "2024", to: "2024" },
    frame: "無作為抽出",
    population: { size: fpc ?? 100000, label: "市民", asOf: "2024", source: "架空" },
    sample: { asked: people.length, valid: people.length },
    ...(fpc !== undefined && { design: { fpc } }),
    responses: { file: "r.csv" },
    origin: "responses",
    source: "架空の調査",
  });
  return readSample(of, wave, file(`id,work,age\n${rows.join("\n")}\n`));
}

const then = Array.from({ length: 40 }, (_, i) => ({ id: i + 1, work: i % 3 === 0 ? 2 : 1, age: 20 + (i % 17) }));
const now = then.map(({ id, work, age }, i) => ({ id, work: i % 10 === 0 ? 3 - work : work, age: age + 40 + (i % 2) }));
const crosswalk = defineCrosswalk(survey, survey);
const panel = defineCrosswalk(survey, survey, { sameRespondents: true });

describe("independent waves", () => {
  test("are compared as two estimates by themselves are, question by question", async () => {
    const pair = { later: await sampleOf(survey, now), earlier: await sampleOf(survey, then) };
    const { changes, shared } = compareWaves(pair, crosswalk);
    expect(changes.map(({ question, change }) => [question, change.category, change.wave])).toEqual([
      ["work", "yes", "2026 − 2024"],
      ["work", "no", "2026 − 2024"],
      ["age", undefined, "2026 − 2024"],
    ]);
    for (const { later, earlier, change } of changes) {
      const expected = waveChange(later, earlier);
      near(change.value, expected.value!);
      near(change.se, expected.se!);
      near(change.df, expected.df);
      expect(change).toMatchObject({ n: 80, reasons: [], reliability: "ok" });
    }
    expect(shared).toBe(40);
  });

  test("sum the categories that the crosswalk joins", async () => {
    const later = await sampleOf(
      split,
      now.map((one, i) => ({ ...one, work: one.work === 1 ? 1 + (i % 2) : 3 })),
    );
    const earlier = await sampleOf(survey, then);
    const both = { yes: ["employee", "freelance"] };
    const joint = defineCrosswalk(split, survey, {
      questions: { work: { question: "work", categories: { employee: "yes", freelance: "yes" } } },
    });
    const [working, notWorking] = compareWaves({ later, earlier }, joint).changes;
    expect(working!.later.category).toBe("employee + freelance");
    expect(working!.change.category).toBe(`${both.yes.join(" + ")} − yes`);
    near(working!.later.value, 1 - notWorking!.later.value!);
    near(working!.later.se, notWorking!.later.se!);
    near(working!.change.value, -notWorking!.change.value!);
    near(working!.change.se, notWorking!.change.se!);
  });
});

describe("a panel", () => {
  test("whole: the change is the mean of the differences, with their variance", async () => {
    const pair = { later: await sampleOf(survey, now, 500), earlier: await sampleOf(survey, then, 500) };
    const age = compareWaves(pair, panel).changes.at(-1)!.change;
    const differences = now.map((one, i) => one.age - then[i]!.age);
    const mean = differences.reduce((a, b) => a + b) / 40;
    const variance = differences.reduce((total, d) => total + (d - mean) ** 2, 0) / 39;
    near(age.value, mean);
    near(age.se, Math.sqrt((variance / 40) * (1 - 40 / 500)));
    expect(age.df).toBe(39);
  });

  test("in another order of rows is the same", async () => {
    const earlier = await sampleOf(survey, then);
    const [a, b] = [await sampleOf(survey, now), await sampleOf(survey, now.toReversed())];
    compareWaves({ later: a, earlier }, panel).changes.forEach(({ change }, i) => {
      near(compareWaves({ later: b, earlier }, panel).changes[i]!.change.se, change.se!, 1e-12);
    });
  });

  test("in part: the covariance is (n₁₂/(n₁n₂) − 1/N) S₁₂ of those in both", async () => {
    const N = 1000;
    const later = now.map((one) => ({ ...one, id: one.id <= 25 ? one.id : `new${one.id}` }));
    const pair = { later: await sampleOf(survey, later, N), earlier: await sampleOf(survey, then, N) };
    const { changes, shared } = compareWaves(pair, panel);
    expect(shared).toBe(25);
    const { change, later: one, earlier: two } = changes.at(-1)!;
    const [x, y] = [now.slice(0, 25).map(({ age }) => age), then.slice(0, 25).map(({ age }) => age)];
    const mean = (all: readonly number[]) => all.reduce((a, b) => a + b) / all.length;
    const s12 = x.reduce((total, age, i) => total + (age - mean(x)) * (y[i]! - mean(y)), 0) / 24;
    const covariance = (25 / (40 * 40) - 1 / N) * s12;
    near(change.se, Math.sqrt(one.se! ** 2 + two.se! ** 2 - 2 * covariance), 1e-9);
  });

  test("without anyone in both is independent", async () => {
    const later = now.map((one) => ({ ...one, id: `new${one.id}` }));
    const pair = { later: await sampleOf(survey, later), earlier: await sampleOf(survey, then) };
    const [apart, together] = [compareWaves(pair, crosswalk), compareWaves(pair, panel)];
    together.changes.forEach(({ change }, i) => {
      near(change.se, apart.changes[i]!.change.se!);
    });
  });

  test("compared with itself has not changed, for certain", async () => {
    const sample = await sampleOf(survey, then);
    const joint = estimateJointly(sample, [{ statistic: "mean", question: "age" }]);
    expect(contrast(joint, [1]).se).toBeGreaterThan(0);
    const { changes } = compareWaves({ later: sample, earlier: sample }, panel);
    expect(changes.map(({ change }) => [change.value, change.se])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("a series that is not what it was", () => {
  const declared = (notes: object) =>
    defineCrosswalk(survey, survey, { questions: { work: { question: "work", ...notes } } });
  const pair = async () => ({ later: await sampleOf(survey, now), earlier: await sampleOf(survey, then) });

  test.each([
    ["wording", "wording-changed", "review"],
    ["universe", "universe-changed", "review"],
  ])("by its %s marks every change of the question", async (note, code, reliability) => {
    const { changes } = compareWaves(await pair(), declared({ [note]: "違う" }));
    expect(changes.map(({ change }) => [change.reasons, change.reliability])).toEqual([
      [[code], reliability],
      [[code], reliability],
      [[], "ok"],
    ]);
  });

  test("broken, is left out and named; asked for, it is refused with the mend", async () => {
    const broken = declared({ broken: { ja: "聞き方を変えた", en: "asked otherwise" } });
    const { changes, refused } = compareWaves(await pair(), broken);
    expect(changes.map(({ question }) => question)).toEqual(["age"]);
    expect(refused).toEqual([{ question: "work", why: { ja: "聞き方を変えた", en: "asked otherwise" } }]);
    const waves = await pair();
    expect(() => compareWaves(waves, broken, { questions: ["work"] })).toThrow("broken series: work (asked otherwise)");
  });

  test("broken and accepted, is compared, marked and unreliable", async () => {
    const broken = declared({ broken: "聞き方を変えた" });
    const { changes, refused } = compareWaves(await pair(), broken, { questions: ["work"], acceptBroken: ["work"] });
    expect(refused).toEqual([]);
    expect(changes[0]!.change).toMatchObject({ reasons: ["broken-series"], reliability: "unreliable" });
    expect(changes[0]!.change.value).not.toBeNull();
  });

  test("of other surveys is refused", async () => {
    const other = defineCrosswalk(split, survey, { questions: { work: null } });
    const waves = await pair();
    expect(() => compareWaves<Survey, Survey>(waves, other)).toThrow(
      "a crosswalk of other surveys: made-up, made-up (expected made-up-later, made-up)",
    );
  });
});
