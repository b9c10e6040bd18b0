import { describe, expect, test } from "vitest";
import { bookHtml } from "../../src/report/book/book-html.js";
import { viewerData } from "../../src/report/book/viewer/viewer-data.js";
import type { Table, TableCell } from "../../src/table/table.js";
import { readHtml, select } from "../support/html-tree.js";
import { estimate, waveResults } from "../support/wave-results.js";

const base = { n: 100, size: 100, disclosure: "open" } as const;

const cell = (value: number | null, fields: Parameters<typeof estimate>[0] = {}): TableCell => ({
  estimate: estimate({
    question: "sex",
    value,
    interval: value === null ? null : { low: value - 0.1, high: value + 0.1, level: 0.95, method: "wilson" },
    n: 100,
    count: value === null ? 0 : Math.round(value * 100),
    ...fields,
  }),
  weighted: value === null ? null : value * 100,
  difference: value === null ? null : { value: value - 0.5, se: 0.01, p: 0.01, significant: true },
  higherThan: [],
});

const hidden = (value: number) => cell(value, { disclosure: "suppressed" });

const table = (rows: readonly (readonly TableCell[])[], fields: Partial<Table> = {}): Table => ({
  id: "by.sex",
  declaration: "by",
  survey: "made-up",
  wave: "2020",
  title: { ja: "性別", en: "Sex" },
  question: { name: "sex", label: { ja: "性別</script><b>", en: "Sex" }, kind: "single" },
  scope: {},
  shares: "column",
  base: { ...base, kind: "asked", label: { ja: "回答者全員", en: "All respondents" }, noAnswer: 0, notAsked: 0 },
  rows: [
    { kind: "category", name: "male", label: { ja: "男性", en: "Male" }, base },
    { kind: "category", name: "female", label: { ja: "女性", en: "Female" }, base },
  ],
  columns: [
    { kind: "total", group: null, domain: {}, label: { ja: "全体", en: "Total" }, letter: null, base },
    { kind: "category", group: 0, domain: { area: "north" }, label: { ja: "北", en: "North" }, letter: "A", base },
  ],
  heads: {
    rows: [],
    columns: [
      { label: { ja: "全体", en: "Total" }, span: [0, 1], heads: [] },
      {
        label: { ja: "地区", en: "Area" },
        span: [1, 2],
        heads: [{ label: { ja: "北", en: "North" }, span: [1, 2], heads: [] }],
      },
    ],
  },
  cells: rows,
  sums: { rows: [], columns: [] },
  tests: [],
  notes: [],
  level: 0.95,
  origin: "responses",
  lineage: { responses: "3f9a", codebook: "c21d", version: "0.1.0" },
  ...fields,
});

const results = {
  ...waveResults(),
  tables: [
    table([
      [cell(0.4875), hidden(0.1234)],
      [cell(0.5125, { reliability: "unreliable", reasons: ["few-rows"] }), hidden(0.8766)],
    ]),
  ],
};
const data = viewerData(results, results.reconciliation);

describe("the data of the table viewer", () => {
  test("are texts as tables print them: rounded half up, with the mark of care", () => {
    const [first, second] = data?.tables[0]?.cells ?? [];
    expect(first?.[0]?.slice(0, 4)).toEqual(["48.8", "38.8–58.8", "49", "−1.3†"]);
    expect(second?.[0]?.[0]).toBe("51.3＊");
    expect(data?.labels[Number(second?.[0]?.[5])]?.[0]).toContain("回答数が少ない");
  });

  test("hold nothing of a hidden cell, nor does the page", () => {
    expect(data?.tables[0]?.cells.map((row) => row[1]?.slice(0, 5))).toEqual([
      ["x", "x", "x", "x", ""],
      ["x", "x", "x", "x", ""],
    ]);
    const html = bookHtml([results]);
    for (const derived of ["12.3", "0.1234", "87.7", "0.8766", "2.3–22.3", "77.7–97.7"])
      expect(html).not.toContain(derived);
  });

  test("do not repeat a table of everyone that one with breakdowns holds too", () => {
    const alone = table([[cell(0.4)], [cell(0.6)]], { id: "gt.sex", columns: table([]).columns.slice(0, 1) });
    expect(viewerData({ ...results, tables: [alone, ...results.tables] }, [])?.tables).toHaveLength(1);
    expect(viewerData({ ...results, tables: [alone] }, [])?.tables).toHaveLength(1);
    expect(viewerData({ ...results, tables: [] }, [])).toBeNull();
  });

  test("name the printed figures that are about the question, and no others", () => {
    const printed = results.reconciliation.map((line, i) => ({
      ...line,
      figure: { ...line.figure, expression: i === 0 ? "share(sex = male)" : "share(unisex = male)" },
    }));
    const about = viewerData(results, printed)?.questions[0]?.[1];
    expect(about?.map(([, expression]) => expression)).toEqual(["share(sex = male)"]);
  });

  test("cannot end the element they stand in", () => {
    const tree = readHtml(bookHtml([results]));
    expect(tree.faults).toEqual([]);
    const [json] = select(tree, "script", ({ attributes }) => attributes.get("type") === "application/json");
    expect(JSON.parse(json?.text ?? "").labels.flat()).toContain("性別</script><b>");
  });
});
