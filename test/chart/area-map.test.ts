import { describe, expect, test } from "vitest";
import { areasOf } from "../../src/chart/area-map.js";
import { mieAreas } from "../../src/chart/mie-areas.js";
import type { Question } from "../../src/codebook/question.js";
import { category, question } from "../gallery/made-up.js";

const place = { survey: "s", by: "town" };
const towns = (...given: readonly (readonly [string, string])[]): Question => ({
  ...question("single", { ja: "市町" }, []),
  kind: "single",
  categories: given.map(([code, ja]) => ({ ...category(`m${code}`, { ja }), code })),
});

describe("areasOf", () => {
  test("knows the 29 municipalities of Mie, each in a place of its own", () => {
    expect(mieAreas).toHaveLength(29);
    expect(new Set(mieAreas.map(({ code }) => code)).size).toBe(29);
    expect(new Set(mieAreas.map(({ tile }) => tile.join())).size).toBe(29);
    expect(mieAreas.every(({ code }) => /^24\d{3}$/.test(code))).toBe(true);
  });

  test("finds an area by its code, with or without the check digit, and leaves the others without a category", () => {
    const areas = areasOf(towns(["24201", "津市"], ["242021", "四日市市"]), place);
    expect(
      areas.filter(({ category: name }) => name !== null).map(({ area, category: name }) => [area.code, name]),
    ).toEqual([
      ["24201", "m24201"],
      ["24202", "m242021"],
    ]);
  });

  test("refuses a code that no municipality has, one with a wrong check digit, and another's name", () => {
    expect(() => areasOf(towns(["24202", "四日市市"], ["24206", "上野市"]), place)).toThrow(
      "unknown area code in question town: 24206",
    );
    expect(() => areasOf(towns(["242010", "津市"]), place)).toThrow("unknown area code in question town: 242010");
    expect(() => areasOf(towns(["24201", "四日市市"]), place)).toThrow("another name: 四日市市 (expected 津市)");
  });

  test("says which prefectures it has where the codes are of none", () => {
    expect(() => areasOf(towns(["1", "津市"]), place)).toThrow(
      "no map of the prefecture of question town: 1 (expected 24)",
    );
    expect(() => areasOf(towns(), place)).toThrow("no map of the prefecture of question town: no code");
  });
});
