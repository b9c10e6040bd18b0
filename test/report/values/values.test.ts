import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { NumberQuestion } from "../../../src/codebook/question.ts";
import { catalogueOf } from "../../../src/report/values/catalogue.ts";
import { changesSince, fillRecord } from "../../../src/report/values/fill-record.ts";
import { type Filling, fillText } from "../../../src/report/values/fill-text.ts";
import { formatValue } from "../../../src/report/values/format-value.ts";
import { findValue, parsePlaceholder } from "../../../src/report/values/placeholder.ts";
import { estimate, waveResults } from "../../support/wave-results.ts";

const catalogue = catalogueOf([waveResults()]);
const filling = (lang: "ja" | "en" = "ja"): Filling => ({
  catalogue,
  lang,
  insert: ({ kind, name }) => ({ text: `[${kind} ${name}]`, label: "", source: "" }),
});
const fill = (text: string, lang: "ja" | "en" = "ja") => fillText(text, filling(lang)).text;

describe("a placeholder", () => {
  test.each([
    ["made-up.union.people", "18,218人"],
    ["made-up.union.people | 約百人", "約18,200人"],
    ["made-up.union.people | 万人 1", "1.8万人"],
    ["made-up.union.people | 約 | 万人 1", "約1.8万人"],
    ["made-up.union.people | number", "18,218"],
    ["made-up.union.people | interval", "14,646～21,789人"],
    ["made-up.union.people.low", "14,646人"],
    ["made-up.union.people.high | 約千人", "約22,000人"],
    ["made-up.union.share", "4.9％"],
    ["made-up.union.share | percent 2", "4.94％"],
    ["made-up.union.share | percent-number 1", "4.9"],
    ["made-up.union.count", "95人"],
    ["made-up.response-rate", "35.0％"],
    ["made-up.population.date", "令和元年10月1日"],
    ["made-up.population.date | 西暦", "2019年10月1日"],
    ["made-up@2020.union.people", "18,218人"],
  ])("{{%s}} is %s", (placeholder, expected) => {
    expect(fill(`{{${placeholder}}}`)).toBe(expected);
  });

  test("in English says people and per cent in English", () => {
    expect(fill("{{made-up.union.people | about-100}}, {{made-up.union.share}}", "en")).toBe("about 18,200, 4.9%");
  });

  test("may leave out the survey where only one has the name", () => {
    expect(fill("{{union.people}}")).toBe("18,218人");
  });

  test("takes the bars, colons and spaces that Word writes in their place", () => {
    expect(fill("{{ made-up.union.people　｜　約百人 }}")).toBe("約18,200人");
    expect(parsePlaceholder("table：a.b")).toMatchObject({ kind: "table", name: "a.b" });
  });
});

describe("a value that is not plain", () => {
  const all = [...catalogue.values()];

  test("is its mark where it is hidden, whatever is asked, and holds no number", () => {
    const hidden = all.filter(({ state }) => state === "suppressed");
    expect(hidden.length).toBeGreaterThan(2);
    for (const value of hidden) {
      expect(value.value).toBeNull();
      expect(value.interval).toBeNull();
      for (const steps of [[], [{ word: "interval" }], [{ word: "約百人" }]])
        expect(formatValue(value, steps, "ja")).toBe("x");
    }
  });

  test("is … where it cannot be had, and carries ＊ where it needs care unless told not to", () => {
    expect(all.some((value) => formatValue(value, [], "ja") === "…")).toBe(true);
    const care = all.find((value) => value.care && value.unit === "share");
    expect(care && formatValue(care, [], "ja")).toMatch(/＊$/);
    expect(care && formatValue(care, [{ word: "印なし" }], "ja")).not.toMatch(/＊/);
  });

  test("below zero takes △ where asked", () => {
    const union = findValue("made-up.union.people", catalogue);
    expect(formatValue({ ...union, value: -1234 }, [{ word: "number" }, { word: "△" }], "ja")).toBe("△1,234");
    expect(formatValue({ ...union, value: -1234 }, [{ word: "number" }], "ja")).toBe("−1,234");
  });
});

describe("the label of a value", () => {
  const labelOf = (name: string) => findValue(`made-up.${name}`, answers).label;
  const ages: NumberQuestion = {
    kind: "number",
    label: { ja: "年齢", en: "Age" },
    unit: { ja: "歳" },
    alias: [],
    missing: { unknown: [] },
    min: 15,
    max: 64,
    integer: true,
    bins: [{ name: "young", label: { ja: "若い", en: "Young" }, min: 15, max: 39 }],
  };
  const results = waveResults();
  const { survey } = results;
  const answers = catalogueOf([
    {
      ...results,
      survey: { ...survey, questions: { ...survey.questions, ages } },
      estimates: [
        ...results.estimates,
        estimate({ question: "ages", category: "young" }),
        estimate({ question: "ages", category: "unknown" }),
        estimate({ question: "ages", statistic: "mean" }),
        estimate({ question: "worries", category: "income+none" }),
      ],
    },
  ]);

  test.each([
    ["a category", "sex.female[target=participation].share", "性別：女性", "Sex: Female"],
    ["a class of a number", "ages.young.share", "年齢：若い", "Age: Young"],
    ["a missing answer", "ages.unknown.share", "年齢：不明", "Age: Unknown"],
    ["no answer at all", "ages.mean", "年齢", "Age"],
    [
      "several answers counted as one",
      "worries.income+none.share",
      "現在の不安や悩み：今後の収入や資産の見通し・特にない",
      "Worries: Future income, None",
    ],
  ])("names %s in both languages", (_, name, ja, en) => {
    expect(labelOf(name)).toEqual({ ja, en });
  });
});

describe("a mistake in a document", () => {
  test.each([
    ["{{made-up.union.peple}}", /no such value: made-up\.union\.peple/, /made-up\.union\.people/],
    ["{{made-up.union.people | 約百}}", /no such format: 約百/, /約百人/],
    ["{{}}", /broken placeholder/, /jittai values/],
    ["{{two words}}", /broken placeholder: \{\{two words\}\}/, /jittai values/],
  ])("%s is an error that says what to write", (text, message, hint) => {
    try {
      fill(text);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toMatch(message);
      expect((error as { details: { hint: { en: string } } }).details.hint.en).toMatch(hint);
    }
  });

  test("several are told together", () => {
    expect(() => fill("{{a.b}} {{c.d}}")).toThrow(/a\.b.*c\.d/);
  });

  test("a name that several surveys have is ambiguous", () => {
    const two = catalogueOf([waveResults(), waveResults({ survey: "other" })]);
    expect(() => findValue("union.people", two)).toThrow(/ambiguous value: union\.people/);
  });
});

test("text around placeholders stays as it is, byte for byte", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      fc.pre(!/[{}]/.test(before + after));
      expect(fill(`${before}{{union.count}}${after}`)).toBe(`${before}95人${after}`);
    }),
  );
});

test("a record of what was filled tells the next time what changed, came and went", () => {
  const first = fillRecord("plan.md", fillText("{{union.people}} {{union.share}}", filling()).filled);
  const [people] = first.filled;
  if (people === undefined) throw new Error("nothing filled");
  const now = fillRecord("plan.md", [
    { ...people, text: "18,500人" },
    { ...people, placeholder: "union.count" },
  ]);
  expect(changesSince(first, now)).toEqual([
    { kind: "changed", name: "union.people", from: "18,218人", to: "18,500人" },
    { kind: "added", name: "union.count", from: "", to: "18,218人" },
    { kind: "removed", name: "union.share", from: "4.9％", to: "" },
  ]);
});
