import { category, counts, input, longLabel, question, survey } from "./made-up.js";
import type { Picture } from "./picture.js";

const triggers = question("multiple", { ja: "その状態になったきっかけ", en: "What set it off" }, [
  category("job", { ja: "就職活動がうまくいかなかった", en: "Looking for work went badly" }),
  category("people", { ja: "人間関係がうまくいかなかった", en: "Trouble with people" }),
  category("workplace", { ja: "職場になじめなかった", en: "Did not fit in at work" }),
  category("illness", { ja: "病気", en: "Illness" }),
  category("school", { ja: "不登校", en: "Absence from school" }),
  category("care", { ja: "家族の介護・看護", en: "Caring for family" }),
  category("other", { ja: "その他", en: "Other" }, true),
]);
const sex = question("single", { ja: "性", en: "sex" }, [
  category("male", { ja: "男性", en: "Men" }),
  category("female", { ja: "女性", en: "Women" }),
]);
const age = question("single", { ja: "年齢", en: "age" }, [
  category("34-39", { ja: "34～39歳", en: "34–39" }),
  category("40-44", { ja: "40～44歳", en: "40–44" }),
  category("45-49", { ja: "45～49歳", en: "45–49" }),
]);
const made = { illustrative: true };
const names = ["job", "people", "workplace", "illness", "school", "care", "other"];
const of = (n: number, given: readonly number[], domain: Record<string, string> = {}) =>
  counts("triggers", n, Object.fromEntries(given.map((count, i) => [names[i] ?? "", count])), { domain });

const bySex = [
  ...of(423, [128, 137, 92, 124, 58, 56, 21]),
  ...of(192, [84, 60, 48, 36, 36, 12, 9], { sex: "male" }),
  ...of(231, [44, 77, 44, 88, 22, 44, 12], { sex: "female" }),
];

/** Withheld, imprecise, a name as long as a page, and bars too short to be named inside. */
const hard = [
  ...of(60, [12, 14, 9, 11, 2, 4, 1]),
  ...of(14, [3, 2, 1, 2, 1, 1, 0], { age: "34-39" }).map((share) => ({ ...share, reliability: "unreliable" as const })),
  ...of(25, [4, 7, 5, 6, 0, 1, 1], { age: "40-44" }).map((share) =>
    share.category === "care" ? { ...share, disclosure: "suppressed" as const } : share,
  ),
  ...of(21, [5, 5, 3, 3, 1, 2, 0], { age: "45-49" }),
];
const longTriggers = question("multiple", { ja: "きっかけ", en: "What set it off" }, [
  ...("categories" in triggers ? triggers.categories : []).filter(({ name }) => name !== "people"),
  category("people", longLabel),
]);
const many = question(
  "multiple",
  { ja: "困っていること", en: "Difficulties" },
  Array.from({ length: 60 }, (_, i) => category(`c${i}`, { ja: `困りごとの項目${i + 1}`, en: `Difficulty ${i + 1}` })),
);
const sixty = (n: number, domain: Record<string, string> = {}) =>
  counts(
    "many",
    n,
    Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, Math.floor((n * (60 - i)) / 100)])),
    {
      domain,
    },
  );

export const groupedPictures: readonly Picture[] = [
  {
    input: input({ survey: survey({ triggers, sex }), estimates: bySex }),
    declaration: { id: "grouped", kind: "grouped", question: "triggers", by: "sex", ...made },
  },
  {
    input: input({ survey: survey({ triggers: longTriggers, age }), estimates: hard }),
    declaration: { id: "grouped-hard", kind: "grouped", question: "triggers", by: "age", ...made },
  },
  {
    input: input({
      survey: survey({ many, sex }),
      estimates: [...sixty(812), ...sixty(400, { sex: "male" }), ...sixty(412, { sex: "female" })],
    }),
    declaration: { id: "grouped-sixty", kind: "grouped", question: "many", by: "sex", ...made },
  },
  {
    input: input({ survey: survey({ triggers, sex }) }),
    declaration: { id: "grouped-none", kind: "grouped", question: "triggers", by: "sex", ...made },
  },
];
