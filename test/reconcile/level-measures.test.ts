import { join } from "node:path";
import { caseSurvey, readLevelSamples } from "jittai";
import { describe, expect, test } from "vitest";
import { levelMeasures, withCaseMarker } from "../../src/reconcile/level-measures.js";
import { readPublished } from "../../src/reconcile/published-file.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { sampleMeasures } from "../../src/reconcile/sample-measures.js";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { helpers, longWave, residents, survey } from "../support/visitors-survey.ts";

const sources = { references: [], populations: [], projections: [] };

/** What expressions compute on the made-up survey of helpers and the residents they visit. */
async function computed(...expressions: readonly string[]): Promise<(number | null)[]> {
  const folder = temporaryFolder({
    "helpers.csv": `${helpers.join("\n")}\n`,
    "residents.csv": `${residents.join("\n")}\n`,
  });
  const paths = { respondents: join(folder, "helpers.csv"), cases: join(folder, "residents.csv") };
  const { respondents, cases } = await readLevelSamples(survey, longWave, paths);
  const measures = levelMeasures(
    sampleMeasures(respondents, { survey, wave: longWave }),
    sampleMeasures(withCaseMarker(cases), { survey: caseSurvey(survey), wave: longWave }),
    Object.keys(survey.cases.questions),
  );
  const lines = expressions.map((expression, i) => `f${i},図,,1,other,,"${expression.replaceAll('"', '""')}",報告書,`);
  const head = "id,label_ja,label_en,printed,unit,digits,expression,source,note";
  const figures = readPublished(`${[head, ...lines].join("\n")}\n`, "published.csv");
  return reconcile({ figures, measures, file: "published.csv", sources }).map((one) => one.computed);
}

describe("an expression is computed at the level whose questions it names", () => {
  test("everybody of either level", async () => {
    expect(await computed("count(all)", "count(cases)", "asked", "valid")).toEqual([6, 9, 12, 6]);
  });

  test("questions of one level", async () => {
    expect(
      await computed("count(kind = welfare)", "count(sex = female)", "mean(caseCount)", "mean(age within sex = male)"),
    ).toEqual([3, 4, 1.5, 66.5]);
  });

  test("a breakdown of the respondent beside a question of the cases, or beside all of them", async () => {
    expect(
      await computed(
        "count(alone = yes & kind = health)",
        "count(cases & kind = health)",
        "count(kind = welfare within cases)",
      ),
    ).toEqual([4, 5, 4]);
  });

  test("a target of the cases by its name, and their union where respondents have no target", async () => {
    expect(await computed("count(alone)", "count(union)", "count(cases within alone)")).toEqual([6, 6, 6]);
  });

  test("both levels in one expression", async () => {
    expect(await computed("count(cases) / count(all)", "count(cases) - mean(caseCount) * count(all)")).toEqual([
      1.5, 0,
    ]);
  });

  test("what cannot be asked is named: a name that neither level has, people of cases", async () => {
    await expect(computed("count(allone)")).rejects.toThrow(/unknown target: allone/);
    await expect(computed("people(alone)")).rejects.toThrow("people( ) of cases, whose number is itself estimated");
    expect(await computed("people(kind = welfare)")).toEqual([6]);
    await expect(computed("count(agee = 3)")).rejects.toThrow(/unknown question: agee.*age/);
  });
});
