import { describe, expect, test } from "vitest";
import {
  contrast,
  ink,
  lightness,
  line,
  muted,
  paper,
  residualColour,
  series,
  stackColours,
  stackLimit,
  textOn,
} from "../../src/chart/palette.js";

describe("palette", () => {
  test("contrast and lightness are those of WCAG 2.2 and CIELAB", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#4578ab", "#ffffff")).toBeCloseTo(4.64, 2);
    expect(lightness("#ffffff")).toBeCloseTo(100, 3);
    expect(lightness("#173878")).toBeCloseTo(24.8, 1);
  });

  test("text is at least 4.5 to 1 on paper, and marks at least 3 to 1", () => {
    for (const colour of [ink, muted]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    for (const colour of [...series, residualColour, line]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  test("the first three series survive grey printing", () => {
    const [one, two, three] = series.map(lightness) as [number, number, number];
    for (const [a, b] of [
      [one, two],
      [two, three],
      [one, three],
    ] as const)
      expect(Math.abs(a - b)).toBeGreaterThanOrEqual(16);
  });

  test.each(Array.from({ length: stackLimit }, (_, i) => i + 1))(
    "a stack of %i has as many colours, neighbours 12 apart in grey, and readable values",
    (parts) => {
      for (const residualLast of [false, true]) {
        const colours = stackColours(parts, residualLast);
        expect(colours).toHaveLength(parts);
        for (const [i, colour] of colours.entries()) {
          expect(contrast(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
          if (i > 0) expect(lightness(colour) - lightness(colours[i - 1]!)).toBeGreaterThanOrEqual(12);
        }
        if (residualLast && parts > 1) expect(colours.at(-1)).toBe(paper);
      }
    },
  );
});
