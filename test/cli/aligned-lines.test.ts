import { expect, test } from "vitest";
import { alignedLines } from "../../src/cli/aligned-lines.ts";
import { textWidth } from "../../src/table/text-width.ts";

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
