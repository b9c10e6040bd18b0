import { describe, expect, test } from "vitest";
import { readPrinted } from "../../src/reconcile/printed-number.js";
import type { FigureUnit } from "../../src/reconcile/reconciliation.js";

const plain = (text: string, unit: FigureUnit = "persons") => {
  const read = readPrinted(text, unit);
  return typeof read === "string" ? read : { ...read, value: read.value.valueOf() };
};

describe("a printed number is read as Japanese documents print it", () => {
  test.each([
    ["18216", "persons", 18_216, 0],
    ["18,216", "persons", 18_216, 0],
    ["１８，２１６", "persons", 18_216, 0],
    ["１８,２１６人", "persons", 18_216, 0],
    ["2.3％", "percent", 2.3, 1],
    ["２．３", "percent", 2.3, 1],
    ["50%", "percent", 50, 0],
    ["9割", "percent", 90, -1],
    ["７．５割", "percent", 75, 0],
    ["1.6万人", "persons", 16_000, -3],
    ["3445万", "persons", 34_450_000, -4],
    ["1万8,200人", "persons", 18_200, 0],
    ["▲0.8ポイント", "points", -0.8, 1],
    ["－0.8", "points", -0.8, 1],
    ["34歳", "years", 34, 0],
    [" 5 000 ", "other", 5000, 0],
  ] as const)("%s (%s) is %d", (text, unit, value, digits) => {
    expect(plain(text, unit)).toMatchObject({ value, digits, approximate: false, claim: "exact" });
  });

  test("約 says that it is approximate", () => {
    expect(plain("約18,200人")).toMatchObject({ value: 18_200, approximate: true });
    expect(plain("約1.6万")).toMatchObject({ value: 16_000, approximate: true, digits: -3 });
  });

  test("半数 is half, to the nearest ten per cent", () => {
    expect(plain("半数", "percent")).toMatchObject({ value: 50, approximate: true, digits: -1, claim: "exact" });
    expect(plain("約９割", "percent")).toMatchObject({ value: 90, approximate: true, digits: -1 });
  });

  test("以上 and 以下 claim a bound", () => {
    expect(plain("10ポイント以上", "points")).toMatchObject({ value: 10, claim: "at-least" });
    expect(plain("300人以下")).toMatchObject({ value: 300, claim: "at-most" });
  });
});

test.each([
  ["", "empty"],
  ["　", "empty"],
  ["1.6～3.0", "range"],
  ["1.6〜3.0", "range"],
  ["1,6-3,0", "range"],
  ["18,2160", "commas"],
  ["1,82,160", "commas"],
  ["2.3%", "unit"],
  ["9割", "unit"],
  ["半数", "unit"],
  ["人", "not-a-number"],
  ["2.3.1", "not-a-number"],
  ["1.6万200", "not-a-number"],
  ["18216くらい", "not-a-number"],
  ["12 (34)", "not-a-number"],
] as const)("%s is refused: %s", (text, fault) => {
  expect(plain(text)).toBe(fault);
});
