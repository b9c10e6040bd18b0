/** Pyramids: respondents counted, people estimated, withheld and imprecise classes, sixty classes, one respondent. */
import type { Estimate } from "../../src/estimate/estimate.js";
import { category, input, longLabel, question, share, survey } from "./made-up.js";
import type { Picture } from "./picture.js";

const made = { kind: "pyramid", question: "age", by: "sex", illustrative: true } as const;
const sex = question("single", { ja: "性", en: "sex" }, [
  category("male", { ja: "男性", en: "Men" }),
  category("female", { ja: "女性", en: "Women" }),
]);
const label = (name: string) =>
  /^\d/.test(name) ? { ja: `${name}代`, en: `${name}s` } : { ja: "70歳以上", en: "70 or older" };
const ages = ["10", "20", "30", "40", "50", "60", "old"];
const age = question(
  "single",
  { ja: "年代", en: "age" },
  ages.map((name) => category(name, label(name))),
);
const men = [21, 96, 152, 212, 152, 82, 31];
const women = [11, 38, 50, 72, 48, 26, 13];

/** Shares of the classes in each sex, and the totals they stand for where each respondent stands for `weight` people. */
function sides(
  counts: Readonly<Record<string, readonly number[]>>,
  { names = ages, weight = 1, hard = {} as Readonly<Record<string, Partial<Estimate>>> } = {},
) {
  return Object.entries(counts).flatMap(([side, numbers]) => {
    const n = numbers.reduce((sum, count) => sum + count, 0);
    return numbers.flatMap((count, i) => {
      const name = names[i] ?? "";
      const of = share(
        { question: "age", category: name, count, n },
        { domain: { sex: side }, ...hard[`${side}.${name}`] },
      );
      return [of, totalOf(of, n * weight)];
    });
  });
}

const totalOf = (of: Estimate, size: number): Estimate => ({
  ...of,
  statistic: "total",
  value: of.value === null ? null : of.value * size,
  interval: of.interval && {
    ...of.interval,
    low: of.interval.low * size,
    high: of.interval.high * size,
    method: "wald",
  },
});

const many = Array.from({ length: 60 }, (_, i) => `c${i}`);
const sixty = question(
  "single",
  { ja: "年齢", en: "age" },
  many.map((name, i) => category(name, { ja: `${i + 15}歳`, en: `${i + 15}` })),
);
const hardAge = question("single", { ja: "年代", en: "age" }, [
  ...("categories" in age ? age.categories.slice(0, 4) : []),
  category("script", { ja: "<script>alert(1)</script>", en: "<script>alert(1)</script>" }),
  category("long", longLabel),
  category("other", { ja: "わからない", en: "Do not know" }, true),
]);

export const pyramidPictures: readonly Picture[] = [
  {
    input: input({ survey: survey({ age, sex }), estimates: sides({ male: men, female: women }) }),
    declaration: { id: "pyramid", ...made, measure: "respondents" },
  },
  {
    input: input({ survey: survey({ age, sex }), estimates: sides({ male: men, female: women }, { weight: 191 }) }),
    declaration: { id: "pyramid-people", ...made },
  },
  {
    input: input({
      survey: survey({ age: hardAge, sex }),
      estimates: sides(
        { male: [4, 60, 2, 90, 12, 30, 8], female: [0, 40, 3, 31, 14, 22, 6] },
        {
          names: ["10", "20", "30", "40", "script", "long", "other"],
          weight: 191,
          hard: {
            "male.30": { disclosure: "suppressed" },
            "female.10": { disclosure: "suppressed" },
            "male.script": { reliability: "unreliable" },
            "female.script": { reliability: "review" },
            "female.long": { value: null, interval: null, se: null },
          },
        },
      ),
    }),
    declaration: { id: "pyramid-hard", ...made },
  },
  {
    input: input({
      survey: survey({ age: sixty, sex }),
      estimates: sides({ male: many.map((_, i) => 60 - i), female: many.map((_, i) => 20 + i) }, { names: many }),
    }),
    declaration: { id: "pyramid-sixty", ...made, measure: "respondents" },
  },
  {
    input: input({
      survey: survey({ age, sex }),
      estimates: sides(
        { male: [0, 0, 1, 0, 0, 0, 0] },
        { weight: 191, hard: { "male.30": { reliability: "unreliable" } } },
      ),
    }),
    declaration: { id: "pyramid-one", ...made },
  },
  { input: input({ survey: survey({ age, sex }) }), declaration: { id: "pyramid-none", ...made } },
];
