import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openChartFont } from "../../src/chart/font.js";
import { readDrawing } from "../../src/report/book/drawing-tree.js";
import { compactPath } from "../../src/report/book/path-data.js";
import { drawDeclared } from "../../src/report/draw.js";
import { waveResults } from "../support/wave-results.js";

describe("a path", () => {
  test("is written in steps from point to point", () => {
    expect(compactPath("M 1 1 L 5 1 L 5 3.5 Q 4.00 4 3 3.25 C 1 2 2 1 0 0 Z")).toBe(
      "m1 1h4v2.5q-1 .5-2-.25c-2-1.25-1-2.25-3-3.25z",
    );
  });

  test("with commands that are not understood is left as it is", () => {
    const arc = "M4,0A4,4,0,1,1,-4,0";
    expect(compactPath(arc)).toBe(arc);
    expect(compactPath("M 0 0 l 1 1")).toBe("M 0 0 l 1 1");
    expect(compactPath("M 1e-7 0 L 1 1")).toBe("M 1e-7 0 L 1 1");
  });

  test("ends where it ended, however many steps it takes", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -9999, max: 9999 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(points, (list) => {
        const data = list
          .map(([x, y], i) => `${i === 0 ? "M" : "L"} ${(x / 100).toFixed(2)} ${(y / 100).toFixed(2)}`)
          .join(" ");
        expect(end(compactPath(data))).toEqual(list.at(-1));
      }),
    );
  });
});

/** Follows the steps in hundredths. */
function end(data: string): readonly [number, number] {
  let at: [number, number] = [0, 0];
  for (const [, name = "", rest = ""] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [a = 0, b = 0] = (rest.match(/-?\d*\.?\d+/g) ?? []).map((text) => Math.round(Number(text) * 100));
    if (name === "h") at = [at[0] + a, at[1]];
    else if (name === "v") at = [at[0], at[1] + a];
    else at = [at[0] + a, at[1] + b];
  }
  return at;
}

describe("a drawing as Vega and the outliner write it", () => {
  const text = (y: number, glyph = "g") =>
    `<g transform="translate(0,${y}) scale(0.005,-0.005)" fill="#595959"><use xlink:href="#${glyph}"/><use xlink:href="#${glyph}" x="1000"/></g>`;
  const svg = `<svg width="300" height="200" viewBox="0 0 300 200"><defs><path id="g" d="M0 0L10 0Z"/><path id="unused" d="M0 0L9 0Z"/></defs>
    <rect width="300" height="200" fill="#ffffff"/><g fill="none" transform="translate(40,60)"><g><g transform="translate(0,0)">
    <path d="M0,0h9v9h-9Z"/><g><path d="M0,0h5v5h-5Z" fill="#4982a6"/><path d="M1,1h1Z" fill="#4c78a8" opacity="0"/></g>
    <g>${text(-8)}</g><g data-part="notes">${text(110)}</g></g></g>
    <g data-part="headline"><g transform="translate(-40,-57)">${text(10)}</g></g></g></svg>`;
  const { frame, children } = readDrawing(svg, "p-", 80);
  const all = JSON.stringify(children);

  test("loses headline and notes, and is cut to what is left", () => {
    expect(all.match(/scale/g)).toHaveLength(1);
    expect(frame.width).toBe(300);
    expect(frame.y).toBeGreaterThan(36);
    expect(frame.y).toBeLessThan(45);
    expect(frame.y + frame.height).toBeCloseTo(60 + 80 + 3, 1);
  });

  test("keeps what is drawn, in colours of the page, and nothing that draws nothing", () => {
    expect(all).toContain("var(--c6)");
    expect(all).not.toContain("4c78a8");
    expect(all).not.toContain("M0,0h9v9h-9Z");
    expect(all).not.toContain("unused");
  });

  test("refers to glyphs by their outline, so that a book can keep each once", () => {
    expect(all).toContain('{"name":"use","attributes":{"x":"1000","d":"m0 0h10z"},"children":[]}');
  });

  test("without headline and notes keeps its frame", () => {
    const plain = readDrawing('<svg viewBox="0 0 300 200"><path d="M0,0h5Z"/></svg>', "p-", 80);
    expect(plain.frame).toEqual({ x: 0, y: 0, width: 300, height: 200 });
  });
});

describe("a chart drawn for print", () => {
  test("comes into the book without headline and notes, and with nothing cut", async () => {
    const { survey, wave, groups, estimates } = waveResults();
    const declaration = { id: "worries", kind: "shares", question: "worries", target: "participation" } as const;
    const drawn = await drawDeclared({ survey, wave, groups, estimates }, declaration, await openChartFont());
    expect(drawn.drawings).toHaveLength(4);
    for (const { chart, outlined } of drawn.drawings) {
      const plot = "height" in chart.spec ? Number(chart.spec.height) : 0;
      const whole = readDrawing(outlined.replaceAll("data-part", "data-other"), "p-", plot);
      const { frame, children } = readDrawing(outlined, "p-", plot);
      const lines = (tree: unknown) => JSON.stringify(tree).match(/scale\(/g)?.length ?? 0;
      expect(lines(children)).toBeLessThan(lines(whole.children));
      expect(frame.width).toBe(whole.frame.width);
      expect(frame.height).toBeGreaterThan(plot);
      expect(frame.height).toBeLessThan(whole.frame.height - 50);
      expect(JSON.stringify(children)).not.toMatch(/#[0-9a-f]{6}/);
    }
  });
});
