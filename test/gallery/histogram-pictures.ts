import type { Bin, NumberQuestion } from "../../src/codebook/question.js";
import type { Estimate } from "../../src/estimate/estimate.js";
import { counts, input, longLabel, share, survey } from "./made-up.js";
import type { Picture } from "./picture.js";

const bin = (name: string, min: number, max: number, label = { ja: `${min}～${max}歳`, en: `${min}–${max}` }): Bin => ({
  name,
  label,
  min,
  max,
});
const numbers = (bins: readonly Bin[], changes: Partial<NumberQuestion> = {}): NumberQuestion => ({
  kind: "number",
  label: { ja: "年齢", en: "Age" },
  alias: [],
  missing: { noAnswer: [] },
  unit: { ja: "歳", en: "years" },
  min: 0,
  max: 120,
  integer: true,
  bins,
  ...changes,
});
const mean = (value: number, half: number, changes: Partial<Estimate> = {}): Estimate => ({
  ...share({ question: "age", category: "", count: 1, n: 1900 }),
  statistic: "mean",
  value,
  interval: { low: value - half, high: value + half, level: 0.95, method: "wald" },
  ...changes,
});

const equal = Array.from({ length: 8 }, (_, i) => bin(`a${i}`, 34 + 2 * i, 35 + 2 * i));
const unequal = [
  bin("u1", 15, 17),
  bin("u2", 18, 19),
  bin("u3", 20, 29),
  bin("u4", 30, 39),
  bin("u5", 40, 64),
  bin("u6", 65, 84, { ja: "65歳以上", en: "65 and over" }),
];
const many = Array.from({ length: 60 }, (_, i) => bin(`m${i}`, 20 + i, 20 + i, { ja: `${20 + i}歳`, en: `${20 + i}` }));
const hill = (i: number, of: number) => Math.round(60 * Math.exp(-(((i - of / 2.4) / (of / 4)) ** 2))) + (i % 3);
const made = { kind: "histogram", question: "age", illustrative: true } as const;
const given = (n: number, of: readonly number[], bins: readonly Bin[], noAnswer = 0) =>
  counts("age", n, { ...Object.fromEntries(bins.map(({ name }, i) => [name, of[i] ?? 0])), noAnswer }, { base: "all" });

export const histogramPictures: readonly Picture[] = [
  {
    input: input({
      survey: survey({ age: numbers(equal) }),
      estimates: [
        ...given(1923, [206, 231, 262, 251, 254, 257, 232, 220], equal, 10),
        mean(41.62, 0.2),
        mean(41.9, 0.4, { statistic: "quantile", probability: 0.5 }),
      ],
    }),
    declaration: { id: "histogram", ...made },
  },
  {
    input: input({
      survey: survey({ age: numbers(unequal) }),
      estimates: [...given(360, [9, 14, 86, 102, 131, 18], unequal), mean(36.2, 1.4)],
    }),
    declaration: { id: "histogram-unequal", ...made },
  },
  {
    input: input({
      survey: survey({ age: numbers(many) }),
      estimates: given(
        1800,
        Array.from({ length: 60 }, (_, i) => hill(i, 60)),
        many,
      ),
    }),
    declaration: { id: "histogram-sixty", ...made },
  },
  {
    input: input({
      survey: survey({
        age: numbers(
          [...unequal.slice(0, 4), bin("u5", 40, 64, longLabel), bin("u6", 65, 84, { ja: "<script>", en: "<script>" })],
          { label: longLabel },
        ),
      }),
      estimates: given(41, [4, 9, 12, 10, 3, 1], unequal, 2).map((one) => {
        if (one.category === "u6") return { ...one, disclosure: "suppressed" as const };
        return one.category === "u1" ? { ...one, reliability: "unreliable" as const } : one;
      }),
    }),
    declaration: { id: "histogram-hard", ...made },
  },
  {
    input: input({ survey: survey({ age: numbers(equal) }), estimates: given(1, [0, 0, 0, 1], equal) }),
    declaration: { id: "histogram-one", ...made },
  },
  { input: input({ survey: survey({ age: numbers(equal) }) }), declaration: { id: "histogram-none", ...made } },
];
