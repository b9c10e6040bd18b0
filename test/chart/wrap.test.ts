import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clamp, shorten, wrap } from "../../src/chart/wrap.js";

/** Kanji are two wide, the rest one. */
const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[\u3000-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1), 0);
const lines = (text: string, width: number) => wrap(text, width, measure);

describe("wrap", () => {
  test("breaks Japanese anywhere but before closing and after opening punctuation", () => {
    expect(lines("一二三四五、六七", 10)).toEqual(["一二三四", "五、六七"]);
    expect(lines("一二三四（五六）七", 10)).toEqual(["一二三四", "（五六）七"]);
  });

  test("keeps a number with its unit and its circled mark", () => {
    expect(lines("対象者は1,923人", 12)).toEqual(["対象者は", "1,923人"]);
    expect(lines("区分は①34歳", 10)).toEqual(["区分は", "①34歳"]);
    expect(lines("およそ16.4ポイント", 12).some((line) => line.startsWith("ポイント"))).toBe(false);
  });

  test("keeps katakana and Latin words whole", () => {
    expect(lines("区間の幅はウィルソン法", 20)).toEqual(["区間の幅は", "ウィルソン法"]);
    expect(lines("people who need social participation", 12)).toEqual([
      "people who",
      "need social",
      "participatio",
      "n",
    ]);
  });

  test("keeps quotation marks and brackets with the Latin words they hold", () => {
    expect(lines("“Male”, 44.1% for “Female” (n = 40)", 9)).toEqual(["“Male”,", "44.1% for", "“Female”", "(n = 40)"]);
  });

  test("prefers to end a line at punctuation, and not inside a word of kanji", () => {
    expect(lines("年齢の区分、三十四歳人口", 18)).toEqual(["年齢の区分、", "三十四歳人口"]);
  });

  test("gives one empty line for an empty text", () => expect(lines("", 10)).toEqual([""]));

  test("loses nothing but spaces and never exceeds the width where a character fits it", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."人間の調査は、（例）。アンケート123,4％ab c「①」ー"),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 60 }), (some, width) => {
        const wrapped = lines(some, width);
        expect(wrapped.join("").replaceAll(" ", "")).toBe(some.replaceAll(" ", ""));
        for (const line of wrapped) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test("clamp says by … that lines were left out, and shorten that letters were", () => {
  const fit = { width: 8, measure };
  expect(clamp(["一二三四", "五六七八", "九"], 2, fit)).toEqual(["一二三四", "五六七…"]);
  expect(clamp(["一"], 2, fit)).toEqual(["一"]);
  expect(shorten("一二三四五", 8, measure)).toBe("一二三…");
  expect(shorten("一二三四", 8, measure)).toBe("一二三四");
});
