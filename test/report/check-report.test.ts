import { describe, expect, test } from "vitest";
import { checkLines, checkMarkdown } from "../../src/report/check-report.js";
import { header, read } from "../data/household-survey.js";

const rows = [
  "1,1,34,yes,,1,2020,",
  ...["8", "9", "a|b", "<b>"].map((code, i) => `${i + 2},${code},34,yes,,1,2020,`),
  "6,1,34,yes,,1,2020",
];
const reading = async () =>
  read(
    rows.map((row) => `${row},x`),
    `${header},備考`,
  );
const withoutHash = (text: string) => text.replace(/[0-9a-f]{64}/, "…");

describe("the check of a response file", () => {
  test.each(["ja", "en"] as const)("shows the first of each kind, the count of all and the rows (%s)", async (lang) => {
    expect(checkLines(await reading(), { lang, title: "household@2020", shown: 2 }).join("\n")).toMatchSnapshot();
  });

  test.each(["ja", "en"] as const)("writes every fault as Markdown that no cell can break (%s)", async (lang) => {
    expect(withoutHash(checkMarkdown(await reading(), { lang }))).toMatchSnapshot();
  });

  test("says that nothing is wrong", async () => {
    const clean = await read(rows.slice(0, 1));
    expect(checkLines(clean, { lang: "en" })).toEqual([
      "responses.csv",
      "  no response contradicts the codebook",
      "  1 rows read = 1 accepted + 0 refused",
    ]);
    expect(checkMarkdown(clean, { lang: "ja" })).toContain("調査票と食い違う回答はありません");
  });
});
