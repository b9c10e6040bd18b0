import { describe, expect, test } from "vitest";
import type { ChartContext } from "../../src/chart/chart.js";
import { buildChart } from "../../src/chart/kinds.js";
import { category, counts, input, question, share, survey } from "../gallery/made-up.js";

const context: ChartContext = { lang: "ja", width: "full", measure: (text, size) => text.length * size };
const duration = question("scale", { ja: "期間" }, [
  category("y1", { ja: "1年未満" }),
  category("y5", { ja: "1～5年" }),
  category("y10", { ja: "5～10年" }),
  category("over", { ja: "10年以上" }),
  category("dk", { ja: "不明" }, true),
]);
const categories = ["y10", "over"];
const net = share({ question: "duration", category: categories.join("+"), count: 50, n: 100 });
const estimates = [...counts("duration", 100, { y1: 10, y5: 30, y10: 35, over: 15, dk: 10 }), net];
const nets = [{ label: { ja: "5年以上" }, categories }];
const draw = (given = estimates, more: object = { nets }) =>
  buildChart(
    input({ survey: survey({ duration }), estimates: given }),
    { id: "d", kind: "duration", question: "duration", ...more },
    context,
  );

describe("ordered classes", () => {
  test("stay in their order and lead with what is counted as one, by its own interval", () => {
    const { title, data } = draw();
    expect(title).toBe("期間は「5年以上」が50.0％（40.4～59.6％）");
    expect(data.slice(1).map(([name]) => name)).toEqual([
      "1年未満",
      "1～5年",
      "5～10年",
      "10年以上",
      "不明",
      "5年以上",
    ]);
  });

  test("take the nets of the survey where the chart has none", () => {
    const declared = {
      ...survey({ duration }),
      nets: { duration: [{ name: "five", label: { ja: "5年以上" }, categories }] },
    };
    const { data } = buildChart(
      input({ survey: declared, estimates }),
      { id: "d", kind: "duration", question: "duration" },
      context,
    );
    expect(data.at(-1)?.slice(0, 2)).toEqual(["5年以上", "50.0"]);
  });

  test("say which class leads where nothing is counted as one", () => {
    expect(draw(estimates, {}).title).toBe("上位は「5～10年」35.0％と「1～5年」30.0％（順位は確かではない）");
  });

  test("withhold a sum that would tell a withheld class, and a second class where one alone is withheld", () => {
    const hidden = estimates.map((one) =>
      one.category === "over" ? { ...one, disclosure: "suppressed" as const } : one,
    );
    const { data, spec } = draw(hidden);
    const withheld = data.filter((row) => row[1] === "x").map(([name]) => name);
    expect(withheld).toEqual(["1年未満", "10年以上", "5年以上"]);
    expect(JSON.stringify(spec)).not.toMatch(/50\.0|15\.0/);
  });

  test("draw nobody's answers as none", () => {
    expect(draw([]).title).toBe("集計できる回答がない");
  });
});
