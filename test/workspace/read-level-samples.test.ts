import { join } from "node:path";
import { estimateSurvey, readLevelSamples, SurveyError } from "jittai";
import { describe, expect, test } from "vitest";
import { near } from "../support/near.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { helpers, longWave, residents, survey, wide, wideWave } from "../support/visitors-survey.ts";

const lines = (rows: readonly string[]): string => `${rows.join("\n")}\n`;
function files(content: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(content).map(([name, rows]) => [name, lines(rows)])),
  );
  return Object.fromEntries(Object.keys(content).map((name) => [name, join(folder, name)]));
}
const readLong = (cases: readonly string[] = residents) => {
  const at = files({ helpers, cases });
  return readLevelSamples(survey, longWave, { respondents: at.helpers!, cases: at.cases! });
};

describe("the levels of a wave as samples", () => {
  test("weigh a case as its respondent, and count respondents without a case", async () => {
    const { respondents, cases } = await readLong();
    expect([...cases.design.weights]).toEqual(Array.from({ length: 9 }, () => 2));
    expect(cases.design.stages[0]).toMatchObject({ units: 6 });
    const [total] = estimateSurvey(cases, [{ statistic: "total", question: "age" }]);
    near(total!.value, 2 * 659);
    // Totals of age by helper: 211, 66, 0, 167, 0, 215.
    const sums = [211, 66, 0, 167, 0, 215];
    const mean = 659 / 6;
    const spread = sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 5;
    near(total!.se, 12 * Math.sqrt(((1 - 0.5) * spread) / 6));
    const [share] = estimateSurvey(respondents, [{ statistic: "share", question: "kind" }]);
    expect(share).toMatchObject({ n: 6, value: 0.5 });
  });

  test("know the questions of cases by name, and those of the respondent that break them down", async () => {
    const { cases } = await readLong();
    const found = estimateSurvey(cases, [
      { statistic: "share", question: "alone", by: ["kind", "sex"], target: "alone" },
    ]);
    expect(found.map(({ domain }) => domain.kind)).toContain("welfare");
    // @ts-expect-error: no question has this name, of either level
    expect(() => estimateSurvey(cases, [{ statistic: "share", question: "alon" }])).toThrow(SurveyError);
    // @ts-expect-error: a target of the respondents would have been one of theirs
    expect(() => estimateSurvey(cases, [{ statistic: "share", question: "sex", target: "kind" }])).toThrow(SurveyError);
  });

  test("come from one file in the wide form", async () => {
    const at = files({ wide });
    const [long, one] = [await readLong(), await readLevelSamples(survey, wideWave, { respondents: at.wide! })];
    expect(one.cases.design).toEqual(long.cases.design);
    expect(one.cases.responses.columns).toEqual(long.cases.responses.columns);
    expect(one.cases.provenance.lineage.responses).toBe(one.respondents.provenance.lineage.responses);
    expect(long.cases.provenance.lineage.responses).not.toBe(long.respondents.provenance.lineage.responses);
  });

  test("are refused with the file of the cases where those have faults", async () => {
    await expect(readLong(residents.with(1, "h1-1,h9,1,70,1,1,0"))).rejects.toThrow(/cases: 1 rows with faults/);
  });
});
