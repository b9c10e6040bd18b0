import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cp932, xlsx } from "../data/files.ts";
import { compileErrors } from "../support/compile-errors.ts";
import { demoWorkspace } from "../support/demo-workspace.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const people = Array.from({ length: 12 }, (_, i) => {
  const sex = ["男性", "女性", "無回答"][i === 11 ? 2 : i % 2]!;
  return `${i + 1},2026/6/${i + 1},${sex},${i === 5 ? 999 : 30 + i},${(i % 3) + 1},${i % 2},${Number(i > 3)},髙橋${i}`;
});
const header = "回答者番号,記入日,問１ 性別,問2 年齢,問3 地区,問4 困りごと（収入）,問4 困りごと（健康）,ご意見";
const csv = cp932(`${header}\r\n${people.join("\r\n")}\r\n`);

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

/** The declarations of a survey that was just begun, and how the build went. */
async function begun(cwd: string, file: string) {
  const survey = await runCli(["new", "survey", "town", "--responses", file], { cwd });
  const wave = await runCli(["new", "wave", "town", "2026", "--responses", file], { cwd });
  const errors = compileErrors([join(cwd, "surveys/town/survey.ts"), join(cwd, "surveys/town/waves/2026.ts")]);
  return { survey, wave, errors, build: await runCli(["build"], { cwd }) };
}

describe("a survey begun from a CP932 file", () => {
  test("compiles and builds, and says what to do next", async () => {
    const cwd = temporaryFolder({ "回答.csv": csv });
    const { survey, wave, errors, build } = await begun(cwd, "回答.csv");
    expect(survey.err + wave.err + build.err).toBe("");
    expect(errors).toEqual([]);
    expect([survey.code, wave.code, build.code]).toEqual([0, 0, 0]);
    expect(survey.out).toMatchInlineSnapshot(`
      "surveys/town/survey.ts を書きました：設問 6（単一回答 2、複数回答 1、数値 1、日付 1、自由記述 1）、「確認:」7 か所
      次：jittai new wave town WAVE --responses 回答.csv（WAVE は 2026 など）
      "
    `);
    expect(wave.out).toMatchInlineSnapshot(`
      "surveys/town/waves/2026.ts を書きました：回答 12 件のうち 12 件を使えます、「確認:」7 か所
      surveys/town/responses/2026.csv に回答を写しました（個人の回答です。公開する場所に置かないでください）
      次：jittai build
      "
    `);
    expect(build.out).toContain("回答 12 件");
    expect(existsSync(join(cwd, "output/town/2026/estimates.csv"))).toBe(true);
  });

  test("is written like this", async () => {
    const cwd = temporaryFolder({ "回答.csv": csv });
    await begun(cwd, "回答.csv");
    expect(read(cwd, "surveys/town/survey.ts")).toMatchInlineSnapshot(`
      "// 回答.csv の見出しと値から作った下書きです。
      // 「確認:」の行を確かめ、済んだら消してください。名前（q1、c1）は分かりやすいものに変えられます。
      // 確認: 列「回答者番号」は回答者の番号と見ました
      import { defineSurvey, date, multiple, number, single, text } from "jittai";

      export default defineSurvey({
        id: "town",
        // 確認: 調査の名前と、実施した機関を書いてください
        title: "town",
        organisation: "（実施機関）",
        questions: {
          q5: date("記入日"),
          q1: single("問１ 性別", {
            c1: "男性",
            c2: "女性",
          }, { noAnswer: true }),
          // 確認: 999（1 件）は無回答の符号と見ました
          // 確認: 範囲 30～41 は回答の最小と最大です
          q2: number("問2 年齢", { unit: { ja: "歳", en: "years" }, min: 30, max: 41, noAnswer: "999" }),
          // 確認: 選択肢の名前を書いてください（いまは符号のまま）
          q3: single("問3 地区", {
            c1: "1",
            c2: "2",
            c3: "3",
          }),
          // 確認: どれも選んでいない 2 件は無回答と見ました
          q4: multiple("問4 困りごと", {
            c1: "収入",
            c2: "健康",
          }, { noAnswer: true }),
          // 確認: 自由記述と見ました。集計には出ません
          q6: text("ご意見"),
        },
        by: ["q1"],
        charts: [
          { id: "q3", kind: "shares", question: "q3" },
          { id: "q4", kind: "shares", question: "q4" },
        ],
      });
      "
    `);
    expect(read(cwd, "surveys/town/waves/2026.ts")).toMatchInlineSnapshot(`
      "// 「確認:」の行を確かめ、済んだら消してください。
      import { defineWave } from "jittai";
      import survey from "../survey.ts";

      export default defineWave(survey, {
        id: "2026",
        // 確認: 調査期間を確かめます（回の名前から）
        fieldwork: { from: "2026", to: "2026" },
        // 確認: だれから、どう選んだかを確かめます
        frame: "（だれから、どう選んだか）",
        // 確認: 母集団の人数が分からないため、回答者だけを表す人数にしています。人数と、その時点・出典を書いてください
        population: { size: 12, label: "（母集団）", asOf: "2026", source: "（出典）" },
        // 確認: 何人に尋ねたかを書いてください（いまは回答の数）
        sample: { asked: 12, valid: 12 },
        // 確認: 単純無作為抽出としました。層・抽出単位・ウェイトがあれば design に書きます
        // 確認: 母集団の人数が決まったら design の fpc にも書きます（標本が母集団の大きな割合のとき区間が狭くなります）
        responses: {
          file: "../responses/2026.csv",
          id: "回答者番号",
        },
        origin: "responses",
        // 確認: 数字が決まったら final にします
        status: "provisional",
        source: "town（2026）",
      });
      "
    `);
  });

  test("speaks English where asked, in the files too", async () => {
    const cwd = temporaryFolder({ "回答.csv": csv });
    const survey = await runCli(["new", "survey", "town", "--responses", "回答.csv", "--lang", "en"], { cwd });
    const wave = await runCli(["new", "wave", "town", "2026", "--responses", "回答.csv", "--lang", "en"], { cwd });
    expect(survey.out + wave.out).toMatchInlineSnapshot(`
      "wrote surveys/town/survey.ts: 6 questions (single 2, multiple 1, number 1, date 1, text 1), 7 lines to check
      next: jittai new wave town WAVE --responses 回答.csv (WAVE is 2026 or the like)
      wrote surveys/town/waves/2026.ts: 12 of 12 responses can be used, 7 lines to check
      copied the responses to surveys/town/responses/2026.csv (people's answers: keep them where nobody else reads)
      next: jittai build
      "
    `);
    expect(read(cwd, "surveys/town/waves/2026.ts")).toContain(
      "// check: state how many were asked (now the responses)",
    );
  });

  test("holds the responses byte for byte", async () => {
    const cwd = temporaryFolder({ "回答.csv": csv });
    await begun(cwd, "回答.csv");
    expect(readFileSync(join(cwd, "surveys/town/responses/2026.csv")).equals(csv)).toBe(true);
  });

  test("takes what is known from the flags", async () => {
    const cwd = temporaryFolder({ "回答.csv": csv });
    await runCli(
      ["new", "survey", "town", "--responses", "回答.csv", "--title", "町民調査", "--organisation", "例示町"],
      { cwd },
    );
    const known = ["--population", "1200", "--asked", "30", "--from", "2026-06", "--to", "2026-07"];
    await runCli(["new", "wave", "town", "r8", "--responses", "回答.csv", ...known], { cwd });
    const wave = read(cwd, "surveys/town/waves/r8.ts");
    expect(wave).toContain('fieldwork: { from: "2026-06", to: "2026-07" }');
    expect(wave).toContain("sample: { asked: 30, valid: 12 }");
    expect(wave).toContain("design: { fpc: 1200 }");
    expect(read(cwd, "surveys/town/survey.ts")).toContain('title: "町民調査"');
    expect((await runCli(["build"], { cwd })).code).toBe(0);
  });
});

describe("a survey begun from a workbook with merged headers", () => {
  const rows = [
    ["町民アンケート", "", "", "", ""],
    ["番号", "属性", "", "困りごと", ""],
    ["", "性別", "年齢", "収入", "健康"],
    ...Array.from({ length: 8 }, (_, i) => [i + 1, i % 2 ? "男" : "女", 30 + i, i % 2, i === 0 ? 0 : 1]),
  ];
  const merges = [
    { startRow: 0, endRow: 0, startCol: 0, endCol: 4 },
    { startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
    { startRow: 1, endRow: 1, startCol: 1, endCol: 2 },
    { startRow: 1, endRow: 1, startCol: 3, endCol: 4 },
  ];

  test("compiles and builds", async () => {
    const cwd = temporaryFolder({ "r.xlsx": await xlsx([{ name: "回答", rows, merges }]) });
    const { survey, wave, errors, build } = await begun(cwd, "r.xlsx");
    expect(survey.err + wave.err + build.err).toBe("");
    expect(errors).toEqual([]);
    expect(survey.out).toMatchInlineSnapshot(`
      "surveys/town/survey.ts を書きました：設問 3（単一回答 1、複数回答 1、数値 1）、「確認:」4 か所
        見出しは 2～3 行目で、「／」でつなぎました
      次：jittai new wave town WAVE --responses r.xlsx（WAVE は 2026 など）
      "
    `);
    expect(read(cwd, "surveys/town/survey.ts")).toContain('q3: multiple("困りごと", {');
    expect(build.code).toBe(0);
  });
});

describe("a survey begun from nothing", () => {
  test("is an example that compiles", async () => {
    const cwd = temporaryFolder();
    const { code } = await runCli(["new", "survey", "town"], { cwd });
    expect(code).toBe(0);
    expect(compileErrors([join(cwd, "surveys/town/survey.ts")])).toEqual([]);
  });
});

describe("text of a file", () => {
  test("becomes literals and comments, never code", async () => {
    const bad =
      '"id","x"");process.exit(9);//","*/\u2028globalThis.hit = 1; //","`$\u007b1}`"\n1,"a""+b",y,1\n2,"a""+b",y,0\n';
    const cwd = temporaryFolder({ "bad.csv": bad });
    const { survey, wave, errors, build } = await begun(cwd, "bad.csv");
    expect([survey.code, wave.code, build.code]).toEqual([0, 0, 0]);
    expect(build.err).toMatch(/^town@2026：秘匿した数のうち.*\n$/);
    expect(errors).toEqual([]);
    expect("hit" in globalThis).toBe(false);
  });
});

describe("nothing is written", () => {
  test.each([
    ["over an existing survey", ["survey", "demo"], /すでにあります：surveys\/demo\/survey\.ts.*\n.*別の id/],
    [
      "over an existing wave",
      ["wave", "demo", "2024", "--responses", "surveys/demo/responses.csv"],
      /すでにあります：surveys\/demo\/waves\/2024\.ts/,
    ],
    [
      "under an id that is no folder name",
      ["survey", "町民"],
      /調査の id にできません：町民（小文字の英数字とハイフン）/,
    ],
    [
      "for a survey that is not there",
      ["wave", "dema", "2026", "--responses", "surveys/demo/responses.csv"],
      /調査がありません：dema\n.*demo ではありませんか/,
    ],
    [
      "for a wave whose year nobody said",
      ["wave", "demo", "second", "--responses", "surveys/demo/responses.csv"],
      /調査期間が分かりません：回 second\n.*--from/,
    ],
    [
      "from a file that is not there",
      ["survey", "town", "--responses", "none.csv"],
      /none\.csv（ファイルがありません）/,
    ],
    [
      "from a file without an id",
      ["survey", "town", "--responses", "noid.csv"],
      /noid\.csv: 回答者を見分ける列（番号）がありません\n.*--id/,
    ],
    [
      "with a column that is not there",
      ["survey", "town", "--responses", "noid.csv", "--id", "性"],
      /列がありません：性\n.*性別/,
    ],
    [
      "with fewer asked than answered",
      ["wave", "demo", "2026", "--responses", "surveys/demo/responses.csv", "--asked", "3"],
      /--asked の値が回答の数より小さくなっています：3（10 以上）/,
    ],
    ["without a response file", ["wave", "demo", "2026"], /--responses/],
  ])("%s", async (_, argv, message) => {
    const cwd = demoWorkspace({ "noid.csv": "性別,地区\n男,1\n男,1\n" });
    const before = filesIn(cwd);
    const { code, err } = await runCli(["new", ...argv], { cwd });
    expect(err).toMatch(message);
    expect(code).toBeGreaterThan(0);
    expect(filesIn(cwd)).toEqual(before);
  });

  test("over a response file of the same name", async () => {
    const cwd = demoWorkspace({
      "surveys/demo/responses/2026.csv": "mine",
      "r.csv": "id,sex,work,why_health,why_care\n1,1,1,,\n",
    });
    const { code, err } = await runCli(["new", "wave", "demo", "2026", "--responses", "r.csv"], { cwd });
    expect([code, read(cwd, "surveys/demo/responses/2026.csv")]).toEqual([2, "mine"]);
    expect(err).toContain("すでにあります：surveys/demo/responses/2026.csv");
    expect(existsSync(join(cwd, "surveys/demo/waves/2026.ts"))).toBe(false);
  });
});

describe("a new wave of a survey that has one", () => {
  const renamed =
    "id,性 別,現在の就業,理由：健康,理由：介護\n1,男性,している,,\n2,女性,していない。,1,0\n3,女性,休業中,,\n";

  test("lists what does not match, with the mend, and ends with 1", async () => {
    const cwd = demoWorkspace({ "r.csv": renamed });
    const { code, out, err } = await runCli(["new", "wave", "demo", "2026", "--responses", "r.csv"], { cwd });
    expect(err).toBe("");
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "surveys/demo/waves/2026.ts を書きました：回答 3 件のうち 2 件を使えます、「確認:」9 か所
      surveys/demo/responses/2026.csv に回答を写しました（個人の回答です。公開する場所に置かないでください）
      変わったと見たところ：見出し 2、選択肢 1（この回の responses に書きました。確かめてください）
      調査の設問と合わないところ 1 種類：
        r.csv の 4 行目、列「現在の就業」：選択肢にない値「休業中」（正しくは 1 している / 2 していない）
        直し方：見出しはこの回の responses.columns、選択肢の言い方は responses.categories に書きます。新しい選択肢や設問は survey.ts に加えます
      次：jittai check demo@2026
      "
    `);
    const english = await runCli(["new", "wave", "demo", "2027", "--responses", "r.csv", "--lang", "en"], { cwd });
    expect(english.out).toMatchInlineSnapshot(`
      "wrote surveys/demo/waves/2027.ts: 2 of 3 responses can be used, 9 lines to check
      copied the responses to surveys/demo/responses/2027.csv (people's answers: keep them where nobody else reads)
      taken for renamed: 2 headers, 1 categories (written to responses of the wave; check them)
      what does not match the survey, 1 kinds:
        r.csv, row 4, column 現在の就業: unknown category: 休業中 (expected 1 している / 2 していない)
        to mend: headers go to responses.columns of the wave, wordings to responses.categories; new categories and questions go to survey.ts
      next: jittai check demo@2027
      "
    `);
  });

  test("takes over the words of the last wave, and compiles", async () => {
    const cwd = demoWorkspace({ "r.csv": renamed });
    await runCli(["new", "wave", "demo", "2026", "--responses", "r.csv", "--population", "900"], { cwd });
    const wave = join(cwd, "surveys/demo/waves/2026.ts");
    expect(compileErrors([wave])).toEqual([]);
    expect(readFileSync(wave, "utf8")).toMatchInlineSnapshot(`
      "// 「確認:」の行を確かめ、済んだら消してください。
      import { defineWave } from "jittai";
      import survey from "../survey.ts";

      export default defineWave(survey, {
        id: "2026",
        // 確認: 調査期間を確かめます（回の名前から）
        fieldwork: { from: "2026", to: "2026" },
        // 確認: だれから、どう選んだかを確かめます
        frame: "住民から単純無作為抽出",
        // 確認: 母集団の時点と出典を確かめます
        population: { size: 900, label: "住民", asOf: "2026", source: "住民基本台帳" },
        // 確認: 何人に尋ねたかを書いてください（いまは回答の数）
        sample: { asked: 3, valid: 3 },
        // 確認: 抽出方法は前回と同じとしました
        design: { fpc: 900 },
        responses: {
          file: "../responses/2026.csv",
          // 確認: 見出しが変わったと見ました。同じ設問かどうか確かめます
          columns: {
            sex: "性 別",
            work: "現在の就業",
          },
          // 確認: 選択肢の言い方が変わったと見ました。同じ選択肢かどうか確かめます
          categories: {
            work: { "していない。": "no" },
          },
        },
        origin: "responses",
        // 確認: 数字が決まったら final にします
        status: "provisional",
        source: "試しの調査（2026）",
      });
      "
    `);
  });

  test("builds once the file is mended, with the survey's own file untouched", async () => {
    const cwd = demoWorkspace({ "r.csv": renamed.replace("休業中", "している") });
    const before = read(cwd, "surveys/demo/survey.ts");
    const { code } = await runCli(["new", "wave", "demo", "2026", "--responses", "r.csv"], { cwd });
    expect(code).toBe(0);
    const build = await runCli(["build"], { cwd });
    expect([build.code, build.err]).toEqual([0, ""]);
    expect(read(cwd, "surveys/demo/survey.ts")).toBe(before);
  });

  test("names a question or category of responses that is not in the survey", async () => {
    const cwd = demoWorkspace({ "r.csv": renamed.replace("休業中", "している") });
    await runCli(["new", "wave", "demo", "2026", "--responses", "r.csv"], { cwd });
    const file = join(cwd, "surveys/demo/waves/2026.ts");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("columns: {", 'columns: { wrk: "x",'));
    expect((await runCli(["check"], { cwd })).err).toMatch(
      /responses\.columns の設問がありません：wrk\n.*work ではありませんか/,
    );
    writeFileSync(file, text.replace('"していない。": "no"', '"していない。": "non"'));
    expect((await runCli(["check"], { cwd })).err).toMatch(
      /設問 work の選択肢がありません：non\n.*no ではありませんか/,
    );
  });
});
