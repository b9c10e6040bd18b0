import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { writeOds } from "hucre/ods";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/data/read-table.js";
import { SurveyError } from "../../src/errors.js";
import { cp932, file, xlsx } from "./files.js";

const failure = async (reading: Promise<unknown>): Promise<SurveyError> => {
  const error = await reading.then(() => null).catch((caught: unknown) => caught);
  if (error instanceof SurveyError) return error;
  throw new Error(`expected a SurveyError, got ${String(error)}`);
};
const shown = { shownAs: "responses.csv" };

describe("a CSV file", () => {
  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("keeps the line each record starts on with %s line ends and quoted breaks", async (_, end) => {
    const text = ["id,note", `1,"two${end}lines"`, "2,x", `3,"a${end}b${end}c"`, "4,y", ""].join(end);
    const table = await readTable(file(text), shown);
    expect([...table.rowNumbers]).toEqual([2, 4, 5, 8]);
    expect(table.rows.map(([id]) => id)).toEqual(["1", "2", "3", "4"]);
    expect(table.faults).toEqual([]);
  });

  test("with rows of another length keeps the others and names those", async () => {
    const table = await readTable(file("id,a,b\n1,2,3\n2,3\n3,4,5,6\n4,5,6,,\n"), shown);
    expect([...table.rowNumbers]).toEqual([2, 5]);
    expect(table.read).toBe(4);
    expect(table.faults.map(({ code, row, found, expected }) => ({ code, row, found, expected }))).toEqual([
      { code: "ragged-row", row: 3, found: "2", expected: 3 },
      { code: "ragged-row", row: 4, found: "4", expected: 3 },
    ]);
  });

  test("names an empty row between others and passes over those at the end", async () => {
    const table = await readTable(file("id,a\n1,2\n,\n2,3\n\n,,\n"), shown);
    expect(table.read).toBe(2);
    expect(table.faults).toMatchObject([{ code: "blank-row", row: 3 }]);
  });

  test.each([
    ["\t", "タブ"],
    [";", "セミコロン"],
  ])("is parted by what its header shows, and says so", async (delimiter, name) => {
    const header = ["id", "理由, その他", "備考"];
    const table = await readTable(file(`${header.join(delimiter)}\n${["1", "2", "x"].join(delimiter)}`), shown);
    expect(table.header).toEqual(header);
    expect(table.notes[0]?.ja).toContain(name);
  });

  test("may have a title above its header", async () => {
    const table = await readTable(file("令和2年度 調査,,\n\nid,a,b\n1,2,3\n"), shown);
    expect(table.header).toEqual(["id", "a", "b"]);
    expect([...table.rowNumbers]).toEqual([4]);
    expect(table.notes).toMatchInlineSnapshot(`
      [
        {
          "en": "the header is row 3",
          "ja": "見出しは 3 行目です",
        },
      ]
    `);
  });

  test("in CP932 with gaiji names each by row, column and code point", async () => {
    const bytes = Buffer.concat([cp932("番号,氏名\r\n1,"), Uint8Array.of(0xf0, 0x40), cp932("橋\r\n2,髙\r\n")]);
    const table = await readTable(file(bytes), shown);
    expect(table.rows[0]).toEqual(["1", "\ue000橋"]);
    expect(table.faults).toMatchObject([{ code: "private-use-character", row: 2, column: "氏名", found: "U+E000" }]);
  });

  test("with a quotation mark that is not closed cannot be read", async () => {
    const error = await failure(readTable(file('id,a\n1,"x\n2,y\n'), shown));
    expect(error.text).toMatchInlineSnapshot(`
      {
        "en": "unreadable file: responses.csv (the quotation marks of the row from line 2 are not paired)",
        "ja": "ファイルを読めません：responses.csv（2 行目から始まる行の引用符「"」が対になっていません）",
      }
    `);
  });

  test("comes back as it was written, whatever the cells hold", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "1", ",", '"', "\n", "\r\n", "髙", " ", ";"), maxLength: 6 });
    const rows = fc.array(fc.tuple(fc.constantFrom("x", "y"), cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
        const table = await readTable(file(["id,a,b", ...quoted].join("\r\n")), shown);
        expect(table.rows).toEqual(cells);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a workbook", () => {
  test("with a header merged over two rows has names joined by ／", async () => {
    const bytes = await xlsx([
      {
        name: "回答",
        rows: [
          ["番号", "理由", null, "回答日"],
          [null, "収入", "時間", null],
          ["001", 1, 0, new Date(Date.UTC(2020, 2, 31))],
          ["002", "#N/A", true, new Date(Date.UTC(2020, 11, 31))],
          [null, null, null, null],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
          { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
          { startRow: 0, startCol: 3, endRow: 1, endCol: 3 },
        ],
      },
    ]);
    const table = await readTable(file(bytes, "回答.xlsx"), shown);
    expect(table.header).toEqual(["番号", "理由／収入", "理由／時間", "回答日"]);
    expect(table.rows).toEqual([
      ["001", 1, 0, "2020-03-31"],
      ["002", "#N/A", true, "2020-12-31"],
    ]);
    expect([...table.rowNumbers]).toEqual([3, 4]);
    expect(table.encoding).toBe("xlsx");
    expect(table.notes).toMatchInlineSnapshot(`
      [
        {
          "en": "the header is rows 1 to 2, joined with "／"",
          "ja": "見出しは 1～2 行目で、「／」でつなぎました",
        },
      ]
    `);
  });

  test("keeps the rows of the sheet when it begins with empty ones", async () => {
    const rows = [
      [null, null],
      ["令和2年度調査", null],
      ["id", "a"],
      [1, 2],
    ];
    const table = await readTable(file(await xlsx([{ name: "S", rows }]), "a.xlsx"), shown);
    expect(table.header).toEqual(["id", "a"]);
    expect([...table.rowNumbers]).toEqual([4]);
  });

  test("may have a title merged over its columns, and answers merged over rows", async () => {
    const rows = [
      ["令和2年度調査", null, null],
      ["機関", "事例", "備考"],
      ["A", 1, null],
      [null, 2, "x"],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 2 },
      { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
    ];
    const table = await readTable(file(await xlsx([{ name: "S", rows, merges }]), "a.xlsx"), shown);
    expect(table.header).toEqual(["機関", "事例", "備考"]);
    expect(table.rows.map(([institution]) => institution)).toEqual(["A", "A"]);
  });

  test("of OpenDocument is read the same way", async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: "S",
          rows: [
            ["id", "性別"],
            [1, "女"],
          ],
        },
      ],
    });
    const table = await readTable(file(bytes, "a.ods"), shown);
    expect(table).toMatchObject({ encoding: "ods", header: ["id", "性別"], rows: [[1, "女"]] });
  });

  test("with several sheets gives the first that is not empty, and says so", async () => {
    const sheets = [
      { name: "表紙", rows: [] },
      { name: "回答", rows: [["id"], [1]] },
      { name: "控え", rows: [["id"], [2], [3]] },
    ];
    const path = file(await xlsx(sheets), "a.xlsx");
    const table = await readTable(path, shown);
    expect(table.read).toBe(1);
    expect(table.notes).toMatchInlineSnapshot(`
      [
        {
          "en": "of 3 sheets the first that is not empty, 回答, was read",
          "ja": "3 枚のシートのうち、空でない最初の「回答」を読みました",
        },
      ]
    `);
    expect((await readTable(path, { ...shown, sheet: "控え" })).read).toBe(2);
    expect((await failure(readTable(path, { ...shown, sheet: "解答" }))).text).toMatchInlineSnapshot(`
      {
        "en": "unknown sheet of responses.csv: 解答 (expected one of 表紙, 回答, 控え)",
        "ja": "シートがありません：responses.csv の「解答」（あるもの：表紙、回答、控え）",
      }
    `);
  });
});

describe("a file that cannot be read says what was found and what to do", () => {
  test.each<[string, () => string | Promise<string>]>([
    ["a missing file", () => "/no/such/file.csv"],
    ["a folder", () => mkdtempSync(join(tmpdir(), "jittai-folder-"))],
    ["an empty file", () => file("")],
    ["an empty file with a byte order mark", () => file("\ufeff\r\n")],
    ["a header only", () => file("id,sex\r\n,\r\n")],
    ["a broken workbook", async () => file((await xlsx([{ name: "S", rows: [["a"]] }])).slice(0, 300), "a.xlsx")],
    ["a text named .xlsx", () => file("id,a\n1,2\n", "a.xlsx")],
    ["a web page named .xls", () => file("<html><table></table></html>", "a.xls")],
    ["a workbook with a password", async () => file(await xlsx([{ name: "S", rows: [["a"]] }], "p"), "a.xlsx")],
    ["a workbook without cells", async () => file(await xlsx([{ name: "S", rows: [] }]), "a.xlsx")],
  ])("%s", async (_, path) => {
    const error = await failure(readTable(await path(), shown));
    expect(error.code).toBe("unreadable-file");
    expect({ ...error.text, hint: error.details.hint }).toMatchSnapshot();
  });
});
