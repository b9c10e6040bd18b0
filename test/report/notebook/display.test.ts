import { describe, expect, test } from "vitest";
import { openChartFont } from "../../../src/chart/font.ts";
import { estimateSurvey as plain } from "../../../src/estimate/survey-estimates.ts";
import {
  display,
  displayMethod,
  estimateSurvey,
  headcounts,
  readSample,
  shareChart,
  tabulate,
} from "../../../src/index.ts";
import type { Displayable } from "../../../src/report/notebook/rich.ts";
import survey from "../../../surveys/ice-age-generation/survey.ts";
import wave from "../../../surveys/ice-age-generation/waves/2020.ts";
import { repository } from "../../support/run-cli.ts";

const sample = await readSample(survey, wave, `${repository}/surveys/ice-age-generation/responses/2020.csv`);
const request = [{ statistic: "share", question: "employment", by: ["sex"] }] as const;
const formsOf = (value: unknown) => (value as Displayable)[displayMethod]();

describe("what jittai returns shows itself in a notebook", () => {
  test("estimates as an HTML table with the labels of the survey, and as text", async () => {
    const forms = await formsOf(estimateSurvey(sample, request));
    expect(forms["text/html"]).toContain("<table>");
    expect(forms["text/html"]).toContain("正規の職員・従業員");
    expect(forms["text/plain"]).toContain("男性\t正規の職員・従業員\t71.1％\t67.9–74.0");
    expect(forms["text/plain"]).toContain("公表値から再構成した回答による");
  });

  test("and is otherwise what it was: equal, in JSON, in its keys", () => {
    const [shown, bare] = [estimateSurvey(sample, request), plain(sample, request)];
    expect(shown).toEqual(bare);
    expect(shown).toStrictEqual(bare);
    expect(JSON.stringify(shown)).toBe(JSON.stringify(bare));
    expect(Object.keys(shown)).toEqual(Object.keys(bare));
  });

  test("tables keep their heads over columns, and hidden numbers stay hidden", async () => {
    const [table] = tabulate(sample, { rows: ["consultWish"], columns: ["sex"] });
    const cells = table!.cells.map((row) =>
      row.map((cell) => ({ ...cell, estimate: { ...cell.estimate, value: 0.123, disclosure: "suppressed" as const } })),
    );
    expect((await formsOf(display(table!)))["text/html"]).toContain('colspan="3"');
    const hidden = await formsOf(display({ ...table!, cells }));
    expect(hidden["text/html"]).not.toContain("12.3");
    expect(hidden["text/plain"]).toContain("\tx\t");
  });

  test("people of each target, the union standing out", async () => {
    const forms = await formsOf(headcounts(sample, { survey, wave }));
    expect(forms["text/plain"]).toContain("①～③の合計（重複を除く）\t95\t4.9％\t18,218人");
    expect(forms["text/html"]).toContain("font-weight:bold");
  });

  test("a chart as a picture of shapes, with its alternative text", async () => {
    const font = await openChartFont();
    const estimates = estimateSurvey(sample, [{ statistic: "share", question: "worries", base: "asked" }]);
    const context = { lang: "ja", width: "half", measure: font.measure } as const;
    const chart = shareChart({ survey, wave, estimates, groups: [] }, { id: "worries", question: "worries" }, context);
    const forms = await formsOf(chart);
    expect(forms["image/svg+xml"]).toMatch(/^<svg[\s\S]*<use /);
    expect(forms["text/plain"]).toBe(chart.alt);
    expect(JSON.stringify(chart)).not.toContain("Jupyter");
  });
});

describe("display", () => {
  test("shows a list that was filtered, in either language", async () => {
    const men = estimateSurvey(sample, request).filter(({ domain }) => domain.sex === "male");
    const forms = await formsOf(display(men, { lang: "en", survey }));
    expect(forms["text/plain"]).toContain("Male\tRegular employee\t71.1%");
  });

  test("leaves nothing of a suppressed estimate", async () => {
    const [first] = estimateSurvey(sample, request);
    const forms = await formsOf(display({ ...first!, disclosure: "suppressed" }));
    expect(forms["text/plain"]).not.toMatch(/71\.1|833/);
    expect(forms["text/plain"]).toContain("x 秘匿");
  });

  test("shows text, escaped", async () => {
    const forms = await formsOf(display(["<b>1 & 2</b>"]));
    expect(forms["text/html"]).toContain("&lt;b>1 &amp; 2&lt;/b>");
  });

  test("shows columns, with the first rows of many", async () => {
    const forms = await formsOf(display({ n: Array.from({ length: 12 }, (_, i) => i / 3) }));
    expect(forms["text/plain"]).toContain("0.33333333\n");
    expect(forms["text/plain"]).toContain("… ほか 2 行");
  });

  test("refuses what it cannot show", () => {
    expect(() => display(5 as unknown as string)).toThrow("nothing to display: number");
    expect(() => display([1] as unknown as string)).toThrow("nothing to display: a list of something else");
  });
});
