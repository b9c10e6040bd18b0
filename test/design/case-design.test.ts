import { describe, expect, test } from "vitest";
import { caseDesign } from "../../src/design/case-design.js";
import { jkn } from "../../src/design/replicates/jackknife.js";
import { replicateDesign } from "../../src/design/replicates/replicate-design.js";
import type { SurveyDesign } from "../../src/design/survey-design.js";
import { estimate } from "../../src/estimate/estimates.js";
import { responsesOf } from "../support/csv-responses.js";
import { near } from "../support/near.js";
import { sampleOf } from "../support/sample-of.js";

const respondents = responsesOf({
  id: [1, 2, 3, 4, 5, 6],
  city: ["p", "p", "q", "q", "r", "r"],
  sex: ["m", "f", "m", "f", "m", "f"],
  work: ["y", "n", "y", "y", "n", "n"],
});
const share = { statistic: "share", question: "work" } as const;

/** The share of work among cases that stand in these rows of the respondents. */
function among(design: SurveyDesign, rows: readonly number[]) {
  const work = respondents.columns.get("work")!;
  const values = rows.map((row) => (work.kind === "category" ? work.categories[work.codes[row]! - 1]!.name : ""));
  const sample = {
    ...sampleOf(respondents),
    responses: responsesOf({ work: values }),
    design: caseDesign(design, rows),
  };
  return estimate(sample, [share]);
}

describe("cases drawn with their respondents", () => {
  test.each([
    ["respondents drawn themselves", { fpc: 20 }],
    ["respondents in clusters", { psu: ["city"], weight: "id" }],
    ["respondents in clusters, both stages with a population", { psu: ["city", "id"], fpc: ["N", "M"] }],
  ])("one case each is the respondents, %s", (_, declared) => {
    const known = { N: [6, 6, 6, 6, 6, 6], M: [4, 4, 4, 4, 4, 4] };
    const columns = new Map([...respondents.columns, ...responsesOf(known).columns]);
    const sample = sampleOf({ ...respondents, columns }, declared);
    const [own, cases] = [estimate(sample, [share]), among(sample.design, [0, 1, 2, 3, 4, 5])];
    cases.forEach((found, i) => {
      near(found.value, own[i]!.value!);
      near(found.se, own[i]!.se!);
      expect(found.df).toBe(own[i]!.df);
    });
  });

  test("as many cases as respondents are still clusters where they are not one each", () => {
    const { design } = sampleOf(respondents);
    const [no] = among(design, [0, 0, 0, 1, 1, 3]);
    // Linearised totals of n: p = 2/6; clusters (0, 1, 3) hold −1, 4/3, −1/3 and the other three nothing.
    const squares = (1 + (4 / 3) ** 2 + (1 / 3) ** 2) / 36;
    near(no!.value, 1 / 3);
    near(no!.se, Math.sqrt((6 / 5) * squares));
  });

  test("replicates hold for cases, whether they weigh psus or rows", () => {
    const { design } = sampleOf(respondents, { psu: ["city"] });
    const perPsu = replicateDesign(design, jkn(design));
    const rows = [0, 0, 1, 2, 4, 4, 5];
    const [taylor, replicated] = [among(design, rows)[0]!, among(perPsu, rows)[0]!];
    near(replicated.value, taylor.value!);
    const { replicates } = perPsu;
    expect(replicates!.per).toBe("psu");
    const values = Array.from({ length: 6 }, (_, row) =>
      Array.from(
        { length: replicates!.count },
        (_, r) => replicates!.values[design.stages[0].unit[row]! * replicates!.count + r]!,
      ),
    );
    const perRow = {
      ...perPsu,
      replicates: { ...replicates!, per: "row", values: Float64Array.from(values.flat()) },
    } as const;
    near(among(perRow, rows)[0]!.se, replicated.se!);
  });

  test("calibrated respondents are refused with what to do instead", () => {
    const { design } = sampleOf(respondents, { fpc: 20 });
    const calibrated = { ...design, calibration: {} } as unknown as SurveyDesign;
    expect(() => caseDesign(calibrated, [0])).toThrow(
      "cases of calibrated respondents (expected a design before calibration)",
    );
  });
});
