import { expect, test } from "vitest";
import { alignedLines, textWidth } from "../../src/cli/text-width.ts";

test("a Japanese character takes two columns, a half-width one and a mark on top none more", () => {
  expect(textWidth("男性")).toBe(4);
  expect(textWidth("ｶﾅ")).toBe(2);
  expect(textWidth("e\u0301")).toBe(1);
});

test("columns line up whatever is in them", () => {
  const lines = alignedLines(
    [
      ["対象", "人数"],
      ["a", "1"],
      ["不安定な就労", "8,445"],
    ],
    ["left", "right"],
  );
  expect(new Set(lines.map(textWidth)).size).toBe(1);
});
