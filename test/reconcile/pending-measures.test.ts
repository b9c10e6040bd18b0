import { describe, expect, test } from "vitest";
import { single } from "../../src/codebook/builders.ts";
import { defineSurvey } from "../../src/codebook/define-survey.ts";
import { defineWave } from "../../src/codebook/define-wave.ts";
import { pendingMeasures } from "../../src/reconcile/pending-measures.ts";
import { readPublished } from "../../src/reconcile/published-file.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";

const survey = defineSurvey({
  id: "centres",
  title: { ja: "センター" },
  organisation: { ja: "県" },
  questions: { knows: single({ ja: "把握" }, { yes: { ja: "あり" }, no: { ja: "なし" } }) },
});
const wave = defineWave(survey, {
  id: "1",
  fieldwork: { from: "2021", to: "2021" },
  frame: { ja: "全センター" },
  population: { size: 127, label: { ja: "センター" }, asOf: "2021", source: { ja: "県" } },
  sample: {
    asked: 127,
    valid: 81,
    strata: [
      { name: "community", label: { ja: "地域包括" }, asked: 68, valid: 55 },
      { name: "homeCare", label: { ja: "在宅介護" }, asked: 59, valid: 26 },
    ],
  },
  origin: "published",
  status: "provisional",
  source: { ja: "県" },
});
const measures = pendingMeasures(survey, wave);

const verdictOn = (printed: string, unit: string, expression: string) => {
  const header = "id,label_ja,label_en,printed,unit,expression,source,note";
  const line = `a,図,figure,${printed},${unit},"${expression.replaceAll('"', '""')}",資料,`;
  return reconcile({
    figures: readPublished(`${header}\n${line}`, "published.csv"),
    measures,
    file: "published.csv",
  })[0]!;
};

describe("a wave whose responses are awaited", () => {
  test.each([
    ["127", "other", "asked"],
    ["68", "other", 'asked("community")'],
    ["80.9%", "percent", 'valid("community") / asked("community")'],
    ["44.1%", "percent", "valid(homeCare) / asked(homeCare)"],
    ["63.8%", "percent", "valid / asked"],
  ])("has %s (%s) as %s", (printed, unit, expression) => {
    expect(verdictOn(printed, unit, expression).verdict).toBe("reproduced");
  });

  test("is told apart from what it does not give", () => {
    expect(verdictOn("81.0%", "percent", 'valid("community") / asked("community")').verdict).toBe("not-reproduced");
  });

  test("names the stratum that is near to one it has not", () => {
    expect(() => verdictOn("59", "other", 'asked("homecare")')).toThrow("unknown stratum: homecare");
  });

  test("has no counts of answers", () => {
    expect(() => verdictOn("81", "other", "count(all)")).toThrow("no responses here: count( )");
  });
});
