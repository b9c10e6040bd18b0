import { expect, test } from "vitest";
import { figureText } from "../../../src/report/words/figure-text.js";

test("a figure is written in its unit, thousands parted", () => {
  expect(figureText("8445", "persons", "ja")).toBe("8,445人");
  expect(figureText("8445", "persons", "en")).toBe("8,445");
  expect(figureText("2.3", "percent", "ja")).toBe("2.3％");
  expect(figureText("-1.5", "points", "en")).toBe("−1.5 points");
});

test("万人 is written out in English", () => {
  expect(figureText("1.6", "10k_persons", "ja")).toBe("1.6万人");
  expect(figureText("1.6", "10k_persons", "en")).toBe("16,000");
  expect(figureText("115.4", "10k_persons", "en")).toBe("1,154,000");
  expect(figureText("0.00125", "10k_persons", "en")).toBe("12.5");
});

test("what is no number stays as it is", () => {
  expect(figureText("約半数", "other", "ja")).toBe("約半数");
});
