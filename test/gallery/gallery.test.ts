import { existsSync, readFileSync } from "node:fs";
import { compile } from "vega-lite";
import { beforeAll, describe, expect, test } from "vitest";
import { type Chart, chartWidths } from "../../src/chart/chart.js";
import type { ChartInput } from "../../src/chart/chart-input.js";
import { type ChartFont, openChartFont } from "../../src/chart/font.js";
import { contrast } from "../../src/chart/palette.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import { drawChart } from "../../src/report/draw.js";
import type { Drawing } from "../../src/report/wave-results.js";
import { measurePicture, outside, overlaps } from "../support/picture-boxes.js";
import { chartOf } from "./picture.js";
import { pictures } from "./pictures.js";

const variants = pictures.flatMap((picture) =>
  (["ja", "en"] as const).flatMap((lang) =>
    (["full", "half"] as const).map((width) => ({
      picture,
      input: picture.input,
      lang,
      width,
      name: `${picture.declaration.id}.${lang}.${width}`,
    })),
  ),
);

let font: ChartFont;
const drawn = new Map<string, Drawing>();

beforeAll(async () => {
  font = await openChartFont();
});

const built = ({ picture, lang, width }: (typeof variants)[number]): Chart =>
  chartOf(picture, { lang, width, measure: font.measure });

describe.each(variants)("$name", (variant) => {
  const { input, lang, width, name } = variant;
  const drawing = () => drawn.get(name)!;
  beforeAll(async () => {
    drawn.set(name, await drawChart(built(variant), font));
  });
  const texts = () => measurePicture(drawing().svg, font.measure);

  test("is drawn as committed; run test/gallery/render.ts after a change and look at the pictures", () => {
    const file = new URL(`pictures/${name}`, import.meta.url);
    expect(existsSync(new URL(`${file}.svg`))).toBe(true);
    expect(`${drawing().svg}\n`).toBe(readFileSync(new URL(`${file}.svg`), "utf8"));
    expect(`${JSON.stringify(drawing().chart.spec, null, 1)}\n`).toBe(readFileSync(new URL(`${file}.vl.json`), "utf8"));
  });

  test("compiles alone, from its JSON, without a warning", () => {
    const warnings: string[] = [];
    const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
    function note(...messages: readonly unknown[]) {
      warnings.push(messages.join(" "));
      return logger;
    }
    compile(JSON.parse(JSON.stringify(drawing().chart.spec)), { logger: logger as never });
    expect(warnings).toEqual([]);
  });

  test("is as wide as promised", () => {
    expect(Math.abs(texts().width - chartWidths[width])).toBeLessThanOrEqual(2);
  });

  test("keeps every text inside the picture and apart from every other", () => {
    expect(outside(texts())).toEqual([]);
    expect(overlaps(texts().texts)).toEqual([]);
  });

  test("is printed with glyphs the font has, and readable on its ground", () => {
    const { svg } = drawing();
    for (const { text } of texts().texts)
      for (const character of text) expect(font.has(character), character).toBe(true);
    for (const [, fill = ""] of svg.matchAll(/<text\b[^>]* fill="(#[0-9a-f]{6})"/g))
      expect(Math.max(contrast(fill, "#ffffff"), contrast(fill, "#12365f"))).toBeGreaterThanOrEqual(4.5);
  });

  test("names its source, its reconstructed data and its illustration", () => {
    const { notes } = drawing().chart;
    expect(notes.at(-1)).toMatch(
      lang === "ja" ? /^資料：.*※再構成データ.*例示（架空の値）。$/ : /^Source: .*Reconstructed.*made-up/,
    );
  });

  test("is described in words that start with its finding, without naming colours", () => {
    const { chart, outlined } = drawing();
    expect(chart.alt.startsWith(chart.title)).toBe(true);
    expect(chart.alt).not.toMatch(/図は|青|灰色|blue|grey/);
    expect(chart.spec.description).toBe(chart.alt);
    expect(outlined).toContain('role="img"');
    expect(outlined).toContain("aria-label=");
    expect(outlined).not.toContain("<text");
  });

  test("holds no number of a suppressed estimate", () => {
    const specification = JSON.stringify(drawing().chart);
    const all = estimatesIn(input);
    const open = new Set(all.filter(({ disclosure }) => disclosure === "open").map(({ value }) => value));
    for (const { value, disclosure } of all)
      if (disclosure === "suppressed" && value && !open.has(value) && String(value).length > 5)
        expect(specification).not.toContain(String(value));
  });

  test("gives its data as a table with as many cells in every row", () => {
    const [heads, ...rows] = drawing().chart.data;
    for (const row of rows) expect(row).toHaveLength(heads?.length ?? 0);
  });
});

/** One picture of each kind; the others are drawn by the same code. */
describe.each(variants.filter(({ name }) => !name.includes("-")))("$name", (variant) => {
  test("draws the same bytes again", async () => {
    const again = await drawChart(built(variant), font);
    expect(again.svg).toBe(drawn.get(variant.name)?.svg);
    expect(again.outlined).toBe(drawn.get(variant.name)?.outlined);
  });
});

/** Every estimate a picture may be drawn from. */
const estimatesIn = ({ estimates, groups, combinations = [], steps = [] }: ChartInput): Estimate[] => [
  ...estimates,
  ...[...groups.map(({ document }) => document), ...combinations.map(({ recommended }) => recommended)].map(
    ({ people }) => people,
  ),
  ...steps.flatMap(({ comparison }) =>
    comparison.changes.flatMap(({ later, earlier, change }) => [later, earlier, change]),
  ),
];

test("the headcount reads its main number aloud, with interval and n", () => {
  expect(drawn.get("headcount.ja.full")?.chart.alt).toBe(
    "支援が必要な方は約1万8,200人と推計（1万4,700～2万1,800人）。①不安定な就労状態は8,438人（5,979～10,896人）、②長期にわたり無業は4,986人（3,087～6,885人）、③社会参加に向けた支援が必要は7,671人（5,324～10,017人）、①～③の合計（重複を除く）は18,218人（14,654～21,781人）（かっこ内は95％信頼区間）。n＝1,923。計画の記載との差は8人以内。",
  );
});
