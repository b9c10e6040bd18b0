import { describe, expect, test } from "vitest";
import type { ChartContext } from "../../src/chart/chart.js";
import { sourcesChart } from "../../src/chart/sources-chart.js";
import type { SourceCount } from "../../src/prevalence/source-count.js";

const context: ChartContext = { lang: "ja", width: "full", measure: (text, size) => text.length * size };
const known: SourceCount = {
  id: "known",
  source: { ja: "甲の調査" },
  definition: { ja: "把握されている方" },
  ages: null,
  asOf: "2021",
  kind: "known",
  value: 1270,
  interval: null,
  bounds: { low: 1270, high: 4400, assumption: { ja: "だれも知らない場合から最も多い場合まで" } },
  reasons: ["double-reporting"],
  origin: "responses",
};
const estimated: SourceCount = {
  id: "estimated",
  source: { ja: "乙の調査" },
  definition: { ja: "支援を必要とする方" },
  ages: { from: 34, to: 49 },
  asOf: "2020-10",
  kind: "estimated",
  value: 7671,
  interval: { low: 5324, high: 10_017, level: 0.95, method: "wald" },
  reasons: [],
  origin: "reconstructed",
};
const draw = (rows: readonly SourceCount[]) => sourcesChart(rows, { id: "s" }, context);

describe("sources side by side", () => {
  test("range from the smallest number to the largest, and are not added", () => {
    const { title, subtitle, alt, data } = draw([known, estimated]);
    expect(title).toBe("何人いるかは、だれをどう数えるかで1,270人から約7,700人まで変わる");
    expect(subtitle).toContain("足したり引いたりできない");
    expect(alt).toContain("足し合わせることはできない");
    expect(data.flat().join()).not.toContain("8,9");
  });

  test("state ages, date, definition and whether a number is an estimate", () => {
    expect(draw([known, estimated]).data.slice(1)).toEqual([
      ["甲の調査", "令和3年", "全年齢", "把握されている方", "1,270人", "推計ではない", "1,270～4,400人"],
      ["乙の調査", "令和2年10月", "34～49歳", "支援を必要とする方", "約7,700人", "5,300–10,000", ""],
    ]);
  });

  test("say what an assumption alone would move, what to know of a source, and where the numbers are from", () => {
    const { notes } = draw([known, estimated]);
    expect(notes[0]).toContain("点線はだれも知らない場合から最も多い場合までの範囲（1,270～4,400人）");
    expect(notes[0]).toContain("同じ方を複数の回答者が数えている場合があり");
    expect(notes[1]).toBe("資料：甲の調査、乙の調査。※再構成データ。");
  });

  test("mark an imprecise estimate, and leave a number that cannot be had empty", () => {
    const { data } = draw([
      { ...estimated, reasons: ["few-rows"] },
      { ...known, value: null },
    ]);
    expect(data.slice(1).map((row) => row[4])).toEqual(["約7,700人＊", "…"]);
    expect(draw([]).title).toBe("分かっている人数はない");
  });
});
