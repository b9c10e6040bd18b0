import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column } from "../../src/data/column.js";
import { describeFault } from "../../src/data/describe-fault.js";
import type { Fault } from "../../src/data/fault.js";
import { readResponses } from "../../src/data/read-responses.js";
import type { Reading } from "../../src/data/responses.js";
import { file, xlsx } from "./files.js";
import { header, read, survey, wave } from "./household-survey.js";

const column = <Kind extends Column["kind"]>({ responses }: Reading, name: string, kind: Kind) => {
  const found = responses.columns.get(name);
  if (found?.kind !== kind) throw new Error(`${name} is ${found?.kind}, not ${kind}`);
  return found as Column & { readonly kind: Kind };
};
const brief = ({ faults }: Reading) => faults.map(({ code, row, column, found }) => [code, row, column, found]);
const inWords = ({ faults }: Reading): string[] =>
  faults.flatMap((fault: Fault) => [describeFault(fault, "ja"), describeFault(fault, "en")]);

const good = "1,1,34,1,,1,令和2年4月1日,よい";

describe("accepted rows", () => {
  test("become coded columns in the order of the codebook", async () => {
    const reading = await read([
      good,
      "2,女性,９９,働いていない,1;2,③わるい,2020/5,①㈱髙",
      "3,female,999,no,特にない,無回答,無回答,",
    ]);
    expect(reading.faults).toEqual([]);
    expect(reading.responses).toMatchObject({ n: 3, read: 3, refused: 0 });
    expect([...reading.responses.rowNumbers]).toEqual([2, 3, 4]);
    expect([...column(reading, "sex", "category").codes]).toEqual([1, 2, 2]);
    expect([...column(reading, "age", "number").values]).toEqual([34, 99, Number.NaN]);
    expect([...column(reading, "age", "number").missing]).toEqual([0, 0, 1]);
    expect([...column(reading, "age", "number").classes!.codes]).toEqual([1, 2, 0]);
    expect(column(reading, "reasons", "multiple").chosen.map((flags) => [...flags])).toEqual([
      [0, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect([...column(reading, "reasons", "multiple").missing]).toEqual([2, 0, 0]);
    expect([...column(reading, "outlook", "category").codes]).toEqual([1, 3, 0]);
    expect(column(reading, "since", "date").values).toEqual(["2020-04-01", "2020-05", ""]);
    expect(column(reading, "note", "text").values).toEqual(["よい", "①㈱髙", ""]);
    expect(column(reading, "番号", "text").values).toEqual(["1", "2", "3"]);
    expect(reading.responses.source).toEqual({
      file: "responses.csv",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      encoding: "utf-8",
    });
  });

  test("come from a workbook with typed cells as from CSV", async () => {
    const rows = [
      ["番号", "Ｆ１", "年齢", "就業", "理由／x", "暮らし向き", "いつから", "自由記述"],
      [1, 1, 34, 1, null, 1, new Date(Date.UTC(2020, 3, 1)), "よい"],
    ];
    rows[0]![4] = "働いていない理由";
    const path = file(await xlsx([{ name: "回答", rows }]), "回答.xlsx");
    const [fromSheet, fromText] = [await readResponses(path, survey, wave), await read([good])];
    expect(fromSheet.faults).toEqual([]);
    expect(fromSheet.responses.columns).toEqual(fromText.responses.columns);
  });

  test.each([
    ["reasons.health,reasons.care,reasons.none"],
    ["reasons_1,reasons_2,reasons_3"],
    ["働いていない理由：病気、けが,働いていない理由：介護・育児,働いていない理由：特にない"],
    ["働いていない理由／病気、けが,働いていない理由／介護・育児,働いていない理由／特にない"],
    ["Reasons(1),Reasons(2),Reasons(3)"],
    ["reasons[health],reasons[care],reasons[none]"],
    ["問5／reasons.1,問5／reasons.2,問5／reasons.3"],
  ])("of a multiple question may be 0/1 columns: %s", async (columns) => {
    const under = header.replace("reasons", columns);
    const reading = await read(
      [
        "1,1,34,no,1,○,0,1,2020,",
        "2,1,34,no,0,,TRUE,1,2020,",
        "3,1,34,yes,,,,1,2020,",
        "4,1,34,yes,非該当,非該当,非該当,1,2020,",
      ],
      under,
    );
    expect(reading.faults).toEqual([]);
    expect(column(reading, "reasons", "multiple").chosen.map((flags) => [...flags])).toEqual([
      [1, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
    expect([...column(reading, "reasons", "multiple").missing]).toEqual([0, 0, 2, 2]);
  });

  test.each(["1;2", "1；2", '"1,2"', "1、2", "1/2", "1 2", "1|2", "health;介護・育児", '"病気、けが；介護・育児"'])(
    "of a multiple question may be one cell: %s",
    async (cell) => {
      const reading = await read([`1,1,34,no,${cell},1,2020,`]);
      expect(reading.faults).toEqual([]);
      expect(column(reading, "reasons", "multiple").chosen.map(([flag]) => flag)).toEqual([1, 1, 0]);
    },
  );

  test("may hold labels in another width or with other tildes, but a label keeps its own form", async () => {
    const reading = await read(["1,Ｍａｌｅ,34,働いている,, ①よい ,2020,ｶﾅ"]);
    expect(reading.faults).toEqual([]);
    expect(column(reading, "note", "text").values).toEqual(["ｶﾅ"]);
    expect(column(reading, "outlook", "category").categories[0]!.label.ja).toBe("①よい");
  });
});

describe("a fault of a row refuses the row and is counted", () => {
  test("and every kind reads as a planner would write it", async () => {
    const reading = await read([
      good,
      "2,9,34,yes,,1,2020,",
      "3,男牲,34,yes,,1,2020,",
      "4,1,三十,yes,,1,2020,",
      "5,1,120,yes,,1,2020,",
      "6,1,34.5,yes,,1,2020,",
      "7,1,34,yes,1,1,2020,",
      "8,1,34,no,,1,2020,",
      "9,1,34,no,1;3,1,2020,",
      "10,1,34,no,1;7,1,2020,",
      "11,1,34,yes,,1,2020/2/30,",
      "1,1,34,yes,,1,2020,",
      ",1,34,yes,,1,2020,",
      "14,#N/A,34,yes,,1,2020,",
      "15,,34,yes,,1,2020,",
      "16,1,34",
    ]);
    expect(reading.responses).toMatchObject({ n: 1, read: 16, refused: 15 });
    expect(inWords(reading)).toMatchInlineSnapshot(`
      [
        "responses.csv の 3 行目、列「sex」：選択肢にない値「9」（正しくは 1 男性 / 2 女性）",
        "responses.csv, row 3, column sex: unknown category: 9 (expected 1 Male / 2 Female)",
        "responses.csv の 4 行目、列「sex」：選択肢にない値「男牲」（正しくは 1 男性 / 2 女性）。「男性」ではありませんか",
        "responses.csv, row 4, column sex: unknown category: 男牲 (expected 1 Male / 2 Female); did you mean 男性?",
        "responses.csv の 5 行目、列「age」：数値でない値「三十」。単位や注記を除き、数字だけにしてください",
        "responses.csv, row 5, column age: not a number: 三十; leave only the digits, without unit or note",
        "responses.csv の 6 行目、列「age」：範囲を外れた数値「120」（正しくは 15～99）",
        "responses.csv, row 6, column age: number out of range: 120 (expected 15 to 99)",
        "responses.csv の 7 行目、列「age」：整数でない数値「34.5」",
        "responses.csv, row 7, column age: not a whole number: 34.5",
        "responses.csv の 8 行目、列「reasons」：尋ねていない人の回答「1」。working の回答によれば、尋ねていない人です",
        "responses.csv, row 8, column reasons: answer to a question not asked: 1; not asked, by the answer to working",
        "responses.csv の 9 行目、列「reasons」：足りない回答。無回答を認める設問なら noAnswer を宣言してください",
        "responses.csv, row 9, column reasons: answer missing where asked; declare noAnswer if the question may be left blank",
        "responses.csv の 10 行目、列「reasons」：ほかと同時に選べない選択肢「1;3」。「特にない」はほかの選択肢と同時に選べません",
        "responses.csv, row 10, column reasons: exclusive category combined with others: 1;3; 特にない cannot be combined with another",
        "responses.csv の 11 行目、列「reasons」：選択肢にない値「7」（正しくは 1 病気、けが / 2 介護・育児 / 3 特にない）",
        "responses.csv, row 11, column reasons: unknown category: 7 (expected 1 Health / 2 Care / 3 None)",
        "responses.csv の 12 行目、列「since」：日付でない値「2020/2/30」（正しくは 2020/4/1、令和2年4月1日 など）",
        "responses.csv, row 12, column since: not a date: 2020/2/30 (expected 2020/4/1 or 令和2年4月1日)",
        "responses.csv の 13 行目、列「番号」：重複した回答者番号「1」。2 行目と同じ番号です",
        "responses.csv, row 13, column 番号: duplicate respondent id: 1; row 2 has it already",
        "responses.csv の 14 行目、列「番号」：空の回答者番号。番号を入れてください",
        "responses.csv, row 14, column 番号: no respondent id; give the row an id",
        "responses.csv の 15 行目、列「sex」：数式のエラー値「#N/A」。元の表の数式を直すか、値を入れてください",
        "responses.csv, row 15, column sex: error value of a formula: #N/A; mend the formula or enter the value",
        "responses.csv の 16 行目、列「sex」：足りない回答。無回答を認める設問なら noAnswer を宣言してください",
        "responses.csv, row 16, column sex: answer missing where asked; declare noAnswer if the question may be left blank",
        "responses.csv の 17 行目：セルの数が見出しと合わない行「3」（正しくは 8 個）。セルの中のコンマや引用符を確かめてください",
        "responses.csv, row 17: row with too few or too many cells: 3 (expected 8 cells); look for commas or quotation marks inside its cells",
      ]
    `);
  });

  test("and a question that follows from a faulty answer is not blamed as well", async () => {
    expect(brief(await read(["1,1,34,たぶん,1,1,2020,"]))).toEqual([["unknown-category", 2, "working", "たぶん"]]);
  });

  test("and whoever gave no answer to the deciding question was not asked", async () => {
    const reading = await read(["1,1,34,,,1,2020,", "2,1,34,,1,1,2020,"]);
    expect(brief(reading)).toEqual([["answered-not-asked", 3, "reasons", "1"]]);
    expect([...column(reading, "reasons", "multiple").missing]).toEqual([2]);
  });

  test("and someone asked cannot say that they were not", async () => {
    expect(brief(await read(["1,1,34,no,非該当,1,2020,"]))).toEqual([["missing-answer", 2, "reasons", "非該当"]]);
  });

  test("and a 0/1 column holds nothing else", async () => {
    const under = header.replace("reasons", "reasons.1,reasons.2,reasons.3");
    const reading = await read(["1,1,34,no,2,0,0,1,2020,", "2,1,34,no,1,0,1,1,2020,"], under);
    expect(brief(reading)).toEqual([
      ["not-a-choice", 2, "reasons.1", "2"],
      ["exclusive-combined", 3, "reasons", "病気、けが；特にない"],
    ]);
  });
});

describe("a fault of the file refuses every row", () => {
  test("when a column was renamed, and names the header that is like it", async () => {
    const reading = await read([good], header.replace("working", "就業状況"));
    expect(reading.responses).toMatchObject({ n: 0, read: 1, refused: 1 });
    expect(inWords(reading)).toMatchInlineSnapshot(`
      [
        "responses.csv の列「working」：見つからない列（正しくは working / 就業 / Working）。見出し「就業状況」のことなら、設問の alias に加えてください",
        "responses.csv, column working: missing column (expected working / 就業 / Working); if the header 就業状況 is meant, add it to the alias of the question",
        "responses.csv の列「就業状況」：調査票にない列（読みません）",
        "responses.csv, column 就業状況: column not in the codebook (not read)",
      ]
    `);
  });

  test("when two columns answer to one question", async () => {
    expect(inWords(await read([`${good},1`], `${header},性別`))).toMatchInlineSnapshot(`
      [
        "responses.csv の列「sex」：重複した列「sex / 性別」。どちらかの列を除くか、名前を変えてください",
        "responses.csv, column sex: duplicate column: sex / 性別; remove one of the columns or rename it",
      ]
    `);
  });

  test("when a 0/1 column of a multiple question is missing", async () => {
    const reading = await read(["1,1,34,yes,,,1,2020,"], header.replace("reasons", "reasons.1,reasons.2"));
    expect(brief(reading)).toEqual([["missing-column", null, "reasons.none", ""]]);
  });

  test("but a column the codebook does not know refuses nothing", async () => {
    const reading = await read([`${good},x,y`], `${header},備考,`);
    expect(reading.responses.n).toBe(1);
    expect(inWords(reading)).toMatchInlineSnapshot(`
      [
        "responses.csv の列「備考」：調査票にない列（読みません）",
        "responses.csv, column 備考: column not in the codebook (not read)",
        "responses.csv：見出しのない列（読みません）「J」。使う列なら見出しを付けてください",
        "responses.csv: column without a header (not read): J; give it a header if it is needed",
      ]
    `);
  });
});

describe("design columns", () => {
  const declared = {
    ...wave,
    design: { ...wave.design, strata: ["地域"], psu: ["地点"], fpc: ["抽出枠"], weight: "ウェイト" },
  };
  const under = `${header},地域,地点,抽出枠,ウェイト`;

  test("are categories in order of appearance where they are text, else numbers", async () => {
    const reading = await read([`${good},北,12,500,1.5`, `2${good.slice(1)},南,3,"1,200",２`], under, declared);
    expect(reading.faults).toEqual([]);
    expect(column(reading, "地域", "category").categories.map(({ name }) => name)).toEqual(["北", "南"]);
    expect([...column(reading, "地点", "number").values]).toEqual([12, 3]);
    expect([...column(reading, "抽出枠", "number").values]).toEqual([500, 1200]);
    expect([...column(reading, "ウェイト", "number").values]).toEqual([1.5, 2]);
  });

  test("with an empty stratum, a weight of zero or a population that is no number refuse the row", async () => {
    const reading = await read(
      [`${good},,1,500,1`, `2${good.slice(1)},北,1,500,0`, `3${good.slice(1)},北,1,多数,-1`],
      under,
      declared,
    );
    expect(reading.responses).toMatchObject({ n: 0, refused: 3 });
    expect(inWords(reading)).toMatchInlineSnapshot(`
      [
        "responses.csv の 2 行目、列「地域」：層または抽出単位が空欄",
        "responses.csv, row 2, column 地域: no stratum or psu",
        "responses.csv の 3 行目、列「ウェイト」：正の数でないウェイト「0」（正しくは 0 より大きい数）",
        "responses.csv, row 3, column ウェイト: weight not above zero: 0 (expected a number above 0)",
        "responses.csv の 4 行目、列「抽出枠」：正の数でない母集団の大きさ「多数」（正しくは 0 より大きい数）",
        "responses.csv, row 4, column 抽出枠: population size not above zero: 多数 (expected a number above 0)",
        "responses.csv の 4 行目、列「ウェイト」：正の数でないウェイト「-1」（正しくは 0 より大きい数）",
        "responses.csv, row 4, column ウェイト: weight not above zero: -1 (expected a number above 0)",
      ]
    `);
  });
});

test("whatever is written is read back: codes, names and labels of any row", async () => {
  const sex = fc.constantFrom(["1", 1], ["male", 1], ["男性", 1], ["2", 2], ["Female", 2], ["２", 2]) as fc.Arbitrary<
    [string, number]
  >;
  const rows = fc.array(fc.tuple(sex, fc.integer({ min: 15, max: 99 })), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, async (answers) => {
      const reading = await read(answers.map(([[text], age], i) => `${i},${text},${age},yes,,1,2020,`));
      expect([...column(reading, "sex", "category").codes]).toEqual(answers.map(([[, code]]) => code));
      expect([...column(reading, "age", "number").values]).toEqual(answers.map(([, age]) => age));
    }),
    { numRuns: 25 },
  );
});

test("read rows are the accepted and the refused, whatever is wrong with them", async () => {
  const cell = fc.constantFrom("1", "2", "9", "", "no", "x", "34", "#N/A", "1;3");
  const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 9 }), { minLength: 1, maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const filled = cells.map(([, ...rest], i) => [`id${i}`, ...rest].join(","));
      const { responses, faults } = await read(filled);
      expect(responses.read).toBe(cells.length);
      expect(responses.n + responses.refused).toBe(responses.read);
      const blamed = new Set(faults.map(({ row }) => row));
      expect(blamed.size).toBe(responses.refused);
      expect([...responses.rowNumbers].some((row) => blamed.has(row))).toBe(false);
      for (const { missing } of responses.columns.values()) expect(missing.every((kind) => kind <= 3)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
