import { describe, expect, test } from "vitest";
import type { Chart, ChartContext } from "../../src/chart/chart.js";
import type { ChartInput } from "../../src/chart/chart-input.js";
import { buildChart, type DeclaredChart } from "../../src/chart/kinds.js";
import { mieAreas } from "../../src/chart/mie-areas.js";
import type { NumberQuestion } from "../../src/codebook/question.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import { category, counts, input, question, share, survey } from "../gallery/made-up.js";

const measure: ChartContext["measure"] = (text, size) => [...text].length * size;
const draw = (given: ChartInput, declaration: DeclaredChart, lang: "ja" | "en" = "ja"): Chart =>
  buildChart(given, declaration, { lang, width: "full", measure });

const answers = [
  category("yes", { ja: "はい", en: "Yes" }),
  category("no", { ja: "いいえ", en: "No" }),
  category("unsure", { ja: "わからない", en: "Unsure" }),
];
const asked = question("single", { ja: "問い", en: "Question" }, answers);
const several = question("multiple", { ja: "複数の問い", en: "Several" }, answers);
const scale = question("scale", { ja: "尺度", en: "Scale" }, answers);
const sex = question("single", { ja: "性", en: "sex" }, [
  category("m", { ja: "男性", en: "Men" }),
  category("f", { ja: "女性", en: "Women" }),
]);
const town = {
  ...question("single", { ja: "市町" }, []),
  kind: "single" as const,
  categories: mieAreas.slice(0, 3).map(({ code, name }) => ({ ...category(`m${code}`, name), code })),
};
const age: NumberQuestion = {
  kind: "number",
  label: { ja: "年齢", en: "Age" },
  alias: [],
  missing: {},
  unit: { ja: "歳", en: "years" },
  min: 0,
  max: 59,
  integer: true,
  bins: [0, 20, 40].map((min) => ({ name: `a${min}`, label: { ja: `${min}～${min + 19}歳` }, min, max: min + 19 })),
};
const questions = { asked, several, scale, sex, town, age };

/** Values that no other number of a chart can be mistaken for. */
const of = (name: string, n: number, [yes = 0, no = 0]: readonly number[], domain: Record<string, string> = {}) =>
  counts(name, n, { yes, no, unsure: n - yes - no }, { domain });
const everyone = (name: string) => [
  ...of(name, 1601, [397, 811]),
  ...of(name, 787, [281, 349], { sex: "m" }),
  ...of(name, 809, [113, 461], { sex: "f" }),
  ...mieAreas.slice(0, 3).flatMap(({ code }, i) => of(name, 521 + i, [131 + 7 * i, 263 - 5 * i], { town: `m${code}` })),
];
const ages = counts("age", 1601, { a0: 331, a20: 853, a40: 417 });
const estimates = [...["asked", "several", "scale"].flatMap(everyone), ...ages];
const whole = input({ survey: survey(questions), estimates });

const declarations: readonly DeclaredChart[] = [
  { id: "grouped", kind: "grouped", question: "asked", by: "sex" },
  { id: "diverging", kind: "diverging", questions: ["scale", "asked"], left: ["yes"], right: ["no"] },
  { id: "forest", kind: "forest", question: "asked", categories: ["yes"], by: ["sex", "town"] },
  { id: "heatmap", kind: "heatmap", question: "several", by: ["sex", "town"] },
  { id: "multiples", kind: "multiples", question: "asked", by: "town" },
  { id: "histogram", kind: "histogram", question: "age" },
  { id: "map", kind: "map", question: "asked", categories: ["yes"], by: "town" },
];

const withheld = (some: (estimate: Estimate) => boolean): ChartInput => ({
  ...whole,
  estimates: estimates.map((estimate) => (some(estimate) ? { ...estimate, disclosure: "suppressed" } : estimate)),
});
/** The ways in which a number may stand in a specification or a text. */
const told = ({ value, interval }: Estimate) => [value, interval?.low, interval?.high].map(String);

const printed = ({ value, interval }: Estimate) =>
  [value, interval?.low, interval?.high].map((number) => (100 * (number ?? 0)).toFixed(1));

describe.each(declarations)("$kind", (declaration) => {
  test("shows nothing of estimates that are withheld: not in its picture, its words or its table", () => {
    const secret = estimates.filter(
      ({ category: name, domain }) => name === "yes" || name === "a40" || domain.sex === "f",
    );
    const text = JSON.stringify(
      draw(
        withheld((estimate) => secret.includes(estimate)),
        declaration,
      ),
    );
    for (const estimate of secret) for (const number of told(estimate)) expect(text).not.toContain(number);
    expect(text).toContain("x");
    const { title, alt, notes, data } = draw(
      withheld((estimate) => secret.includes(estimate)),
      declaration,
    );
    const words = JSON.stringify({ title, alt, notes, data });
    const open = new Set(estimates.filter((estimate) => !secret.includes(estimate)).flatMap(printed));
    for (const number of secret.flatMap(printed).filter((some) => !open.has(some)))
      expect(words).not.toMatch(new RegExp(`(?<![\\d.])${number.replace(".", "\\.")}(?!\\d)`));
  });

  test("says that values are withheld where all are", () => {
    const chart = draw(
      withheld(() => true),
      declaration,
    );
    expect(chart.title).toBe("回答が少ないため値は秘匿");
    expect(JSON.stringify(chart)).not.toMatch(/\d\.\d{4,}[^0-9]*"?value/);
    for (const row of chart.data.slice(1)) expect(row.slice(1).join("")).not.toMatch(/\d\.\d/);
  });

  test("draws a headline and its source where nobody answered", () => {
    const chart = draw({ ...whole, estimates: [] }, declaration);
    expect(chart.title).toBe("集計できる回答がない");
    expect(chart.notes.at(-1)).toContain("資料：");
    expect(chart.data.slice(1)).toEqual([]);
  });

  test("draws one respondent without a number that is none", () => {
    const one = [
      ...["asked", "several", "scale"].flatMap((name) => [
        ...of(name, 1, [1, 0]),
        ...of(name, 1, [1, 0], { sex: "m" }),
        ...of(name, 0, [0, 0], { sex: "f" }),
        ...of(name, 1, [1, 0], { town: "m24201" }),
      ]),
      ...counts("age", 1, { a0: 0, a20: 1, a40: 0 }),
    ];
    const text = JSON.stringify(draw({ ...whole, estimates: one }, declaration));
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("marks an unreliable value and says why", () => {
    const unsure = estimates.map((estimate) => ({ ...estimate, reliability: "unreliable" as const }));
    const chart = draw({ ...whole, estimates: unsure }, declaration);
    expect(JSON.stringify(chart.spec)).toContain("＊");
    expect(chart.notes.join("")).toContain("＊は回答が少ないなど精度が低く、利用に注意が要る値");
  });

  test("opens in any editor: a schema, a description, and no data from elsewhere", () => {
    const { spec, alt } = draw(whole, declaration);
    expect(spec.$schema).toBe("https://vega.github.io/schema/vega-lite/v6.json");
    expect(spec.description).toBe(alt);
    expect(JSON.stringify(spec)).not.toContain('"url"');
  });

  test("names a question that does not exist", () => {
    const wrong =
      "questions" in declaration ? { ...declaration, questions: ["aksed"] } : { ...declaration, question: "aksed" };
    expect(() => draw(whole, wrong as DeclaredChart)).toThrow("unknown question in a chart of survey made-up: aksed");
  });

  test("says the same in English", () => {
    const chart = draw(whole, declaration, "en");
    expect(chart.notes.join(" ")).toMatch(/Wilson intervals\./);
    expect(chart.alt.startsWith(chart.title)).toBe(true);
    expect(chart.alt).not.toMatch(/[\u3040-\u30ff]/);
  });
});

describe("grouped", () => {
  test("refuses more groups than can be told apart, and names kinds that bear them", () => {
    const five = question(
      "single",
      { ja: "五つ" },
      Array.from({ length: 5 }, (_, i) => category(`g${i}`, { ja: `${i}` })),
    );
    const many = Array.from({ length: 5 }, (_, i) => of("asked", 90, [30, 30], { five: `g${i}` })).flat();
    const given = input({ survey: survey({ asked, five }), estimates: [...of("asked", 450, [150, 150]), ...many] });
    expect(() => draw(given, { id: "g", kind: "grouped", question: "asked", by: "five" })).toThrow(
      "too many groups: five, 5 (expected at most 4)",
    );
  });

  test("tells differences by their test where it was made, else by intervals that do not overlap", () => {
    const declaration = { id: "g", kind: "grouped", question: "asked", by: "sex" } as const;
    expect(draw(whole, declaration).notes[0]).toContain("95％信頼区間が重ならないのは「はい」「いいえ」");
    const difference = (name: string, low: number): Estimate => ({
      ...share({ question: "asked", category: name, count: 1, n: 1596 }, { domain: { sex: "m − f" } }),
      statistic: "difference",
      interval: { low, high: 0.3, level: 0.95, method: "t" },
    });
    const tested = [difference("yes", 0.1), difference("no", -0.1), difference("unsure", -0.2)];
    expect(draw({ ...whole, estimates: [...estimates, ...tested] }, declaration).notes[0]).toContain(
      "差が5％水準で有意なのは「はい」",
    );
  });
});

describe("forest", () => {
  test("puts domains in the order of their shares, and says which is clear of the total", () => {
    const chart = draw(whole, { id: "f", kind: "forest", question: "asked", categories: ["yes"], by: ["sex"] });
    expect(chart.data.slice(1).map(([name]) => name)).toEqual(["全体", "男性", "女性"]);
    expect(chart.title).toBe("「はい」は男性で35.7％と、全体の24.8％より高い");
  });

  test("sums several answers counted as one, whose interval it takes from their estimate", () => {
    const declaration = { id: "f", kind: "forest", question: "asked", categories: ["yes", "no"], by: ["sex"] } as const;
    expect(draw(whole, declaration).data[1]).toEqual(["全体", "75.5", "…", "1,601"]);
    const net = share({ question: "asked", category: "yes+no", count: 1208, n: 1601 });
    expect(draw({ ...whole, estimates: [...estimates, net] }, declaration).data[1]?.[2]).toBe("73.3–77.5");
    const hidden = withheld((estimate) => estimate.category === "yes" && estimate.domain.sex === undefined);
    expect(draw({ ...hidden, estimates: [...hidden.estimates, net] }, declaration).data[1]?.[1]).toBe("x");
  });
});

describe("diverging", () => {
  test("puts first what leans furthest to the left", () => {
    const chart = draw(whole, { id: "d", kind: "diverging", questions: ["scale"], left: ["yes"], right: ["no"] });
    expect(chart.title).toBe("はいは「尺度」24.8％");
    expect(chart.notes[0]).toContain("「わからない」は右に分けて示す");
  });
});

describe("histogram", () => {
  test("refuses a question without classes", () => {
    const given = input({ survey: survey({ age: { ...age, bins: [] } }), estimates: [] });
    expect(() => draw(given, { id: "h", kind: "histogram", question: "age" })).toThrow(
      "expected a number question with bins",
    );
    expect(() => draw(whole, { id: "h", kind: "histogram", question: "asked" })).toThrow(
      "expected a number question with bins",
    );
  });
});

describe("map", () => {
  test("names each colour of its key beside its swatch, the highest class first", () => {
    const { spec } = draw(whole, { id: "m", kind: "map", question: "asked", categories: ["yes"], by: "town" });
    const layers = (spec as unknown as { layer: readonly { data?: { values: readonly Record<string, unknown>[] } }[] })
      .layer;
    const placed = layers.flatMap(({ data }) => data?.values ?? []);
    const beside = (name: string) => {
      const text = placed.find((value) => value.text === name);
      return placed.find(({ y, y2, fill }) => fill && Number(y) < Number(text?.y) && Number(y2) > Number(text?.y))
        ?.fill;
    };
    const tiles = (spec as unknown as { data: { values: readonly Record<string, unknown>[] } }).data.values;
    const tile = (value: string) => tiles.find(({ text }) => text === value)?.fill;
    expect(beside("27.7以上（％）")).toBe(tile("27.7"));
    expect(beside("－ データなし")).toBe(tile("－"));
  });
});
