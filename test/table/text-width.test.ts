import { expect, test } from "vitest";
import { textWidth } from "../../src/table/text-width.ts";

test("a Japanese character is as wide as two letters, a half-width one and a mark on top none more", () => {
  expect(textWidth("男性")).toBe(4);
  expect(textWidth("ｶﾅ")).toBe(2);
  expect(textWidth("e\u0301")).toBe(1);
});
