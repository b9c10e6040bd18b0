import { expect, test } from "vitest";
import type { Reconciliation } from "../../src/reconcile/reconciliation.js";
import { markOf } from "../../src/reconcile/verdict-marks.js";

function line(printed: string, computed: number | null, more: Partial<Reconciliation["figure"]> = {}): Reconciliation {
  const digits = printed.split(".")[1]?.length ?? 0;
  const figure = {
    id: "a",
    label: { ja: "値" },
    printed,
    unit: "persons",
    approximate: false,
    expression: "",
    source: "",
    note: "",
    text: printed,
    digits,
    digitsStated: true,
    claim: null,
    wave: "",
    line: 2,
    ...more,
  } as unknown as Reconciliation["figure"];
  const words = { ja: "", en: "" };
  return {
    figure,
    computed,
    recomputed: printed,
    verdict: "reproduced",
    rule: words,
    explanation: words,
    family: null,
  };
}

test("a figure that the exact value rounds to matches", () => {
  expect(markOf(line("8438", 8437.61)).word.en).toBe("matches");
  expect(markOf(line("31.3", 31.25)).word.en).toBe("matches");
  expect(markOf(line("5500", null)).sign).toBe("✓");
});

test("a figure that comes out only after its share was rounded says so", () => {
  expect(markOf(line("8445", 8437.61))).toMatchObject({ sign: "≈", word: { en: "matches, as rounded" } });
});

test("約 may round to tens, hundreds or thousands", () => {
  expect(markOf(line("8400", 8437.61, { approximate: true })).sign).toBe("✓");
  expect(markOf(line("8500", 8437.61, { approximate: true })).sign).toBe("≈");
});

test("any other verdict keeps its own mark", () => {
  expect(markOf({ ...line("18216", 18217.57), verdict: "reproduced-other-rule" }).word.en).toBe("rounding");
  expect(markOf({ ...line("1", 2), verdict: "not-reproduced" }).sign).toBe("!");
});
