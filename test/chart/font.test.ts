import { beforeAll, describe, expect, test } from "vitest";
import { type ChartFont, openChartFont } from "../../src/chart/font.js";

let font: ChartFont;
beforeAll(async () => {
  font = await openChartFont();
});

describe("the chart font", () => {
  test("sets a kanji one em wide, and a 1 narrower than other digits", () => {
    expect(font.measure("実", 10)).toBeCloseTo(10, 1);
    expect(font.measure("1", 1000)).toBeCloseTo(629.88, 2);
    expect(font.measure("8", 1000)).toBeCloseTo(759.77, 2);
  });

  test("measures a text as the sum of its characters, in proportion to its size", () => {
    const text = "①髙齢者 1,923人";
    const sum = [...text].reduce((total, character) => total + font.measure(character, 11), 0);
    expect(font.measure(text, 11)).toBeCloseTo(sum, 9);
    expect(font.measure(text, 22)).toBeCloseTo(2 * sum, 9);
    expect(font.measure("Total", 11, true)).toBeGreaterThan(font.measure("Total", 11));
  });

  test("has the signs that charts print", () => {
    for (const character of "＊◇※①髙～％…－−–“”「」（）±＝×") expect(font.has(character), character).toBe(true);
    expect(font.has("\u{1f600}")).toBe(false);
  });

  test("gives a path for a letter and none for a space", () => {
    expect(font.outline("A", false).path).toMatch(/^M/);
    expect(font.outline(" ", false).path).toBe("");
  });
});
