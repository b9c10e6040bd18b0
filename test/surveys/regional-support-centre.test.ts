import { describe, expect, test } from "vitest";
import { pendingMeasures } from "../../src/reconcile/pending-measures.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import survey from "../../surveys/regional-support-centre/survey.ts";
import wave from "../../surveys/regional-support-centre/waves/2021.ts";
import { claimedBy, publishedOf } from "./ledger.ts";

const claimed = claimedBy("regional-support-centre.", "mie-cc2021-");
const published = publishedOf("regional-support-centre");

test("published.csv has every figure that the ledgers have of this survey, once, as they have it", () => {
  const values = published.map(({ id, printed }) => [id, Number(printed)]);
  expect(values).toEqual(claimed.map(({ id, value }) => [id, Number(value || 1)]));
  expect(claimed).toHaveLength(4 + 1);
});

describe("a survey whose results are not public", () => {
  test("has no responses, and says that its results are awaited", () => {
    expect(wave.responses).toBeUndefined();
    expect(wave.status).toBe("provisional");
  });

  test("has replies by stratum that print the rates of the plan, as no other count does", () => {
    const found = reconcile({ figures: published, measures: pendingMeasures(survey, wave), file: "published.csv" });
    expect(found.map(({ verdict }) => verdict)).toEqual([
      "reproduced",
      "reproduced",
      "reproduced",
      "reproduced",
      "held-as-fact",
    ]);
    for (const [asked, replied, rate] of [
      [68, 55, "80.9"],
      [59, 26, "44.1"],
    ] as const) {
      const counts = Array.from({ length: asked + 1 }, (_, k) => k);
      expect(counts.filter((k) => ((100 * k) / asked).toFixed(1) === rate)).toEqual([replied]);
    }
  });
});
