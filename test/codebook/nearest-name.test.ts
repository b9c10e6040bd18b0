import { expect, test } from "vitest";
import { didYouMean, nearestName } from "../../src/codebook/nearest-name.js";

const names = ["employment", "Sex", "nonRegular"];

test.each([
  ["emploment", "employment"],
  ["sex", "Sex"],
  ["nonregular", "nonRegular"],
  ["income", null],
  ["", null],
])("%j probably means %j", (name, expected) => {
  expect(nearestName(name, names)).toBe(expected);
});

test("where nothing is near, all names are given", () => {
  expect(didYouMean("income", names).en).toBe("known names: employment, Sex, nonRegular");
  expect(didYouMean("income", []).ja).toBe("指定できる名前はありません");
});
