import { describe, expect, test } from "vitest";
import type { ChartContext } from "../../src/chart/chart.js";
import { buildChart } from "../../src/chart/kinds.js";
import { category, counts, input, question, survey, wave } from "../gallery/made-up.js";

const context: ChartContext = { lang: "ja", width: "full", measure: (text, size) => text.length * size };
const several = question("multiple", { ja: "悩み" }, [
  category("a", { ja: "甲" }),
  category("b", { ja: "乙" }),
  category("z", { ja: "その他" }, true),
]);
const made = input({ survey: survey({ several }), estimates: counts("several", 400, { a: 100, z: 390, b: 300 }) });

describe("buildChart", () => {
  test("sorts shares from the largest and leaves その他 last, whatever its size", () => {
    const { data, title } = buildChart(made, { id: "c", kind: "shares", question: "several" }, context);
    expect(data.slice(1).map(([name]) => name)).toEqual(["乙", "甲", "その他"]);
    expect(title).toBe("「乙」が75.0％（70.5～79.0％）で最も多い");
  });

  test("takes the interval that the survey recommends where a share has several", () => {
    const wald = counts("several", 400, { a: 100 }).map((estimate) => ({
      ...estimate,
      interval: { low: 0, high: 1, level: 0.95, method: "wald" },
    }));
    const { data } = buildChart(
      { ...made, estimates: [...wald, ...made.estimates] },
      { id: "c", kind: "shares", question: "several" },
      context,
    );
    expect(data[2]?.[2]).toBe("21.0–29.5");
  });

  test("explains reconstructed data at length only in the first chart of a document", () => {
    const long = (first: boolean) =>
      buildChart(made, { id: "c", kind: "shares", question: "several", first }, context).notes.at(-1);
    expect(long(true)).toContain("公表された集計値と一致するように作成した回答データから計算");
    expect(long(false)).toMatch(/※再構成データ。$/);
    const real = { ...made, wave: { ...wave, origin: "responses" as const } };
    expect(buildChart(real, { id: "c", kind: "shares", question: "several" }, context).notes.at(-1)).not.toContain(
      "再構成",
    );
  });

  test("names a question or target that does not exist", () => {
    expect(() => buildChart(made, { id: "c", kind: "shares", question: "severel" }, context)).toThrow(
      "unknown question in a chart of survey made-up: severel",
    );
    expect(() => buildChart(made, { id: "c", kind: "shares", question: "several", target: "none" }, context)).toThrow(
      "unknown target",
    );
  });

  test("refuses to stack a question with several answers", () => {
    expect(() => buildChart(made, { id: "c", kind: "stacked", question: "several", by: [] }, context)).toThrow(
      "takes several answers",
    );
  });
});
