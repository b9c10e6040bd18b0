import { describe, expect, test } from "vitest";
import { linesIn } from "../../../src/report/excel/digits-wide.ts";
import { pageBreaks } from "../../../src/report/excel/page-breaks.ts";
import { printedPage } from "../../../src/report/excel/printed-page.ts";

/** A sheet as wide as a page, of rows as high as a tenth of one. */
const widths = [90];
const tenth = printedPage(widths).height / 10.1;
const breaksOf = (count: number, starts: readonly number[]) =>
  pageBreaks({
    rows: Array.from({ length: count }, () => []),
    widths,
    heights: new Map(Array.from({ length: count }, (_, row) => [row, tenth])),
    repeated: [1, 1],
    starts,
  });

describe("a printed sheet", () => {
  test("goes on to the next page before a block that would be split", () => {
    expect(breaksOf(12, [2, 7])).toEqual([7]);
    expect(breaksOf(10, [2, 7])).toEqual([]);
  });

  test("counts the head that each page repeats", () => {
    expect(breaksOf(20, [2, 7, 12, 16])).toEqual([7, 16]);
  });

  test("lets a block that no page holds begin where it is", () => {
    expect(breaksOf(30, [2, 4])).toEqual([]);
  });

  test("that is wide is set smaller, so that more stands on a page; a wider one on several side by side", () => {
    expect(printedPage([200]).height).toBeGreaterThan(printedPage([100]).height);
    expect([printedPage([270]).across, printedPage([271]).across]).toEqual([1, 2]);
  });
});

test("a sentence takes as many lines as it does in print, with little to spare", () => {
  const sentence = "Rao–Scott 検定（二次）（現在の就業形態 × 性別）: F(14.00, 26,907.97) = 22.02, p < 0.0001";
  expect([linesIn(sentence, 90), linesIn(sentence, 60)]).toEqual([1, 2]);
});
