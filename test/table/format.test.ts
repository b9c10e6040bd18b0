import { expect, test } from "vitest";
import {
  formatAboutPeople,
  formatNumber,
  formatPeople,
  formatPercent,
  formatRange,
  formatRoundedPeople,
  formatShare,
  formatSpan,
} from "../../src/table/format.js";

test("people are whole, grouped by thousands, and carry 人 in Japanese", () => {
  expect(formatPeople(8437.6, "ja")).toBe("8,438人");
  expect(formatPeople(18218, "en")).toBe("18,218");
  expect(formatPeople(null, "ja")).toBe("…");
});

test("in a sentence people are said to the hundred, in 万 from 10,000", () => {
  expect(formatAboutPeople(18218, "ja")).toBe("約1万8,200人");
  expect(formatAboutPeople(8438, "ja")).toBe("約8,400人");
  expect(formatAboutPeople(16140, "en")).toBe("about 16,100");
  expect(formatAboutPeople(541_900, "ja")).toBe("約54万2,000人");
  expect(formatAboutPeople(1374.57, "ja", 57)).toBe("約1,375人");
  expect(formatAboutPeople(1374.57, "ja", 570)).toBe("約1,370人");
  expect(formatAboutPeople(8438, "ja", 4700)).toBe("約8,400人");
  expect(formatAboutPeople(99_960, "ja")).toBe("約10万人");
  expect(formatAboutPeople(43, "ja")).toBe("約43人");
  expect(formatRoundedPeople(14645, "ja")).toBe("1万4,600");
  expect(formatRoundedPeople(14645, "en")).toBe("14,600");
});

test("shares have one decimal and the sign of their language", () => {
  expect(formatShare(0.3125, "ja")).toBe("31.3％");
  expect(formatShare(0.02288, "en")).toBe("2.3%");
  expect(formatPercent(1)).toBe("100.0");
  expect(formatShare(null, "ja")).toBe("…");
});

test("negative numbers carry a minus sign, not a hyphen", () => {
  expect(formatNumber(-1234.5, 1)).toBe("−1,234.5");
  expect(formatRoundedPeople(-104, "ja")).toBe("−100");
  expect(formatRoundedPeople(-14645, "ja")).toBe("−1万4,600");
});

test("ranges join with an en dash in columns and ～ in Japanese sentences", () => {
  expect(formatRange("59.8", "85.8")).toBe("59.8–85.8");
  expect(formatSpan("59.8", "85.8％", "ja")).toBe("59.8～85.8％");
  expect(formatSpan("59.8", "85.8%", "en")).toBe("59.8–85.8%");
});
