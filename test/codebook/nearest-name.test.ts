import { expect, test } from "vitest";
import { didYouMean, nearestName } from "../../src/codebook/nearest-name.js";

const names = ["employment", "Sex", "nonRegular"];

test.each([
  ["emploment", "employment"],
  ["sex", "Sex"],
  ["nonregular", "nonRegular"],
  ["income", null],
  ["xyz", null],
  ["", null],
])("%j probably means %j", (name, expected) => {
  expect(nearestName(name, names)).toBe(expected);
});

test("a short name without a letter in common is not near", () => {
  expect(nearestName("x", ["E", "H"])).toBeNull();
  expect(nearestName("性", ["性別", "満足"])).toBe("性別");
  expect(nearestName("性別", ["番号", "満足"])).toBeNull();
});

test("where nothing is near, all names are given", () => {
  expect(didYouMean("income", names).en).toBe("known names: employment, Sex, nonRegular");
  expect(didYouMean("income", []).ja).toBe("指定できる名前はありません");
});
