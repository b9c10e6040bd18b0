import { type Cell, readXlsx, type Sheet } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { multiple, single } from "../../../src/codebook/builders.ts";
import { defineSurvey } from "../../../src/codebook/define-survey.ts";
import type { Survey } from "../../../src/codebook/survey.ts";
import type { TableDeclaration } from "../../../src/codebook/table-declaration.ts";
import { excelBook } from "../../../src/report/excel/excel-book.ts";
import { checkTable } from "../../../src/table/machine-readable/check-table.ts";
import { shownTable } from "../../../src/table/shown-table.ts";
import { surveyTables } from "../../../src/table/survey-tables.ts";
import type { Table } from "../../../src/table/table.ts";
import { type Answers, tableSample, twelve, twelvePeople } from "../../support/table-sample.ts";
import { waveResults } from "../../support/wave-results.ts";
import { zipParts } from "../../support/zip-parts.ts";

const { wave } = waveResults();
const declared: readonly TableDeclaration[] = [
  { id: "gt", columns: [] },
  { id: "by", rows: ["wish", "why", "age"], columns: [["sex"], ["sex", "age"]] },
];
const tables = surveyTables(twelvePeople, twelve, declared);

const written = (of: readonly Table[], survey: Survey = twelve, lang: "ja" | "en" = "ja") =>
  excelBook([{ survey, wave, tables: of }], lang);
const read = async (bytes: Uint8Array): Promise<readonly Sheet[]> =>
  (await readXlsx(bytes, { readStyles: true })).sheets;
const sheetOf = (sheets: readonly Sheet[], name: string): Sheet => sheets.find((sheet) => sheet.name === name)!;
const rowOf = (sheet: Sheet, label: string): readonly unknown[] => sheet.rows.find(([first]) => first === label)!;
const cellOf = (sheet: Sheet, value: unknown): Cell => [...sheet.cells!.values()].find((cell) => cell.value === value)!;
const machineRows = (sheets: readonly Sheet[]) => {
  const { name, rows, merges = [] } = sheetOf(sheets, "機械判読用");
  const plain = rows.map((row) => row.map((cell) => (cell === null ? "" : (cell as string | number))));
  return { name, rows: plain, merges, formulas: [], objects: 0 };
};
const violations = (sheets: readonly Sheet[]) =>
  checkTable({ file: "t.xlsx", format: "xlsx", sheets: [machineRows(sheets)] }).violations;

describe("an Excel book of tables", () => {
  test("has contents that lead to a sheet for each table, then the data", async () => {
    const sheets = await read(await written(tables));
    expect(sheets.map(({ name }) => name)).toEqual([
      "目次",
      ...["1 性別", "2 年齢", "3 意向", "4 理由", "5 意向", "6 理由", "7 年齢"],
      "機械判読用",
    ]);
    const links = [...sheets[0]!.cells!.values()].flatMap(({ hyperlink }) => (hyperlink ? [hyperlink.location] : []));
    expect(links).toEqual(["'機械判読用'!A1", ...sheets.slice(1, -1).map(({ name }) => `'${name}'!A1`)]);
    expect(sheetOf(sheets, "5 意向").rows[0]![0]).toContain("意向");
    expect(sheetOf(sheets, "5 意向").rows[2]![0]).toBe("集計対象：回答者全員 (n = 12)");
  });

  test("says where pages break, and how high every row is, so that no block is split", async () => {
    const bytes = await written(tables);
    const sheet = sheetOf(await read(bytes), "7 年齢");
    const xml = zipParts(bytes).get("xl/worksheets/sheet8.xml") ?? "";
    expect([...xml.matchAll(/<row [^>]*ht="/g)].length).toBe(sheet.rows.length);
    const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
    expect(breaks.length).toBeGreaterThan(0);
    const captions = ["割合", "度数", "重み付き", "95％", "標準誤差", "全体との差", "有意"];
    for (const row of breaks) {
      const first = String(sheet.rows[row]?.[0] ?? "");
      expect(first === "" || captions.some((caption) => first.startsWith(caption)), first).toBe(true);
    }
  });

  test("prints shares in per cent as numbers with one decimal, counts beside them", async () => {
    const sheets = await read(await written(tables));
    const sex = sheetOf(sheets, "1 性別");
    expect(rowOf(sex, "性別").slice(0, 6)).toEqual([
      ...["性別", "度数", "割合（％）", "95％信頼区間の下限", "95％信頼区間の上限", "標準誤差"],
    ]);
    expect(rowOf(sex, "男性").slice(0, 3)).toEqual(["男性", 6, 50]);
    expect(rowOf(sex, "n（重みなし）").slice(0, 2)).toEqual(["n（重みなし）", 12]);
    const share = [...sex.cells!.values()].find(({ value, style }) => value === 50 && style?.numFmt?.startsWith("0.0"));
    expect(share!.style!.alignment!.horizontal).toBe("right");
  });

  test("repeats what a cross-tabulation says in blocks under one frozen head", async () => {
    const wish = sheetOf(await read(await written(tables)), "5 意向");
    const captions = wish.rows.map(([first]) => first);
    for (const block of ["集計した数", "割合（％）", "度数", "95％信頼区間の下限", "95％信頼区間の上限"]) {
      expect(captions).toContain(block);
    }
    expect(wish.rows.filter(([first]) => first === "非常に").map(([, total]) => total)).toEqual([
      expect.closeTo(100 / 3, 10),
      null,
      4,
      expect.any(Number),
      expect.any(Number),
    ]);
    const head = wish.rows.findIndex(([first]) => first === "集計した数");
    expect(wish.freezePane).toEqual({ rows: head, columns: 1 });
    expect(wish.merges).toContainEqual({ startRow: 5, startCol: 2, endRow: 5, endCol: 3 });
  });

  test("is set to print on A4 across, as wide as the page, with its head on every page", async () => {
    const bytes = await written(tables);
    const wish = sheetOf(await read(bytes), "5 意向");
    expect(wish.pageSetup).toMatchObject({ paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1 });
    expect(zipParts(bytes).get("xl/workbook.xml")).toContain("'5 意向'!$A:$A,'5 意向'!$6:$8</definedName>");
  });

  test("marks what is to be used with care by the look of the number, and says what the mark means", async () => {
    const sheets = await read(await written(tables));
    const wish = sheetOf(sheets, "5 意向");
    const marked = [...wish.cells!.values()].filter(({ style }) => style?.numFmt === '0.0"＊"');
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every(({ value }) => typeof value === "number")).toBe(true);
    expect(wish.rows.flat().filter((cell) => String(cell).startsWith("＊："))).toHaveLength(1);
  });

  test("is in English on request", async () => {
    const sheets = await read(await written(tables, twelve, "en"));
    expect(sheets[0]!.name).toBe("Contents");
    expect(rowOf(sheetOf(sheets, "1 Sex"), "n (unweighted)")[1]).toBe(12);
  });

  test("is the same file for the same tables, without a clock or a name", async () => {
    const [first, second] = [await written(tables), await written(tables)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const core = zipParts(first).get("docProps/core.xml")!;
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)).toEqual(["1980-01-01T00:00:00Z", "1980-01-01T00:00:00Z"]);
    expect(core).not.toMatch(/creator|lastModifiedBy/u);
  });
});

describe("the sheet for machines", () => {
  test("breaks no rule for machine-readable tables, in either language", async () => {
    expect(violations(await read(await written(tables)))).toEqual([]);
    const english = sheetOf(await read(await written(tables, twelve, "en")), "Machine-readable");
    expect(english.merges ?? []).toEqual([]);
    expect(english.rows[0]).toContain("unit");
  });

  test("has a row for each cell, with its codes, unit, western year and number", async () => {
    const [head = [], ...rows] = machineRows(await read(await written(tables))).rows;
    expect(rows).toHaveLength(tables.reduce((sum, table) => sum + table.rows.length * table.columns.length, 0));
    const of = (row: readonly unknown[], name: string) => row[head.indexOf(name)];
    const male = rows.find((row) => of(row, "表コード") === "gt.sex" && of(row, "行コード") === "male")!;
    const names = ["行", "列コード", "単位", "調査年（西暦）", "値", "n（重みなし）", "度数（重みなし）"];
    expect(names.map((name) => of(male, name))).toEqual([
      ...["男性", "total", "％", Number(wave.fieldwork.from.slice(0, 4)), 50, 12, 6],
    ]);
    const mean = rows.find((row) => of(row, "行コード") === "mean")!;
    expect([of(mean, "単位"), of(mean, "度数（重みなし）")]).toEqual(["歳", "-"]);
    expect(rows.flat().filter((cell) => cell === "")).toEqual([]);
  });

  test("spells out characters that depend on the machine, and eras", async () => {
    const survey = defineSurvey({
      id: "odd",
      title: "調査",
      organisation: "㈱架空",
      questions: { q: single("① 令和2年度の　状況", { a: "㈱あり", b: "ｶﾞ有", c: "平成元年から" }) },
      targets: {},
      by: [],
    });
    const made = surveyTables(tableSample(survey, { q: [1, 2, 3, 1] }), survey);
    const sheets = await read(await written(made, survey));
    expect(violations(sheets)).toEqual([]);
    const flat = machineRows(sheets).rows.flat();
    for (const text of ["(1) 令和2年度（2020年度）の状況", "(株)あり", "ガ有"]) expect(flat).toContain(text);
    expect(flat).toContain("平成元年（1989年）から");
  });
});

describe("a table with hidden cells", () => {
  const [plain] = surveyTables(twelvePeople, twelve, [{ id: "t", rows: ["wish"], columns: [["sex"]] }]);
  const suppress = (table: Table, which: (row: number, column: number) => boolean): Table => {
    const places = new Map(
      table.cells.flatMap((row, i) => row.map((cell, j) => [cell.estimate, which(i, j)] as const)),
    );
    return shownTable(table, (estimate) =>
      places.get(estimate) ? { ...estimate, disclosure: "suppressed" } : estimate,
    );
  };

  test("prints x and explains it", async () => {
    const sheets = await read(await written([suppress(plain!, (row, column) => row === 0 && column === 1)]));
    const wish = sheetOf(sheets, "1 意向");
    const strong = wish.rows.filter(([first]) => first === "非常に");
    expect(strong.map((row) => row[2])).toEqual(strong.map(() => "x"));
    expect(wish.rows.flat().some((cell) => String(cell).startsWith("x："))).toBe(true);
    const machine = machineRows(sheets).rows.find((row) => row[7] === "strong" && row[10] === "sex=male")!;
    expect(machine.filter((cell) => cell === "X")).toHaveLength(8);
    expect(violations(sheets)).toEqual([]);
  });

  test("holds no number of what is hidden, in no part of the file", async () => {
    const bytes = await written([suppress(plain!, () => true)]);
    const sheets = await read(bytes);
    const wish = sheetOf(sheets, "1 意向");
    expect(wish.rows.flat().filter((cell) => typeof cell === "number")).toEqual([]);
    expect(
      sheetOf(sheets, "目次")
        .rows.find(([number]) => number === "表1")!
        .slice(1),
    ).toEqual([...["意向", "性別", "回答者全員", "x"]]);
    const [head = [], ...rows] = machineRows(sheets).rows;
    const open = ["調査年（西暦）", "表番号", "信頼水準（％）"];
    for (const row of rows) {
      const numbers = head.filter((_, column) => typeof row[column] === "number");
      expect(numbers).toEqual(open);
    }
    for (const [name, part] of zipParts(bytes)) {
      if (name.startsWith("xl/worksheets/")) expect(part).not.toMatch(/comment|hidden="1"/u);
    }
  });
});

describe("text from a codebook", () => {
  const hostile = [
    '=HYPERLINK("http://example.test","口")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "＝1",
    "#N/A",
    "_x0041_",
    "<b>&\u0007",
  ];
  const answers = Object.fromEntries(hostile.map((text, i) => [`c${i}`, text]));
  const survey = defineSurvey({
    id: "hostile",
    title: "=1+1",
    organisation: "架空",
    questions: { q: single(hostile[0]!, answers), r: single("[a]:*?/\\'履歴", { a: "甲", b: "乙" }) },
    targets: {},
    by: ["r"],
  });
  const people: Answers = { q: hostile.map((_, i) => i + 1), r: hostile.map((_, i) => (i % 2) + 1) };
  const made = surveyTables(tableSample(survey, people), survey);

  test("is never a formula, an error or an escape", async () => {
    const bytes = await written(made, survey);
    const parts = zipParts(bytes);
    for (const [name, part] of parts) {
      if (name.startsWith("xl/worksheets/")) expect(part).not.toMatch(/<f[ >]|t="e"/u);
      expect(name).not.toMatch(/externalLink|vbaProject|connections/u);
    }
    const sheets = await read(bytes);
    const labels = sheets[1]!.rows.map(([first]) => first);
    for (const text of hostile.slice(0, -1)) expect(labels).toContain(text);
    expect(labels).toContain("<b>&");
    for (const text of hostile.slice(0, 4)) expect(cellOf(sheets[1]!, text).style?.numFmt).toBe("@");
  });

  test("makes names of sheets that a spreadsheet takes", async () => {
    const sheets = await read(await written(made, survey));
    const names = sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/u);
    }
    expect(names).toContain("2 a 履歴");
  });
});

describe("tables of extreme size", () => {
  const book = async (label: string, categories: Readonly<Record<string, string>>, q: readonly number[]) => {
    const survey = defineSurvey({
      id: "extreme",
      title: "調査",
      organisation: "架空",
      questions: { q: multiple(label, categories), r: single(label, { a: label, b: "乙" }) },
      targets: {},
      by: ["r"],
    });
    const people: Answers = { q: q.map((code) => [code]), r: q.map((_, i) => (i % 2) + 1) };
    return read(await written(surveyTables(tableSample(survey, people, { lonelyPsu: "certainty" }), survey), survey));
  };

  test("hold labels of 500 characters whole, in rows that are high enough", async () => {
    const long = "長".repeat(500);
    const sheets = await book(long, { a: long, b: "短" }, [1, 2, 1, 2]);
    for (const sheet of sheets.slice(1, -1)) {
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      for (const [row, cells] of sheet.rows.entries()) {
        const column = cells.indexOf(long);
        if (column < 0) continue;
        const area = (sheet.merges ?? []).find(({ startRow, startCol }) => startRow === row && startCol === column);
        const last = area?.endCol ?? column;
        const width = sheet.columns!.slice(column, last + 1).reduce((sum, { width: one }) => sum + (one ?? 0), 0);
        const rows = Array.from({ length: (area?.endRow ?? row) - row + 1 }, (_, i) => row + i);
        const height = rows.reduce((sum, i) => sum + (sheet.rowDefs?.get(i)?.height ?? 15), 0);
        expect((height / 13) * width).toBeGreaterThan(500 * 1.45);
      }
    }
  });

  test("hold 60 categories, and one respondent", async () => {
    const sixty = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, `区分${i}`]));
    const sheets = await book("設問", sixty, [7]);
    const rows = sheetOf(sheets, "1 設問").rows;
    expect(rows.filter(([first]) => String(first).startsWith("区分"))).toHaveLength(60);
    expect(rowOf(sheetOf(sheets, "1 設問"), "区分6").slice(1, 3)).toEqual([1, 100]);
    expect(violations(sheets)).toEqual([]);
    expect(rows.flat().some((cell) => typeof cell === "number" && !Number.isFinite(cell))).toBe(false);
  });

  test("are contents and an empty sheet of data where there is no table", async () => {
    const sheets = await read(await written([]));
    expect(sheets.map(({ name }) => name)).toEqual(["目次", "機械判読用"]);
  });
});
