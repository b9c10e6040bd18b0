import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDate } from "../../src/data/date-text.js";
import { lookup } from "../../src/data/lookup.js";
import { naturalOrder } from "../../src/data/natural-order.js";
import { numberOf } from "../../src/data/number-text.js";

describe("a number", () => {
  test.each([
    ["34", 34],
    ["３４", 34],
    [" 1,234.5 ", 1234.5],
    ["−5", -5],
    ["－５", -5],
    ["1e+05", 100000],
    [".5", 0.5],
    [7, 7],
  ])("is read from %j", (cell, expected) => {
    expect(numberOf(cell)).toBe(expected);
  });

  test.each(["", "三十", "34歳", "1,23", "1-2", "-", "NaN", "Infinity", "0x10", true])(
    "is not read from %j",
    (cell) => {
      expect(numberOf(cell)).toBeNull();
    },
  );

  test("is what was written", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(numberOf(String(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

describe("a date", () => {
  test.each([
    ["2020-04-01", "2020-04-01"],
    ["2020/4/1", "2020-04-01"],
    ["２０２０．４．１", "2020-04-01"],
    ["2020年4月1日", "2020-04-01"],
    ["20200401", "2020-04-01"],
    ["2020/04/01 09:30", "2020-04-01"],
    ["2020年4月", "2020-04"],
    ["2020", "2020"],
    ["令和2年4月1日", "2020-04-01"],
    ["令和元年5月1日", "2019-05-01"],
    ["R2.4.1", "2020-04-01"],
    ["Ｈ３１．４．３０", "2019-04-30"],
    ["昭和64年1月7日", "1989-01-07"],
    ["昭和55年", "1980"],
    ["S55/4", "1980-04"],
    ["明治45年7月29日", "1912-07-29"],
  ])("is read from %s", (text, expected) => {
    expect(isoDate(text)).toBe(expected);
  });

  test.each(["", "2020/2/30", "2021/2/29", "2020/13/1", "令和元年4月30日", "平成0年", "4/1", "来年", "12/31/2020"])(
    "is not read from %s",
    (text) => {
      expect(isoDate(text)).toBeNull();
    },
  );
});

describe("a lookup", () => {
  const find = lookup<number>([
    [
      ["1", 1],
      ["2", 2],
    ],
    [
      ["①よい", 1],
      ["1よい", 2],
      ["16〜24歳", 3],
    ],
  ]);

  test("finds a name as written, then by width and dashes", () => {
    expect([find("1"), find("２"), find("①よい"), find("16～24歳"), find(" 2 ")]).toEqual([1, 2, 1, 3, 2]);
  });

  test("finds nothing where two names look the same", () => {
    expect(find("１よい")).toBeUndefined();
  });
});

test("natural order puts 2 before 10 and is the same for every order of the input", () => {
  expect(["q10", "q2", "Q2", "あ", "1"].sort(naturalOrder)).toEqual(["1", "q2", "Q2", "q10", "あ"]);
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      expect([...texts].reverse().sort(naturalOrder)).toEqual([...texts].sort(naturalOrder));
    }),
  );
});
