import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const good = "年,市町村名,調査対象者数（人）,割合（％）\n2020,津市,120,12.3\n2020,四日市市,98,X\n";

/** A table as offices make them: title, merged header, units and spaces in cells, an era, dittos, totals by formula. */
async function officeTable(): Promise<Uint8Array> {
  const rows = [
    ["表１　ひきこもり状態の方", null, null, null],
    ["区分", "人数", null, "備考"],
    [null, "男　性", "女性", null],
    ["令和２年度", "1,234人", 56, "①"],
    ["〃", "約100", "12（3.4%）", null],
    ["計", 1334, "－", null],
  ];
  return writeXlsx({
    sheets: [
      {
        name: "第1表",
        rows,
        merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }],
        cells: new Map([["5,1", { value: 1334, type: "formula", formula: "SUM(B4:B5)", formulaResult: 1334 }]]),
      },
    ],
  });
}

const run = (argv: string[], files: Record<string, string | Uint8Array>) =>
  runCli(["check-table", ...argv], { cwd: temporaryFolder(files) });

interface Printed {
  readonly violations: readonly { readonly item: string; readonly breaches: readonly { readonly place: string }[] }[];
}
const placesIn = (out: string): Record<string, string[]> =>
  Object.fromEntries(
    (JSON.parse(out) as Printed).violations.map(({ item, breaches }) => [item, breaches.map(({ place }) => place)]),
  );

describe("a table for machines", () => {
  test("has nothing to mend", async () => {
    const { code, out } = await run(["表.csv"], { "表.csv": good });
    expect({ code, out }).toEqual({ code: 0, out: "表.csv: 機械で読める表です\n" });
  });

  test("as jittai writes its own: every estimate of the build", async () => {
    const { code, out } = await runCli(["check-table", "output/ice-age-generation/2020/estimates.csv"]);
    expect(out).not.toMatch(/✗ 1-(?:1|2|3|4|5|7|8|11|12) /);
    expect([0, 1]).toContain(code);
  });
});

describe("a table for the eye", () => {
  test("is told cell by cell what to mend", async () => {
    const { code, out } = await run(["--format", "json", "表.xlsx"], { "表.xlsx": await officeTable() });
    expect(code).toBe(1);
    const places = placesIn(out);
    expect(places["1-2"]).toEqual(["C5"]);
    expect(places["1-3"]).toEqual(["B4", "B5"]);
    expect(places["1-4"]).toEqual(["B2:C2"]);
    expect(places["1-5"]).toContain("B3");
    expect(places["1-6"]).toEqual(expect.arrayContaining(["A3", "A5"]));
    expect(places["1-7"]).toEqual(["B6"]);
    expect(places["1-10"]).toEqual(["D4"]);
    expect(places["1-11"]).toEqual(["A4"]);
    expect(places["1-13"]).toEqual(["C6"]);
  });

  test("in words, with the cell, what stands there and the mend", async () => {
    const { out } = await run(["表.xlsx"], { "表.xlsx": await officeTable() });
    expect(out).toContain("✗ 1-4 シート「第1表」 セルを結合しない\n    B2:C2「人数」\n    → 結合を解き");
    expect(out).toMatch(/表\.xlsx: \d+ 項目、\d+ か所が合いません/);
  });

  test("shows five cells of each rule unless all are asked for", async () => {
    const many = `名前,数（人）\n${Array.from({ length: 8 }, (_, i) => `"${i}","1,00${i}"`).join("\n")}\n`;
    expect((await run(["表.csv"], { "表.csv": many })).out).toContain("ほか 3 か所（--all で全部）");
    expect((await run(["--all", "表.csv"], { "表.csv": many })).out).toContain("B9「1,007」");
  });
});

describe("what each rule allows", () => {
  const checked = async (text: string) => placesIn((await run(["--format", "json", "t.csv"], { "t.csv": text })).out);

  test("codes keep their zeros, periods and classes are one datum", async () => {
    expect(await checked("地域コード,年齢（歳）,数（人）\n01,15～39歳,5\n02,40～64歳,6\n")).toEqual({});
  });

  test("an empty row or column parts a table; a second one is named", async () => {
    const places = await checked("名,数（人）\n甲,1\n,\n名前,人数（人）\n乙,2\n");
    expect(places["2-1"]).toEqual(["3"]);
    expect(places["2-2"]).toEqual(["A4"]);
  });

  test("units may stand in a line above, in a column, or in each header", async () => {
    expect((await checked("名,甲\n乙,1\n"))["1-9"]).toEqual(["B"]);
    expect(await checked("単位：人\n名,甲\n乙,1\n")).toEqual({});
    expect(await checked("名,甲,単位\n乙,1,人\n")).toEqual({});
  });

  test("areas are written in full", async () => {
    expect((await checked("都道府県,数（人）\n三重,1\n愛知県,2\n"))["1-12"]).toEqual(["A2"]);
  });

  test("an era needs the western year beside it", async () => {
    expect((await checked("年度,数（人）\n令和2年度（2020年度）,1\nR3,2\n"))["1-11"]).toEqual(["A3"]);
  });
});

describe("what cannot be checked", () => {
  test("a file without a table, one that is not there, one that is no workbook", async () => {
    expect(await run(["t.csv"], { "t.csv": "題名だけ\n" })).toMatchObject({ code: 1, out: "t.csv: 表がありません\n" });
    expect((await run(["none.csv"], {})).err).toContain("none.csv");
    expect((await run(["t.xlsx"], { "t.xlsx": "not a zip" })).code).toBeGreaterThan(0);
  });
});
