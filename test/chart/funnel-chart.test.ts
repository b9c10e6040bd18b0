import { describe, expect, test } from "vitest";
import type { ChartContext } from "../../src/chart/chart.js";
import { buildChart } from "../../src/chart/kinds.js";
import type { Survey } from "../../src/codebook/survey.js";
import type { SampleCounts } from "../../src/codebook/wave.js";
import { input, survey, wave } from "../gallery/made-up.js";

const context: ChartContext = { lang: "ja", width: "full", measure: (text, size) => text.length * size };
const funnel = (sample: SampleCounts, size = wave.population.size) =>
  buildChart(
    input({ wave: { ...wave, sample, population: { ...wave.population, size } } }),
    { id: "f", kind: "funnel", unit: { ja: "機関" } },
    context,
  );
const strata = [
  { name: "a", label: { ja: "甲" }, asked: 68, valid: 55 },
  { name: "b", label: { ja: "乙" }, asked: 59, valid: 26 },
];

describe("a response funnel", () => {
  test("says how many were lost at each stage, and the share of those asked", () => {
    const { data, title } = funnel({ asked: 5500, replied: 1986, valid: 1923 });
    expect(title).toBe("調査対象の35.0％から有効な回答を得た");
    expect(data.slice(1).map((row) => [row[0], row[1], row[2], row[4]])).toEqual([
      ["調査対象", "5,500", "100.0", ""],
      ["回答", "1,986", "36.1", "未回答 3,514機関"],
      ["有効回答", "1,923", "35.0", "無効 63機関"],
    ]);
  });

  test("leaves out the stage of replies where all of them were valid", () => {
    expect(funnel({ asked: 100, valid: 40 }).data.map(([name]) => name)).toEqual(["段階", "調査対象", "有効回答"]);
  });

  test("gives a sample's response rate an interval, and a complete count none", () => {
    expect(funnel({ asked: 5500, valid: 1923 }).data.at(-1)?.[3]).toMatch(/^33\.\d–36\.\d$/);
    const census = funnel({ asked: 72, valid: 52 }, 72);
    expect(census.data.at(-1)?.[3]).toBe("");
    expect(census.notes[0]).toContain("全数を対象とした調査（標本誤差なし）");
  });

  test("names the strata that replied most and least", () => {
    const { title, data } = funnel({ asked: 127, valid: 81, strata }, 127);
    expect(title).toBe("有効回答率は63.8％、「甲」の80.9％に対し「乙」は44.1％");
    expect(data.slice(-2).map(([name, count, share]) => [name, count, share])).toEqual([
      ["甲", "55", "80.9"],
      ["乙", "26", "44.1"],
    ]);
  });

  test("counts in what the survey counts respondents and records in", () => {
    const plain = survey({});
    const two = { ...plain, unit: { ja: "か所", en: "centres" } };
    const cases = { ...plain, label: { ja: "訪問先", en: "residents" }, unit: { ja: "人", en: "persons" } };
    const sample = { asked: 12, valid: 6, cases: 9 };
    const drawn = (declared: Survey) =>
      buildChart(input({ survey: declared, wave: { ...wave, sample } }), { id: "f", kind: "funnel" }, context);
    expect(drawn(two).data.at(-1)?.[4]).toBe("未回答 6か所");
    expect(drawn({ ...two, cases }).notes[0]).toContain("有効回答に含まれる「訪問先」は9人");
    expect(drawn(plain).data.at(-1)?.[4]).toBe("未回答 6人");
  });

  test("draws a wave that nobody has answered yet", () => {
    expect(funnel({ asked: 12, valid: 0 }).title).toBe("有効な回答はまだない");
  });
});
