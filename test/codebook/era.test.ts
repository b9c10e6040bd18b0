import { dateText, fiscalYearOf, fiscalYearText, periodText } from "jittai";
import { expect, test } from "vitest";

test.each([
  ["2020", "令和2年", "2020"],
  ["2020-10", "令和2年10月", "October 2020"],
  ["2019-10-01", "令和元年10月1日", "October 1, 2019"],
  ["2019-04-30", "平成31年4月30日", "April 30, 2019"],
  ["2019-05-01", "令和元年5月1日", "May 1, 2019"],
  ["1989-01-07", "昭和64年1月7日", "January 7, 1989"],
  ["2019", "令和元年", "2019"],
])("%s is %s", (iso, ja, en) => {
  expect([dateText(iso, "ja"), dateText(iso, "en")]).toEqual([ja, en]);
});

test.each([
  ["2020-10", "2020-11", "令和2年10月～11月", "October–November 2020"],
  ["2020-12", "2021-01", "令和2年12月～令和3年1月", "December 2020–January 2021"],
  ["2019-04", "2019-05", "平成31年4月～令和元年5月", "April–May 2019"],
  ["2020-10-01", "2020-10-15", "令和2年10月1日～15日", "October 1–15, 2020"],
  ["2020-10-28", "2020-11-05", "令和2年10月28日～11月5日", "October 28–November 5, 2020"],
  ["2021-08", "2021-08", "令和3年8月", "August 2021"],
  ["2020", "2021", "令和2年～令和3年", "2020–2021"],
  ["2020", "2020-11", "令和2年～令和2年11月", "2020–November 2020"],
])("from %s to %s is %s", (from, to, ja, en) => {
  expect([periodText({ from, to }, "ja"), periodText({ from, to }, "en")]).toEqual([ja, en]);
});

test("a fiscal year begins in April", () => {
  expect(["2020-03-31", "2020-04-01", "2021-03", "2020"].map(fiscalYearOf)).toEqual([2019, 2020, 2020, 2020]);
});

test("a fiscal year is named by its era", () => {
  expect([1988, 1989, 2018, 2019, 2020].map((year) => fiscalYearText(year, "ja"))).toEqual([
    "昭和63年度",
    "平成元年度",
    "平成30年度",
    "令和元年度",
    "令和2年度",
  ]);
  expect(fiscalYearText(2020, "en")).toBe("FY2020");
});

test("a date that is none is refused", () => {
  expect(() => dateText("2020-02-30", "ja")).toThrow("invalid date: 2020-02-30 (expected YYYY, YYYY-MM or YYYY-MM-DD)");
  expect(() => fiscalYearOf("令和2年")).toThrow("invalid date");
});

test("the text does not depend on where it is written", () => {
  const zone = process.env.TZ;
  const written = ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"].map((place) => {
    process.env.TZ = place;
    return dateText("2019-05-01", "ja") + dateText("2020-01", "en");
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(written)).toEqual(new Set(["令和元年5月1日January 2020"]));
});
