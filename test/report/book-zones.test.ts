import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/chart/chart.js";
import { zonesOf, zoneText } from "../../src/report/book/zones.js";

const tree = { frame: { x: 0, y: 40, width: 302, height: 90 }, origin: { x: 100, y: 50 }, children: [] };

const chart = (values: readonly object[], data: Chart["data"]): Chart => ({
  id: "worries",
  lang: "ja",
  width: "half",
  spec: { width: 180, height: 60, data: { values: [...values] }, mark: "bar" },
  title: "",
  subtitle: "",
  alt: "",
  notes: [],
  data,
});

const rows: Chart["data"] = [
  ["項目", "割合（％）", "n"],
  ["収入", "75.0", "40"],
  ["健康", "62.5＊", "40"],
  ["介護", "x", "x"],
];

describe("the places of a chart's values", () => {
  test("are bands across the drawing where marks are in rows", () => {
    const found = zonesOf(
      chart(
        [
          { y: 15, text: "75.0" },
          { y: 45, text: "62.5" },
        ],
        rows,
      ),
      tree,
    );
    expect(found).toEqual([
      [0, 0, 50, 302, 30],
      [1, 0, 80, 302, 30],
    ]);
    expect(zoneText(found)).toBe("0 0 50 302 30;1 0 80 302 30");
  });

  test("are columns from top to bottom where marks stand side by side", () => {
    const marks = [
      { x: 10, x1: 5, x2: 15, y: 1, text: "75.0" },
      { x: 30, x1: 25, x2: 35, y: 1, text: "62.5" },
    ];
    expect(zonesOf(chart(marks, rows), tree)[1]).toEqual([1, 125, 50, 10, 60]);
  });

  test("are parts of bars, bar by bar; parts drawn as one have none", () => {
    const part = (top: number, start: number, end: number, text: string) => ({
      top,
      bottom: top + 20,
      y: 0,
      start,
      end,
      text,
    });
    const marks = [part(0, 0, 0.5, "50.0"), part(0, 0.5, 1, "50.1"), part(30, 0, 1, "100.0")];
    const data: Chart["data"] = [
      ["区分", "項目", "％"],
      ["全体", "A", "50.0"],
      ["全体", "B", "30.0"],
      ["全体", "C", "20.0"],
      ["北", "A", "100.0"],
    ];
    expect(zonesOf(chart(marks, data), tree)).toEqual([
      [0, 100, 50, 90, 20],
      [3, 100, 80, 180, 20],
    ]);
  });

  test("are of the row that says the number of the mark: a hidden row, which has no number, is nobody's", () => {
    const marks = [
      { y: 15, text: "" },
      { y: 45, text: "62.5" },
    ];
    expect(zonesOf(chart(marks, rows), tree).map(([row]) => row)).toEqual([1]);
  });

  test("are not known of a chart of several views, which says its values in its table", () => {
    const { spec: _, ...rest } = chart([], rows);
    const several: Chart = { ...rest, spec: { hconcat: [] } };
    expect(zonesOf(several, tree)).toEqual([]);
    expect(zoneText([])).toBeUndefined();
  });
});
