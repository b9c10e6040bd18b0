import JsonStat from "jsonstat-toolkit";
import { describe, expect, test } from "vitest";
import { codebookRows } from "../../src/report/codebook-rows.ts";
import { toCp932 } from "../../src/report/cp932.ts";
import { dataPackage } from "../../src/report/data-package.ts";
import { jsonStat } from "../../src/report/json-stat.ts";
import { tableRecord } from "../../src/report/table-record.ts";
import { tableRows } from "../../src/report/table-rows.ts";
import { shownTable } from "../../src/table/shown-table.ts";
import { surveyTables } from "../../src/table/survey-tables.ts";
import { twelve, twelvePeople } from "../support/table-sample.ts";
import { waveResults } from "../support/wave-results.ts";

const [table] = surveyTables(twelvePeople, twelve, [{ id: "t", rows: ["wish"], columns: [["sex"], ["sex", "age"]] }]);

describe("tables as tidy data", () => {
  const [head = [], ...rows] = tableRows([table!], "ja");
  const field = (row: readonly unknown[] | undefined, name: string) => row?.[head.indexOf(name)];

  test("have a row for each cell", () => {
    expect(rows).toHaveLength(table!.rows.length * table!.columns.length);
    const male = rows.find((row) => field(row, "row") === "strong" && field(row, "column") === "sex=male");
    expect(field(male, "value")).toBe(0.5);
    expect([field(male, "n"), field(male, "count"), field(male, "columnLabel")]).toEqual([6, 3, "男性"]);
  });

  test("name the breakdown and every category above a nested column", () => {
    const nested = rows.find((row) => field(row, "column") === "sex=male;age=old");
    expect([field(nested, "breakdown"), field(nested, "columnLabel")]).toEqual(["性別 × 年齢", "男性 / 30～49歳"]);
  });
});

describe("tables in JSON-stat", () => {
  const { link } = jsonStat([table!], { lang: "en", title: "t", source: "s" }) as {
    link: {
      item: readonly {
        size: number[];
        id: string[];
        value: (number | null)[];
        dimension: Record<string, { category: { index: string[] } }>;
      }[];
    };
  };
  const [set] = link.item;

  test("have as many values as their dimensions say, row by row", () => {
    expect(set!.value).toHaveLength(set!.size.reduce((product, size) => product * size, 1));
    expect(set!.size).toEqual(set!.id.map((id) => set!.dimension[id]!.category.index.length));
    const column = set!.dimension.column!.category.index.indexOf("sex=male");
    expect(set!.value[column * 4]).toBe(0.5);
    expect(set!.value[column * 4 + 3]).toBe(6);
  });

  test("are read by the toolkit of the standard", () => {
    const read = JsonStat(structuredClone(set));
    expect([read.class, read.length]).toEqual(["dataset", set!.id.length]);
    const place = Object.fromEntries(set!.id.map((id) => [id, set!.dimension[id]!.category.index[0]!]));
    expect(read.Data(place).value).toBe(set!.value[0]);
    for (const id of set!.id) expect(read.Dimension(id).label).not.toBe("");
  });

  test("name every column once, though two breakdowns may have it", () => {
    const { index } = set!.dimension.column!.category;
    expect(new Set(index).size).toBe(index.length);
    expect(index).toContain("sex=male#2");
  });
});

describe("a table with a hidden cell", () => {
  const secret = table!.cells[0]![1]!.estimate;
  const hidden = shownTable(table!, (estimate) =>
    estimate === secret
      ? { ...estimate, value: null, se: null, interval: null, n: 0, count: 0, disclosure: "suppressed" }
      : estimate,
  );

  test("has none of its numbers in any form, nor what gives it away", () => {
    const written = [
      JSON.stringify(tableRows([hidden], "ja")[2]),
      JSON.stringify((tableRecord(hidden) as { cells: unknown[][] }).cells[0]![1]),
    ];
    for (const text of written) {
      expect(text).toContain("suppressed");
      expect(text).not.toMatch(/0\.5|[^0-9.]3[^0-9]|[^0-9.]6[^0-9]/);
    }
    expect(hidden.cells[0]![1]).toMatchObject({ weighted: null, difference: null, higherThan: [] });
    expect(hidden.tests.map(({ group }) => group)).toEqual([1]);
    expect(hidden.base).toMatchObject({ n: 12, noAnswer: null });
  });

  test("is marked in JSON-stat", () => {
    const { link } = jsonStat([hidden], { lang: "ja", title: "t", source: "s" }) as {
      link: { item: readonly { status: Record<string, string>; value: (number | null)[] }[] };
    };
    expect(link.item[0]!.status["4"]).toBe("x");
    expect(link.item[0]!.value.slice(4, 8)).toEqual([null, null, null, null]);
  });

  test("hides the base of a column that is hidden altogether, and the row's if its total is", () => {
    const column = table!.cells.map((row) => row[2]!.estimate);
    const all = shownTable(table!, (estimate) =>
      column.includes(estimate) || estimate === table!.cells[0]![0]!.estimate
        ? { ...estimate, disclosure: "suppressed" }
        : estimate,
    );
    expect(all.columns.map(({ base }) => base.disclosure)[2]).toBe("suppressed");
    expect(all.columns[2]!.base.n).toBeNull();
    expect(all.rows[0]!.base).toEqual({ n: null, size: null, disclosure: "suppressed" });
    expect(all.cells[0]![1]!.difference).toBeNull();
  });
});

describe("the codebook as 符号表", () => {
  const rows = codebookRows(twelve, { wave: "令和6年度", period: "令和6年10月", records: 12 });

  test("has six rows of heading, then an item each with its codes below", () => {
    expect(rows.slice(0, 6).map(([name]) => name)).toEqual([
      ...["調査名", "調査機関", "回", "調査時期", "レコード数", "ファイル形式"],
    ]);
    expect(rows[6]!.slice(0, 4)).toEqual(["行番号", "階層", "項目名", "変数名"]);
    expect(rows.slice(7, 11).map((row) => [row[2], row[9], row[10]])).toEqual([
      ["性別", "", ""],
      ["", "1", "男性"],
      ["", "2", "女性"],
      ["", "無回答", "無回答"],
    ]);
    expect(rows.find((row) => row[3] === "age")!.slice(5, 11)).toEqual(["数値", 3, "歳", "全員", "", "10～49"]);
    expect(new Set(rows.slice(7).map((row) => row.length))).toEqual(new Set([12]));
  });
});

describe("a data package", () => {
  test("says what every field is, and what stands for a missing answer", () => {
    const { wave } = waveResults();
    const file = {
      name: "tables",
      path: "tables.csv",
      title: "表",
      fields: ["table", "value"],
      bytes: 3,
      sha256: "ab",
    };
    const found = dataPackage(twelve, wave, [file]);
    expect(found).toMatchObject({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      resources: [
        {
          path: "tables.csv",
          hash: "sha256:ab",
          schema: {
            fields: [
              { name: "table", type: "string" },
              { name: "value", type: "number" },
            ],
          },
        },
      ],
      responses: {
        schema: {
          fields: [
            {
              name: "sex",
              categories: [
                { value: "1", label: "男性" },
                { value: "2", label: "女性" },
              ],
              missingValues: [{ value: "" }, { value: "無回答", label: "無回答" }],
            },
            { name: "age", type: "integer", constraints: { minimum: 10, maximum: 49 } },
            { name: "wish", categoriesOrdered: true },
            { name: "why", type: "list" },
          ],
        },
      },
    });
  });
});

describe("text in CP932", () => {
  const read = (bytes: Uint8Array) => new TextDecoder("shift_jis").decode(bytes);

  test("is what Windows writes", () => {
    const { bytes, changed } = toCp932("表①㈱髙～カﾅA,1\r\n");
    expect(read(bytes)).toBe("表①㈱髙～カﾅA,1\r\n");
    expect([...bytes.slice(0, 4)]).toEqual([0x95, 0x5c, 0x87, 0x40]);
    expect(changed).toEqual([]);
  });

  test("lists each character that had to change, with what stands for it", () => {
    const { bytes, changed } = toCp932("\ufeff𠮷野家–5%−1 😀😀");
    expect(read(bytes)).toBe("吉野家-5%－1 〓〓");
    expect(changed).toEqual([
      { character: "𠮷", codePoint: "U+20BB7", to: "吉", count: 1 },
      { character: "–", codePoint: "U+2013", to: "-", count: 1 },
      { character: "−", codePoint: "U+2212", to: "－", count: 1 },
      { character: "😀", codePoint: "U+1F600", to: "〓", count: 2 },
    ]);
  });

  test("takes letters with marks put together or by their compatible form", () => {
    expect(read(toCp932("か\u3099ﬁ").bytes)).toBe("がfi");
  });
});
