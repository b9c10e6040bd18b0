import { describe, expect, test } from "vitest";
import { columnHeads, headDepth, headPath } from "../../src/table/head-tree.ts";
import type { TableHead } from "../../src/table/table.ts";

const head = (ja: string, span: readonly [number, number], heads: readonly TableHead[] = []): TableHead => ({
  label: { ja, en: ja },
  span,
  heads,
});
const heads = [
  head("全体", [0, 1]),
  head("性別 × 年齢", [1, 3], [head("男性", [1, 3], [head("34～39歳", [1, 2]), head("40歳～", [2, 3])])]),
];

describe("heads of a table", () => {
  test("lead from the breakdown to the column", () => {
    expect(headPath(heads, 2).map(({ ja }) => ja)).toEqual(["性別 × 年齢", "男性", "40歳～"]);
    expect(headPath(heads, 3)).toEqual([]);
  });

  test("are as deep as their longest branch", () => {
    expect(headDepth(heads)).toBe(3);
    expect(headDepth([])).toBe(0);
  });

  test("are said as a breakdown and its categories, the total without one", () => {
    expect(columnHeads(heads, 1, "ja")).toEqual({ breakdown: "性別 × 年齢", column: "男性 / 34～39歳" });
    expect(columnHeads(heads, 0, "ja")).toEqual({ breakdown: "", column: "全体" });
  });
});
