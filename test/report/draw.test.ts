import { beforeAll, describe, expect, test } from "vitest";
import { type ChartFont, openChartFont } from "../../src/chart/font.js";
import { drawDeclared } from "../../src/report/draw.js";
import { toPng } from "../../src/report/png.js";
import type { DrawnChart } from "../../src/report/wave-results.js";
import { category, counts, input, question, survey } from "../gallery/made-up.js";

const asked = question("multiple", { ja: '設問<b>&"' }, [
  category("a", { ja: "<script>alert(1)</script>" }),
  category("b", { ja: "乙＆丙" }),
]);
const made = input({ survey: survey({ asked }), estimates: counts("asked", 400, { a: 300, b: 100 }) });

let font: ChartFont;
let drawn: DrawnChart;
beforeAll(async () => {
  font = await openChartFont();
  drawn = await drawDeclared(made, { id: "asked 1", kind: "shares", question: "asked" }, font);
});

describe("a drawn chart", () => {
  test("comes in both languages and both widths", () => {
    expect(drawn.drawings.map(({ chart }) => `${chart.lang} ${chart.width}`)).toEqual([
      "ja full",
      "ja half",
      "en full",
      "en half",
    ]);
    expect(drawn.label.ja).toBe(drawn.drawings[0]?.chart.title);
  });

  test("escapes what came from a declaration, in text and in names", () => {
    for (const { svg, outlined } of drawn.drawings) {
      expect(svg).not.toContain("<script");
      expect(outlined).not.toContain("<script");
      expect(svg).toContain("&lt;script&gt;");
    }
  });

  test("is one image with a name, in its language", () => {
    for (const { svg, outlined, chart } of drawn.drawings)
      for (const picture of [svg, outlined]) {
        expect(picture).toMatch(
          new RegExp(`^<svg[^>]* role="img" lang="${chart.lang}" aria-label="[^"]+"><(defs|title)>`),
        );
        expect(picture).not.toMatch(/role="graphics|NaN|undefined/);
      }
  });

  test("outlines each glyph once under an id of its own picture", () => {
    const ids = drawn.drawings.map(({ outlined }) => [...outlined.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id));
    expect(ids.flat().every((id) => /^asked_1-(ja|en)-(full|half)-[br][0-9a-f]+$/.test(id))).toBe(true);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
    for (const { outlined } of drawn.drawings)
      for (const [, used] of outlined.matchAll(/xlink:href="#([^"]*)"/g)) expect(ids.flat()).toContain(used);
  });
});

describe("toPng", () => {
  test("says 300 dots an inch, so that a document takes 165 mm", async () => {
    const png = Buffer.from(await toPng(drawn.drawings[0]!.outlined));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const width = png.readUInt32BE(16);
    const at = png.indexOf("pHYs");
    expect(at).toBe(37);
    expect(png.readUInt32BE(at + 4)).toBe(11_811);
    expect((width / 300) * 25.4).toBeGreaterThan(164.5);
    expect((width / 300) * 25.4).toBeLessThan(166);
  });

  test("draws the same bytes again", async () => {
    const [one, other] = [await toPng(drawn.drawings[1]!.outlined), await toPng(drawn.drawings[1]!.outlined)];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});
