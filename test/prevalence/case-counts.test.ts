import { join } from "node:path";
import { readLevelSamples } from "jittai";
import { expect, test } from "vitest";
import { caseCounts } from "../../src/prevalence/case-counts.js";
import { near } from "../support/near.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { helpers, longWave, residents, survey } from "../support/visitors-survey.ts";

test("cases of a group are a total of the design, never below those that were seen", async () => {
  const folder = temporaryFolder({ "h.csv": `${helpers.join("\n")}\n`, "r.csv": `${residents.join("\n")}\n` });
  const paths = { respondents: join(folder, "h.csv"), cases: join(folder, "r.csv") };
  const { cases } = await readLevelSamples(survey, longWave, paths);
  const [alone, ...others] = caseCounts(cases, cases.survey);
  expect(others).toEqual([]);
  const { share, people } = alone!.recommended;
  expect(share).toMatchObject({ statistic: "share", question: "targets", category: "alone", n: 9, count: 6 });
  expect(people).toMatchObject({ statistic: "headcount", category: "alone", n: 9, count: 6, size: 18, value: 12 });
  // Of six helpers half drawn: 2, 0, 0, 2, 0 and 2 residents who live alone.
  near(people.se, 12 * Math.sqrt((0.5 * 1.2) / 6));
  expect(people.interval!.low).toBe(6);
  expect(people.interval!.high).toBeGreaterThan(20);
});
