import { describe, expect, test } from "vitest";
import * as chartColours from "../../src/chart/palette.js";
import { type ColourName, colourVariable, palettes } from "../../src/report/book/palette.js";
import { styleSheet } from "../../src/report/book/style-sheet.js";

const { contrast, stackColours, stackLimit, textOn } = chartColours;
const schemes = Object.entries(palettes);

const texts: readonly (readonly [ColourName, ColourName])[] = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["muted", "paper"],
  ["muted", "surface"],
  ["link", "paper"],
  ["link", "surface"],
  ["paper", "c1"],
  ["ok", "ok-bg"],
  ["info", "info-bg"],
  ["warn", "warn-bg"],
  ["bad", "bad-bg"],
];
const marks: readonly ColourName[] = ["line", "c0", "c1", "c2", "c3", "c4", "c5", "c6"];

test("a colour and a length never go by one name", () => {
  const declared = [...styleSheet.matchAll(/:root\{([^}]*)\}/g)].map(([, body = ""]) =>
    [...body.matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name),
  );
  const colours = declared.find((names) => names.includes("--paper")) ?? [];
  const lengths = declared.find((names) => names.includes("--font")) ?? [];
  expect(Math.min(colours.length, lengths.length)).toBeGreaterThan(10);
  expect(lengths.filter((name) => colours.includes(name))).toEqual([]);
});

describe.each(schemes)("the colours of the book, %s", (_, palette) => {
  test.each(texts)("%s is readable on %s", (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)("%s stands out from the paper", (mark) => {
    expect(contrast(palette[mark], palette.paper)).toBeGreaterThanOrEqual(3);
  });

  test("keep text readable on every part of a stack", () => {
    for (let parts = 1; parts <= stackLimit; parts++)
      for (const fill of stackColours(parts, false)) {
        const [ground, text] = [inScheme(palette, fill), inScheme(palette, textOn(fill))];
        expect(contrast(text, ground), `${fill} of ${parts}`).toBeGreaterThanOrEqual(4.5);
      }
  });

  test("keep the parts of a stack in order of lightness", () => {
    for (let parts = 2; parts <= stackLimit; parts++) {
      const steps = stackColours(parts, false).map((fill) => chartColours.lightness(inScheme(palette, fill)));
      const gaps = steps.slice(1).map((step, i) => Math.abs(step - (steps[i] ?? 0)));
      expect(Math.min(...gaps)).toBeGreaterThan(6);
      expect(new Set(steps.slice(1).map((step, i) => Math.sign(step - (steps[i] ?? 0)))).size).toBe(1);
    }
  });
});

/** The value that stands for a colour of a chart in a scheme. */
function inScheme(palette: Readonly<Record<ColourName, string>>, colour: string): string {
  const name = /var\(--([\w-]+)\)/.exec(colourVariable(colour))?.[1];
  return name === undefined ? colour : palette[name as ColourName];
}

test("every colour of the charts has its variable, so that none stays light on a dark page", () => {
  const { ink, muted, line, gridLine, paper, series, dotColour, barColour, residualColour } = chartColours;
  const stacks = Array.from({ length: stackLimit }, (_, i) => stackColours(i + 1, true)).flat();
  const used = [ink, muted, line, gridLine, paper, ...series, dotColour, barColour, residualColour, ...stacks];
  expect(used.filter((colour) => !colourVariable(colour).startsWith("var("))).toEqual([]);
});
