import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/chart/chart.js";
import { chartKinds } from "../../src/codebook/chart-declaration.js";
import { galleryPage, isOfPage } from "./page.js";
import { pictures } from "./pictures.js";

const drawing = (id: string) => {
  const spec = { description: "</pre><script>alert(1)</script>" } as unknown as Chart["spec"];
  const chart: Chart = { id, lang: "ja", width: "full", spec, title: "", subtitle: "", alt: "", notes: [], data: [] };
  return {
    chart,
    svg: "<svg></svg>",
    outlined: `<svg><defs><path id="${id}-r41" d="M0 0Z"/></defs><use xlink:href="#${id}-r41"/></svg>`,
  };
};

describe("the page of the gallery", () => {
  test("has a picture of every kind that can be drawn", () => {
    const ids = pictures.map(({ declaration }) => declaration.id).filter(isOfPage);
    expect(ids).toEqual(expect.arrayContaining([...chartKinds]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("defines the shape of each glyph once, whatever pictures use it", () => {
    const page = galleryPage([drawing("shares"), drawing("forest")]);
    expect(page.match(/<path id="r41"/g)).toHaveLength(1);
    expect(page.match(/<use href="#r41"/g)).toHaveLength(2);
  });

  test("needs no network and runs no script, whatever a label says", () => {
    const page = galleryPage([drawing("shares")]);
    expect(page).toContain('<section id="shares">');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|src=|<link|@import/);
    expect(page).toContain("&lt;script&gt;");
  });
});
