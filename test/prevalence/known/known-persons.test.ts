import { describe, expect, test } from "vitest";
import type { Wave } from "../../../src/codebook/wave.ts";
import type { NumberColumn } from "../../../src/data/column.ts";
import { knownPersons } from "../../../src/prevalence/known/known-persons.ts";
import { knownReasons } from "../../../src/prevalence/known/known-reasons.ts";
import { silentBounds } from "../../../src/prevalence/known/silent-bounds.ts";
import { responsesOf } from "../../support/csv-responses.ts";
import { near } from "../../support/near.ts";
import { sampleOf } from "../../support/sample-of.ts";

/** Ten of twelve replied and know 0, 0, 0, 0, 0, 0, 1, 1, 2 and 4: T = 8, s² = 15.6 / 9. */
const counts = [0, 0, 0, 0, 0, 0, 1, 1, 2, 4];
const wave = (asked: number): Pick<Wave, "sample"> => ({ sample: { asked, valid: counts.length } });
const sample = sampleOf(responsesOf({ known: counts }), { fpc: 12 });
const question = "known";
const variance = (22 - 64 / 10) / 9;

describe("persons known to those who were asked", () => {
  const { reported, expanded, bounds } = knownPersons(sample, { question, wave: wave(12) });

  test("as reported are a count, with the interval of what they might report another time", () => {
    near(reported.value, 8);
    near(reported.se, Math.sqrt(10 * variance));
    expect(reported).toMatchObject({ statistic: "total", n: 10, size: 10 });
    expect(reported.interval!.low).toBeLessThan(8);
  });

  test("are M/r as many if the silent are like the others, with the correction for a finite population", () => {
    near(expanded.value, (12 / 10) * 8);
    near(expanded.se, 12 * Math.sqrt(((1 - 10 / 12) * variance) / 10));
    near(expanded.size, 12);
  });

  test("are 8 to 16 whatever the two silent know, up to the 4 of the one who knows most", () => {
    expect(bounds).toMatchObject({ low: 8, high: 16, silent: 2, most: 4 });
    expect(bounds.assumption.high).toEqual({
      ja: "回答のない2人が全員、回答で最も多かった4人ずつを把握している",
      en: "each of the 2 who did not reply knows 4, the most that anybody reported",
    });
  });

  test("may be counted twice, and every record says so in both languages", () => {
    expect(reported.reasons).toEqual(["as-reported", "double-reporting", "known-only"]);
    expect(expanded.reasons).toEqual(["silent-alike", "double-reporting", "known-only"]);
    expect(knownReasons["double-reporting"].ja).toContain("同じ方を複数の回答者が数えている");
    expect(knownReasons["double-reporting"].en).toContain("counted by each of them");
  });
});

test("another most can be assumed of the silent, and is said to be an assumption", () => {
  const { bounds } = knownPersons(sample, { question, wave: wave(12) }, { most: 10 });
  expect(bounds).toMatchObject({ low: 8, high: 28, most: 10 });
  expect(bounds.assumption.high.en).toBe("each of the 2 who did not reply knows 10, put forward as the most");
});

test("a most that stands in made-up records is said to be made up", () => {
  const provenance = { ...sample.provenance, origin: "reconstructed" } as const;
  const { bounds } = knownPersons({ ...sample, provenance }, { question, wave: wave(12) });
  expect(bounds).toMatchObject({ high: 16, most: 4 });
  expect(bounds.assumption.high.ja).toBe("回答のない2人が全員、再構成データで最も多い（仮定の）4人ずつを把握している");
});

test("strata are expanded each by its own replies", () => {
  const table = { known: counts, kind: [..."aaaaabbbbb"], of: [5, 5, 5, 5, 5, 10, 10, 10, 10, 10] };
  const drawn = sampleOf(responsesOf(table), { strata: ["kind"], fpc: ["of"] });
  const { reported, expanded, bounds } = knownPersons(drawn, { question, wave: wave(15) });
  near(reported.value, 8);
  near(expanded.value, 2 * 8);
  near(expanded.se, 10 * Math.sqrt((0.5 * ((22 - 64 / 5) / 4)) / 5));
  near(reported.se, Math.sqrt(5 * ((22 - 64 / 5) / 4)));
  expect(bounds).toMatchObject({ low: 8, high: 28 });
});

test("who was not asked how many knows nobody; who was and did not say is counted as 0 and mentioned", () => {
  const values = Float64Array.from(counts, (count) => (count === 0 ? Number.NaN : count));
  const [notAsked, noAnswer] = [2, 1].map((kind) => {
    const missing = Uint8Array.from(counts, (count) => (count === 0 ? kind : 0));
    const column: NumberColumn = { kind: "number", name: question, values, missing };
    const columns = new Map([[question, column]]);
    return knownPersons({ ...sample, responses: { ...sample.responses, columns } }, { question, wave: wave(12) });
  });
  near(notAsked!.expanded.value, 9.6);
  near(notAsked!.expanded.se, 12 * Math.sqrt(((1 - 10 / 12) * variance) / 10));
  expect(notAsked!.reported.reasons).not.toContain("counts-missing");
  near(noAnswer!.reported.value, 8);
  expect(noAnswer!.reported.reasons).toContain("counts-missing");
});

test("nobody is silent in a full census: the bounds meet, and the expansion is the count", () => {
  const census = sampleOf(responsesOf({ known: counts }), { fpc: 10 });
  const { expanded, bounds } = knownPersons(census, { question, wave: wave(10) });
  expect(expanded).toMatchObject({ value: 8, se: 0 });
  expect(bounds).toMatchObject({ low: 8, high: 8, silent: 0 });
});

describe("what cannot be", () => {
  test("weights that do not add up to those asked are refused", () => {
    expect(() => knownPersons(sample, { question, wave: wave(13) })).toThrow(
      "weights do not add up to those asked: got 12 (expected 13)",
    );
  });

  test("a question without numbers is refused", () => {
    const named = sampleOf(responsesOf({ known: [..."aaaaabbbbb"] }), { fpc: 12 });
    expect(() => knownPersons(named, { question, wave: wave(12) })).toThrow("expected a number question");
  });

  test.each([
    [{ reported: 8, replied: 10, asked: 9, most: 4 }, "invalid replied: 10 (expected at most those asked, 9)"],
    [{ reported: -1, replied: 10, asked: 12, most: 4 }, "invalid reported: -1 (expected 0 or more)"],
    [{ reported: 8, replied: 10, asked: 12, most: Number.NaN }, "invalid most: NaN (expected 0 or more)"],
  ])("%o: %s", (given, message) => {
    expect(() => silentBounds({ ...given, from: "reported" })).toThrow(message);
  });
});
