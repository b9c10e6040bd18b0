import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { demoWorkspace, responsesFile, waveFile } from "../support/demo-workspace.ts";
import { runCli } from "../support/run-cli.ts";

const later = waveFile.replaceAll("2024", "2026").replace("../responses.csv", "../later.csv");
const laterResponses = responsesFile.replace("6,2,1,,", "6,2,2,1,").replace("2,2,1,,", "2,2,2,0,1");
const crosswalk = (declaration: string): string => `import { defineCrosswalk } from "jittai";
import survey from "../survey.ts";
export default defineCrosswalk(survey, survey, ${declaration});
`;
const workspace = (declaration?: string): string =>
  demoWorkspace({
    "surveys/demo/waves/2026.ts": later,
    "surveys/demo/later.csv": laterResponses,
    ...(declaration !== undefined && { "surveys/demo/crosswalks/2026.ts": crosswalk(declaration) }),
  });

describe("jittai compare", () => {
  test("prints each change with its interval and which way it went", async () => {
    const { code, out, err } = await runCli(["compare", "demo"], { cwd: workspace() });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "demo@2026 − demo@2024（別々に抽出した標本として、割合は％、差はポイント）

      設問  区分        2024  2026     差        信頼区間  判定                  注意
      性別  男性        40.0  40.0    0.0    −48.3～+48.3  差があるとはいえない  回答数が少ないため利用に注意が必要です
      性別  女性        50.0  50.0    0.0    −49.3～+49.3  差があるとはいえない  回答数が少ないため利用に注意が必要です
      就業  している    80.0  60.0  −20.0    −64.2～+24.2  差があるとはいえない  回答数が少ないため利用に注意が必要です
      就業  していない  20.0  40.0  +20.0    −24.2～+64.2  差があるとはいえない  回答数が少ないため利用に注意が必要です
      理由  健康        50.0  50.0    0.0  −188.6～+188.6  差があるとはいえない  回答数が少ないため利用に注意が必要です
      理由  介護        50.0  50.0    0.0  −188.6～+188.6  差があるとはいえない  回答数が少ないため利用に注意が必要です
      両方の回に同じ番号が 10 あります。同じ人なら対応表に sameRespondents: true と書いてください
      "
    `);
  });

  test("takes the same respondents into account, in English too", async () => {
    const cwd = workspace("{ sameRespondents: true }");
    const { out } = await runCli(["compare", "demo@2026", "demo@2024", "--lang", "en"], { cwd });
    expect(out).toMatchInlineSnapshot(`
      "demo@2026 − demo@2024 (with the covariance of 10 respondents in both; shares in %, differences in points)

      question  category    2024  2026  change          interval  verdict          note
      Sex       男性        40.0  40.0     0.0        0.0 to 0.0  no clear change  few responses: use with caution
      Sex       女性        50.0  50.0     0.0        0.0 to 0.0  no clear change  few responses: use with caution
      Work      している    80.0  60.0   −20.0    −50.0 to +10.0  no clear change  few responses: use with caution
      Work      していない  20.0  40.0   +20.0    −10.0 to +50.0  no clear change  few responses: use with caution
      Why       健康        50.0  50.0     0.0  −333.2 to +333.2  no clear change  few responses: use with caution
      Why       介護        50.0  50.0     0.0  −333.2 to +333.2  no clear change  few responses: use with caution
      "
    `);
  });

  test("marks a broken series in the table, in CSV and in JSON", async () => {
    const cwd = workspace('{ questions: { work: { question: "work", broken: "尋ね方を変えた" } } }');
    const run = (...flags: string[]) => runCli(["compare", "demo@2026", "--accept-broken", "work", ...flags], { cwd });
    expect((await runCli(["compare", "demo@2026"], { cwd })).out).toContain("比べていません：work（尋ね方を変えた）");
    expect((await run()).out).toContain("系列が違う");
    expect((await run("--format", "csv")).out).toContain("broken-series");
    const { changes } = JSON.parse((await run("--format", "json")).out);
    expect(changes.filter(({ change }: { change: { question: string } }) => change.question === "work")).toHaveLength(
      2,
    );
    expect(JSON.stringify(changes)).toContain('"broken-series"');
  });

  test.each([
    ["a first wave", ["demo@2024"], /比べる前の回がありません：demo@2024/],
    ["a wave that is not there", ["demo@2025"], /demo の回がありません：2025/],
    [
      "a question that is not there",
      ["demo@2026", "--question", "wrok"],
      /両方の回にある質問ではありません: wrok\n.*work ではありませんか/,
    ],
    ["a broken series asked for", ["demo@2026", "--question", "work"], /work は前の回と比べられません: 尋ね方を変えた/],
  ])("refuses %s", async (_, argv, message) => {
    const cwd = workspace('{ questions: { work: { question: "work", broken: "尋ね方を変えた" } } }');
    const { code, err } = await runCli(["compare", ...argv], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test("names a crosswalk that is none, and a name that is wrong in it", async () => {
    const file = "surveys/demo/crosswalks/2026.ts";
    const none = demoWorkspace({
      "surveys/demo/waves/2026.ts": later,
      "surveys/demo/later.csv": laterResponses,
      [file]: "export default 42;\n",
    });
    expect((await runCli(["compare", "demo@2026"], { cwd: none })).err).toContain(
      `${file}: export default が対応表ではありません`,
    );
    const wrong = workspace('{ questions: { wrok: "work" } }');
    expect(readFileSync(join(wrong, file), "utf8")).toContain("wrok");
    expect((await runCli(["compare", "demo@2026"], { cwd: wrong })).err).toMatch(
      /質問 wrok はありません\n.*work ではありませんか/,
    );
  });
});
