import { describe, expect, test } from "vitest";
import type { ChartContext } from "../../src/chart/chart.js";
import type { WaveStep } from "../../src/chart/chart-input.js";
import { buildChart } from "../../src/chart/kinds.js";
import type { WaveChange } from "../../src/compare/compare-waves.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import { category, input, question, share, survey } from "../gallery/made-up.js";

const context: ChartContext = { lang: "ja", width: "full", measure: (text, size) => text.length * size };
const work = question("single", { ja: "就業" }, [
  category("yes", { ja: "働いている" }),
  category("no", { ja: "働いていない" }),
]);
const waveOf = (year: string) => ({ label: { ja: `${year}年` }, fieldwork: { from: year, to: year } });

function change(name: string, [later, earlier]: readonly [number, number], marks: Partial<Estimate> = {}): WaveChange {
  const [now, then] = [later, earlier].map((count) => share({ question: "work", category: name, count, n: 1000 }));
  const value = (later - earlier) / 1000;
  const interval = { low: value - 0.04, high: value + 0.04, level: 0.95, method: "wald" };
  return {
    question: "work",
    later: now!,
    earlier: then!,
    change: { ...now!, statistic: "difference", value, interval, ...marks },
  };
}
const step = (changes: readonly WaveChange[], refused: WaveStep["comparison"]["refused"] = []): WaveStep => ({
  later: waveOf("2024"),
  earlier: waveOf("2020"),
  comparison: { changes, refused },
});
const draw = (steps: readonly WaveStep[], categories?: readonly string[]) =>
  buildChart(
    input({ survey: survey({ work }), steps }),
    { id: "w", kind: "wave", question: "work", ...(categories && { categories }) },
    context,
  );
/** The runs that points belong to: a new one after every break. */
const runs = (chart: ReturnType<typeof draw>) => {
  const { values } = chart.spec.data as unknown as { values: readonly { run: string }[] };
  return values.map(({ run }) => run);
};

describe("change from wave to wave", () => {
  test("leads with the largest change that is clear of chance", () => {
    const { title, data } = draw([step([change("yes", [600, 540]), change("no", [390, 460])])]);
    expect(title).toBe("「働いていない」は46.0％から39.0％へ減った（差は−7.0ポイント、−11.0～−3.0）");
    expect(data[2]).toEqual(["働いている", "2024年", "60.0", expect.any(String), "1,000", "＋6.0（＋2.0～＋10.0）"]);
  });

  test("says that none is clear where every interval holds no change", () => {
    expect(draw([step([change("yes", [560, 540])])]).title).toBe("前回からの変化は、どの項目も確かではない");
  });

  test("draws no line across a broken series and says what the break is", () => {
    const broken = change("yes", [600, 540], { reasons: ["broken-series"], reliability: "unreliable" });
    const chart = draw([step([broken])]);
    expect(runs(chart)).toEqual(["yes.0", "yes.1"]);
    expect(runs(draw([step([change("yes", [600, 540])])]))).toEqual(["yes.0", "yes.0"]);
    expect(chart.title).toBe("調査のしかたが変わり、前回とは単純に比べられない");
    expect(chart.notes[0]).toContain("点線の前後は調査のしかたが異なり");
  });

  test("gives the reason where a series was refused, and says so where there is no earlier wave", () => {
    const chart = draw([step([], [{ question: "work", why: { ja: "定義が変わった" } }])]);
    expect(chart.title).toBe("前回までとは比べられない");
    expect(chart.notes[0]).toBe("定義が変わった。");
    expect(draw([]).title).toBe("比べる前回の調査がない");
  });

  test("shows only the answers it is asked for", () => {
    const { data } = draw([step([change("yes", [600, 540]), change("no", [390, 460])])], ["yes"]);
    expect(new Set(data.slice(1).map(([name]) => name))).toEqual(new Set(["働いている"]));
  });

  test("keeps withheld waves and changes out of everything", () => {
    const one = change("yes", [600, 540]);
    const hide = (estimate: Estimate): Estimate => ({ ...estimate, disclosure: "suppressed" });
    const chart = draw([step([{ ...one, earlier: hide(one.earlier), change: hide(one.change) }])]);
    expect(chart.data.slice(1).map((row) => [row[2], row[5]])).toEqual([
      ["x", ""],
      ["60.0", "x"],
    ]);
    expect(JSON.stringify(chart)).not.toMatch(/54\.0|6\.0[^0-9]（/);
  });
});
