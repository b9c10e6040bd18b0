import { describe, expect, test } from "vitest";
import type { ChartContext } from "../../src/chart/chart.js";
import { buildChart } from "../../src/chart/kinds.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import { category, counts, input, question, survey } from "../gallery/made-up.js";

const context: ChartContext = { lang: "ja", width: "full", measure: (text, size) => text.length * size };
const single = (ja: string, names: readonly string[]) =>
  question(
    "single",
    { ja },
    names.map((name) => category(name, { ja: name })),
  );
const age = single("年代", ["30代", "40代", "50代"]);
const sex = single("性別", ["男性", "女性"]);
const of = (side: string, [a = 0, b = 0, c = 0]: readonly number[], changes: Partial<Estimate> = {}) =>
  counts("age", a + b + c, { "30代": a, "40代": b, "50代": c }, { domain: { sex: side }, ...changes });
const pyramid = (estimates: readonly Estimate[]) =>
  buildChart(
    input({ survey: survey({ age, sex }), estimates }),
    { id: "p", kind: "pyramid", question: "age", by: "sex", measure: "respondents" },
    context,
  );
const both = [...of("男性", [20, 90, 10]), ...of("女性", [30, 25, 5])];

describe("a pyramid", () => {
  test("counts each class on both sides and says which leads", () => {
    const { data, title } = pyramid(both);
    expect(title).toBe("男性は「40代」、女性は「30代」が最も多い");
    expect(data.slice(1).map((row) => row.slice(0, 3))).toEqual([
      ["30代", "男性", "20"],
      ["30代", "女性", "30"],
      ["40代", "男性", "90"],
      ["40代", "女性", "25"],
      ["50代", "男性", "10"],
      ["50代", "女性", "5"],
    ]);
  });

  test("does not name a leader of estimates whose intervals overlap", () => {
    const totals = both.map((one) => ({ ...one, statistic: "total" as const }));
    const { title } = buildChart(
      input({ survey: survey({ age, sex }), estimates: totals }),
      { id: "p", kind: "pyramid", question: "age", by: "sex" },
      context,
    );
    expect(title).toBe("男性は「40代」が最も多く、女性の順位は確かではない");
  });

  test("withholds a class on both sides, with the totals and n that would tell it", () => {
    const hidden = both.map((one) =>
      one.category === "50代" && one.domain.sex === "女性" ? { ...one, disclosure: "suppressed" as const } : one,
    );
    const { data, alt, spec } = pyramid(hidden);
    expect(data.slice(-2).map((row) => row.slice(2))).toEqual([
      ["x", "x", "x"],
      ["x", "x", "x"],
    ]);
    expect(data[1]?.[4]).toBe("x");
    expect(alt).not.toContain("120");
    expect(JSON.stringify(spec)).not.toMatch(/男性 120人|女性 60人/);
  });

  test("draws one respondent, and none", () => {
    expect(pyramid(of("男性", [0, 1, 0])).data[3]?.slice(0, 3)).toEqual(["40代", "男性", "1"]);
    expect(pyramid([]).title).toBe("集計できる回答がない");
  });
});
