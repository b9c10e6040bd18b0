import { type Color, converter, differenceCiede2000, parse } from "culori";
import { describe, expect, test } from "vitest";
import {
  contrast,
  heatColours,
  heatLimit,
  ink,
  lightness,
  line,
  muted,
  neutralColour,
  paper,
  residualColour,
  series,
  sideColours,
  sideLimit,
  stackColours,
  stackLimit,
  textOn,
} from "../../src/chart/palette.js";

/**
 * CIEDE2000 as seen with each kind of colour vision: the matrices of Machado, Oliveira & Fernandes (2009), A
 * physiologically-based model for simulation of color vision deficiency, severity 1, on linear RGB.
 */
const difference = differenceCiede2000();
const linear = converter("lrgb");
const within = (value: number) => Math.min(1, Math.max(0, value));
const seenBy = (rows: readonly (readonly [number, number, number])[]) => (colour: Color) => {
  const { r, g, b } = linear(colour);
  const [red, green, blue] = rows.map(([x, y, z]) => within(x * r + y * g + z * b));
  return { mode: "lrgb" as const, r: red!, g: green!, b: blue! };
};
const visions = {
  normal: (colour: Color) => colour,
  deuteranopia: seenBy([
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ]),
  protanopia: seenBy([
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]),
  tritanopia: seenBy([
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ]),
};
type Vision = keyof typeof visions;
const names = Object.keys(visions) as Vision[];

function apart(one: string, other: string, vision: Vision): number {
  const [a, b] = [parse(one), parse(other)];
  if (a === undefined || b === undefined) throw new TypeError(`no colour: ${one}, ${other}`);
  return difference(visions[vision](a), visions[vision](b));
}

const neighbours = (colours: readonly string[]) => colours.slice(1).map((colour, i) => [colours[i]!, colour] as const);
const pairs = (colours: readonly string[]) =>
  colours.flatMap((one, i) => colours.slice(i + 1).map((other) => [one, other] as const));
const least = (some: readonly (readonly [string, string])[], vision: Vision) =>
  Math.min(...some.map(([one, other]) => apart(one, other, vision)));
const inGrey = (one: string, other: string) => Math.abs(lightness(one) - lightness(other));

/** The smallest distances published for each set: normal, deuteranopia, protanopia, tritanopia. */
const published = [
  { set: "series", some: pairs(series), distances: [20.8, 11.2, 11.8, 14.3] },
  { set: "stack of five", some: neighbours(stackColours(5, false)), distances: [12.7, 13.3, 11.9, 13.4] },
  { set: "heat map", some: neighbours(heatColours(5)), distances: [11.3, 11.8, 10.6, 11.9] },
  {
    set: "two sides of a scale",
    some: [neighbours(sideColours("left", 2)), neighbours(sideColours("right", 2))].flat(),
    distances: [22.1, 23, 20, 25.3],
  },
];

describe("colours told apart", () => {
  test.each(
    published.flatMap(({ set, some, distances }) =>
      names.map((vision, i) => ({ set, some, vision, distance: distances[i]! })),
    ),
  )("$set with $vision: at least $distance", ({ some, vision, distance }) =>
    expect(least(some, vision)).toBeGreaterThanOrEqual(distance - 0.1),
  );

  const ordered = [
    ...Array.from({ length: stackLimit - 1 }, (_, i) => ({
      set: `stack of ${i + 2}`,
      colours: stackColours(i + 2, false),
    })),
    ...Array.from({ length: stackLimit - 1 }, (_, i) => ({
      set: `stack of ${i + 2}, white last`,
      colours: stackColours(i + 2, true),
    })),
    ...Array.from({ length: heatLimit - 1 }, (_, i) => ({ set: `${i + 2} classes`, colours: heatColours(i + 2) })),
    ...Array.from({ length: sideLimit - 1 }, (_, i) => ({
      set: `left side of ${i + 2}`,
      colours: sideColours("left", i + 2),
    })),
    ...Array.from({ length: sideLimit - 1 }, (_, i) => ({
      set: `right side of ${i + 2}`,
      colours: sideColours("right", i + 2),
    })),
  ];
  test.each(ordered)("neighbours of a $set are 12 apart in grey and 9 with any colour vision", ({ colours }) => {
    for (const [one, other] of neighbours(colours)) {
      expect(inGrey(one, other), `${one} ${other}`).toBeGreaterThanOrEqual(12);
      for (const vision of names)
        expect(apart(one, other, vision), `${one} ${other} ${vision}`).toBeGreaterThanOrEqual(9);
    }
  });

  test("what is left over is told from every series", () => {
    for (const vision of names)
      for (const colour of series) expect(apart(colour, residualColour, vision)).toBeGreaterThanOrEqual(9);
  });

  test("both sides of a scale are told apart by hue where they meet, and what is neither from both", () => {
    for (let parts = 1; parts <= sideLimit; parts++) {
      const [left, right] = [sideColours("left", parts).at(-1)!, sideColours("right", parts).at(-1)!];
      for (const vision of names) expect(apart(left, right, vision)).toBeGreaterThanOrEqual(12);
      expect(inGrey(left, neutralColour)).toBeGreaterThanOrEqual(parts === sideLimit ? 8 : 12);
    }
  });
});

describe("contrast", () => {
  test("text reads at 4.5 to 1 on paper and on every fill that bears it", () => {
    const fills = [
      ...series.slice(0, 4),
      neutralColour,
      ...[1, 2, 3].flatMap((parts) => [...sideColours("left", parts), ...sideColours("right", parts)]),
      ...Array.from({ length: heatLimit }, (_, i) => heatColours(i + 1)).flat(),
    ];
    for (const fill of fills) expect(contrast(textOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5);
    for (const colour of [ink, muted]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
  });

  test("marks and the outline of light fills stand 3 to 1 on paper", () => {
    for (const colour of [...series, residualColour, line, muted])
      expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });
});
