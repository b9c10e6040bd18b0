import { describe, expect, test } from "vitest";
import type { ChartContext } from "../../src/chart/chart.js";
import { buildChart } from "../../src/chart/kinds.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import type { Combination } from "../../src/prevalence/combinations.js";
import { group, input, survey } from "../gallery/made-up.js";

const context: ChartContext = { lang: "ja", width: "full", measure: (text, size) => text.length * size };
const [n, population] = [1000, 50_000];
const target = (ja: string) => ({ label: { ja }, short: { ja }, when: {} });
const declared = survey({}, { a: target("甲"), b: target("乙"), c: target("丙") });

function overlap(counts: Readonly<Record<string, number>>, hidden: readonly string[] = []) {
  const changes = (id: string): Partial<Estimate> => (hidden.includes(id) ? { disclosure: "suppressed" } : {});
  const combinations = Object.entries(counts).map(([key, count]): Combination => {
    const { recommended } = group({ id: key, label: { ja: key }, count, n, population }, changes(key));
    return { targets: key.split("&"), recommended };
  });
  const groups = ["a", "b", "c"].map((id) => {
    const count = Object.entries(counts).reduce((sum, [key, of]) => sum + (key.split("&").includes(id) ? of : 0), 0);
    return group({ id, label: { ja: id }, count, n, population }, changes(`group ${id}`));
  });
  return buildChart(input({ survey: declared, groups, combinations }), { id: "o", kind: "overlap" }, context);
}

const counts = { a: 40, b: 11, c: 25, "b&c": 15 };
/** The row of a name, as printed. */
const row = (chart: ReturnType<typeof overlap>, name: string) => chart.data.find(([first]) => first === name);

describe("the overlap of targets", () => {
  test("counts everyone once, the largest combination first, and targets whole", () => {
    const chart = overlap(counts);
    expect(chart.data.slice(1, 5).map(([name]) => name)).toEqual(["甲のみ", "丙のみ", "乙＋丙", "乙のみ"]);
    expect(row(chart, "乙＋丙")?.slice(1)).toEqual(["750", expect.stringMatching(/^3\d\d–1,1\d\d$/), "15"]);
    expect(row(chart, "乙（計）")?.[3]).toBe("26");
    expect(chart.notes[0]).toContain("回答者40＋26＋40人から重なりを除くと91人");
  });

  test("says of the smaller target how many are in the other too", () => {
    expect(overlap(counts).title).toBe("「乙」の回答者26人のうち15人は「丙」にも当てはまる");
  });

  test("says so where nobody is in two targets, or in any", () => {
    expect(overlap({ a: 4, b: 3 }).title).toBe("2つ以上の区分に当てはまる回答はない");
    expect(overlap({}).title).toBe("どの区分にも当てはまる回答はない");
  });

  test("withholds a target that holds a single withheld combination: subtraction would tell it", () => {
    const chart = overlap(counts, ["b&c"]);
    expect(row(chart, "乙＋丙")?.slice(1)).toEqual(["x", "x", "x"]);
    expect(row(chart, "乙（計）")?.[3]).toBe("x");
    expect(row(chart, "丙（計）")?.[3]).toBe("x");
    expect(row(chart, "甲（計）")?.[3]).toBe("40");
    expect(chart.title).not.toMatch(/26|15/);
  });

  test("withholds the combinations of a withheld target, of which it is the sum", () => {
    const chart = overlap(counts, ["group a"]);
    expect(row(chart, "甲のみ")?.slice(1)).toEqual(["x", "x", "x"]);
    expect(row(chart, "甲（計）")?.[3]).toBe("x");
  });
});
