import { describe, expect, test } from "vitest";
import type { GuessedQuestion } from "../../../src/data/guess/guess.ts";
import { guessSurvey } from "../../../src/data/guess/guess-survey.ts";
import { readTable } from "../../../src/data/read-table.ts";
import { cp932, file, xlsx } from "../files.ts";

const repeat = (cells: readonly string[], times: number): string[] => Array.from({ length: times }, () => cells).flat();

/** A file of an id and one column. */
async function guessOf(header: string, cells: readonly string[]): Promise<GuessedQuestion> {
  const lines = cells.map((cell, i) => `${i + 1},"${cell}"`);
  const table = await readTable(file(`id,"${header}"\n${lines.join("\n")}\n`));
  return guessSurvey(table).questions[0]!;
}

const labels = ({ categories }: GuessedQuestion): string[] => categories.map(({ label }) => label);

describe("a column is taken for", () => {
  test.each([
    ["a single answer where texts repeat", "性別", repeat(["男性", "女性"], 4), "single"],
    ["a scale where texts say how much", "評判", repeat(["やや不満", "とても満足", "やや満足"], 4), "scale"],
    [
      "a scale where texts are classes of a number",
      "年収",
      repeat(["200万円以上", "100万円未満", "100～200万円"], 4),
      "scale",
    ],
    ["a number where the header says so", "年齢", repeat(["３４", "49"], 4), "number"],
    ["a number where there are many", "通勤", Array.from({ length: 20 }, (_, i) => String(i * 5)), "number"],
    ["a date where every cell is one", "記入日", ["令和6年6月1日", "2024/6/2", "2024-06-03"], "date"],
    ["several answers where cells list a few", "支援", repeat(["相談;就労", "相談", "就労"], 4), "multiple"],
    ["free text where texts do not repeat", "ご意見", ["とくに", "駅前のバス", "図書館を"], "text"],
    ["free text where there is no answer", "備考", ["", "", ""], "text"],
  ])("%s", async (_, header, cells, kind) => {
    expect((await guessOf(header, cells)).kind).toBe(kind);
  });
});

describe("codes and labels", () => {
  test("are kept: a code without a label is marked, and so is one that nobody gave", async () => {
    const found = await guessOf("地区", repeat(["1", "2", "4"], 4));
    expect(found.categories.map(({ code, label }) => [code, label])).toEqual([
      ["1", "1"],
      ["2", "2"],
      ["4", "4"],
    ]);
    expect(found.doubts.map(({ en }) => en)).toEqual([
      "give the categories their labels (codes now)",
      "nobody gave code 3",
    ]);
  });

  test("are told apart where a cell holds both", async () => {
    const found = await guessOf("地区", repeat(["2 桑名", "1 津", "10 尾鷲"], 4));
    expect(found.categories.map(({ code, label }) => [code, label])).toEqual([
      ["1 津", "津"],
      ["2 桑名", "桑名"],
      ["10 尾鷲", "尾鷲"],
    ]);
  });

  test("keep their width, and texts that differ in nothing else are marked", async () => {
    const found = await guessOf("業種", repeat(["ＩＴ", "IT", "農業"], 4));
    expect(labels(found)).toEqual(["ＩＴ", "IT", "農業"]);
    expect(found.doubts.map(({ en }) => en)).toEqual(["ＩＴ and IT differ in width or spaces only"]);
  });

  test("of classes and of degrees are put in order, what is no degree last", async () => {
    expect(
      labels(await guessOf("年収", repeat(["200万円以上", "わからない", "100万円未満", "100～200万円"], 4))),
    ).toEqual(["100万円未満", "100～200万円", "200万円以上", "わからない"]);
    expect(labels(await guessOf("評判", repeat(["やや不満", "とても満足", "とても不満", "やや満足"], 4)))).toEqual([
      "とても満足",
      "やや満足",
      "やや不満",
      "とても不満",
    ]);
  });
});

describe("missing answers", () => {
  test("are known by word", async () => {
    expect((await guessOf("性別", [...repeat(["男", "女"], 4), "無回答", "非該当", "不明"])).missing).toEqual({
      noAnswer: ["無回答"],
      notAsked: ["非該当"],
      unknown: ["不明"],
    });
  });

  test("are known by a number that stands apart, with a doubt; one that does not is an answer", async () => {
    const found = await guessOf("年齢", [...repeat(["34", "49"], 4), "999"]);
    expect(found.missing).toEqual({ noAnswer: ["999"] });
    expect(found.range).toMatchObject({ min: 34, max: 49, integer: true });
    expect(found.doubts[0]!.en).toBe("999 (1 cells) was taken for no answer");
    expect((await guessOf("年齢", ["95", "97", "98", "99"])).missing).toEqual({});
  });

  test("are empty cells, and many of them may not have been asked", async () => {
    const found = await guessOf("性別", [...repeat(["男", "女"], 2), "", "", ""]);
    expect(found.missing).toEqual({ noAnswer: [] });
    expect(found.doubts[0]!.en).toContain("3 of 7 cells are empty");
  });
});

describe("columns of 0 and 1", () => {
  const table = (header: string, rows: readonly string[]) =>
    readTable(file(`id,${header}\n${rows.map((row, i) => `${i + 1},${row}`).join("\n")}\n`));

  test.each([
    ["問5（収入）,問5（健康）", "問5"],
    ["理由：収入,理由：健康", "理由"],
    ["理由_収入,理由_健康", "理由"],
    ["問5 理由／収入,問5 理由／健康", "問5 理由"],
  ])("under a common stem are one question: %s", async (header, stem) => {
    const { questions } = guessSurvey(await table(header, ["1,0", "0,1", "1,1"]));
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ kind: "multiple", label: stem, missing: {} });
    expect(labels(questions[0]!)).toEqual(["収入", "健康"]);
  });

  test("of two stems are two questions, and one alone is a single answer", async () => {
    const found = guessSurvey(
      await table("問5（甲）,問5（乙）,問6（甲）,問6（乙）,持ち家", ["1,0,0,1,1", "0,1,1,0,0"]),
    );
    expect(found.questions.map(({ name, kind }) => [name, kind])).toEqual([
      ["q5", "multiple"],
      ["q6", "multiple"],
      ["q1", "single"],
    ]);
  });

  test("count who chose nothing as no answer; a column of its own for that is kept", async () => {
    const found = guessSurvey(await table("理由：収入,理由：無回答", ["1,0", "0,1", "0,0"]));
    expect(found.questions[0]!.missing).toEqual({ noAnswer: ["空欄"] });
    expect(found.questions[0]!.categories[1]).toMatchObject({ label: "無回答", exclusive: true, residual: true });
  });
});

describe("names", () => {
  test("are the header where it is one, else its number, else q1, q2 …, none of them another header", async () => {
    const table = await readTable(file("id,income,問５ 性別,地区,q1,問5-2 年代,all\n1,a,b,c,d,e,f\n2,a,b,c,d,e,f\n"));
    expect(guessSurvey(table).questions.map(({ name }) => name)).toEqual(["income", "q5", "q2", "q1", "q5_2", "q3"]);
  });

  test("of merged headers are labelled by their last part, and known by the whole", async () => {
    const rows = [
      ["番号", "属性", "", "収入", ""],
      ["", "性別", "計", "本人", "計"],
      ...Array.from({ length: 4 }, (_, i) => [i + 1, i % 2 ? "男" : "女", "a", "b", "c"]),
    ];
    const merges = [
      { startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
      { startRow: 0, endRow: 0, startCol: 1, endCol: 2 },
      { startRow: 0, endRow: 0, startCol: 3, endCol: 4 },
    ];
    const table = await readTable(file(await xlsx([{ name: "回答", rows, merges }]), "r.xlsx"));
    const { questions } = guessSurvey(table);
    expect(questions.map(({ label, alias }) => [label, alias])).toEqual([
      ["性別", ["属性／性別"]],
      ["属性／計", []],
      ["本人", ["収入／本人"]],
      ["収入／計", []],
    ]);
  });
});

describe("columns that are no questions", () => {
  test("are the respondent and the weight, in any width and encoding", async () => {
    const table = await readTable(file(cp932("整理Ｎｏ,性別,ウエイト\r\n1,男,1.5\r\n2,女,2\r\n")));
    const { questions, doubts } = guessSurvey(table);
    expect(questions.map(({ label }) => label)).toEqual(["性別"]);
    expect(doubts.map(({ en }) => en)).toEqual([
      "column 整理Ｎｏ was taken for the respondent's id",
      "column ウエイト was taken for the weight",
    ]);
  });

  test("are not two under one header", async () => {
    const table = await readTable(file("id,性別,性別\n1,男,男\n2,女,女\n"));
    expect(() => guessSurvey(table)).toThrow("two columns with the header 性別");
  });
});
