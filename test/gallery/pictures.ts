/** The gallery: each kind of chart from a small made-up survey, with its hard cases. The pictures are the test. */
import type { ChartInput } from "../../src/chart/chart-input.js";
import { divergingPictures } from "./diverging-pictures.js";
import { durationPictures } from "./duration-pictures.js";
import { forestPictures } from "./forest-pictures.js";
import { funnelPictures } from "./funnel-pictures.js";
import { groupedPictures } from "./grouped-pictures.js";
import { heatmapPictures } from "./heatmap-pictures.js";
import { histogramPictures } from "./histogram-pictures.js";
import { category, counts, group, input, question, share, survey, wave } from "./made-up.js";
import { mapPictures } from "./map-pictures.js";
import { multiplesPictures } from "./multiples-pictures.js";
import { overlapPictures } from "./overlap-pictures.js";
import type { Picture } from "./picture.js";
import { pyramidPictures } from "./pyramid-pictures.js";
import { sourcesPictures } from "./sources-pictures.js";
import { wavePictures } from "./wave-pictures.js";

const population = 368_762;
const n = 1923;

const targets = [
  group({
    id: "unstable",
    label: { ja: "①不安定な就労状態", en: "(1) Unstable employment" },
    count: 44,
    n,
    population,
  }),
  group({ id: "jobless", label: { ja: "②長期にわたり無業", en: "(2) Long-term jobless" }, count: 26, n, population }),
  group({
    id: "participation",
    label: { ja: "③社会参加に向けた支援が必要", en: "(3) Needs social participation" },
    count: 40,
    n,
    population,
  }),
  group({
    id: "union",
    kind: "union",
    label: { ja: "①～③の合計（重複を除く）", en: "(1)–(3), no double counting" },
    count: 95,
    n,
    population,
  }),
];
/** So few that Wald's interval begins below nobody. */
const few = [
  group({ id: "one", label: { ja: "①一人が該当", en: "(1) One person" }, count: 1, n: 12, population: 900 }),
  group({ id: "most", label: { ja: "②ほとんどが該当", en: "(2) Nearly all" }, count: 11, n: 12, population: 900 }),
];
const printed = new Map([
  ["unstable", 8445],
  ["jobless", 4978],
  ["participation", 7670],
  ["union", 18_216],
]);

const worries = question("multiple", { ja: "不安や悩み", en: "Worries" }, [
  category("health", { ja: "自分の健康", en: "Own health" }),
  category("income", { ja: "今後の収入や資産の見通し", en: "Future income and assets" }),
  category("parents", { ja: "親の健康・介護", en: "Health and care of parents" }),
  category("other", { ja: "その他", en: "Other" }, true),
  category("assets", { ja: "現在の収入や資産", en: "Present income and assets" }),
  category("job", { ja: "就職・転職", en: "Finding or changing a job" }),
  category("neighbours", { ja: "近所づきあい", en: "Getting on with neighbours" }),
  category("none", { ja: "特にない", en: "None" }, true),
]);
const participation = {
  participation: {
    label: { ja: "社会参加に向けた支援が必要な方", en: "people who need social participation" },
    short: { ja: "社会参加に向けた支援が必要な方", en: "people who need social participation" },
    when: {},
  },
};

const employment = question("single", { ja: "現在の就業形態", en: "Present employment" }, [
  category("regular", { ja: "正規雇用", en: "Regular" }),
  category("nonRegular", { ja: "非正規雇用", en: "Non-regular" }),
  category("self", { ja: "自営・家族従業", en: "Self-employed" }),
  category("jobless", { ja: "働いていない", en: "Not working" }),
]);
/** Names too long to stand over the first bar: they become a key above the head of the n column. */
const work = question("single", { ja: "仕事", en: "Work" }, [
  category("regular", { ja: "正規の職員・従業員", en: "Regular employee" }),
  category("nonRegular", { ja: "非正規の職員・従業員", en: "Non-regular employee" }),
  category("executive", { ja: "会社などの役員", en: "Executive of a company" }),
  category("self", { ja: "自営業主・家族従業者", en: "Self-employed or family worker" }),
  category("jobless", { ja: "無職", en: "Jobless" }),
  category("homemaker", { ja: "専業主婦・主夫", en: "Homemaker" }),
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
const composition = (of: readonly number[], domain: Record<string, string>) => {
  const [regular = 0, nonRegular = 0, self = 0, jobless = 0, noAnswer = 0] = of;
  return counts(
    "employment",
    of.reduce((sum, count) => sum + count, 0),
    { regular, nonRegular, self, jobless, noAnswer },
    { domain, base: "all" },
  );
};
const compositions = [
  ...composition([1071, 444, 161, 223, 24], {}),
  ...composition([417, 155, 45, 75, 10], { age: "34-39" }),
  ...composition([360, 153, 56, 79, 7], { age: "40-44" }),
  ...composition([294, 136, 61, 68, 7], { age: "45-49" }),
  ...composition([630, 78, 89, 64, 10], { sex: "male" }),
  ...composition([435, 363, 72, 157, 12], { sex: "female" }),
];

const long = "非常に長い選択肢の文言、すなわち調査票にそのまま書かれた説明を含む項目".repeat(14).slice(0, 500);
const many = question(
  "multiple",
  { ja: "困っていること", en: "Difficulties" },
  Array.from({ length: 60 }, (_, i) =>
    category(`c${i}`, { ja: `困りごとの項目${i + 1}`, en: `Difficulty number ${i + 1}` }),
  ),
);
const scale = question(
  "scale",
  { ja: "満足度", en: "Satisfaction" },
  Array.from({ length: 11 }, (_, i) => category(`s${i}`, { ja: `${i}点`, en: `${i}` })),
);
const means = question(
  "single",
  { ja: "通勤の手段", en: "Way to work" },
  Array.from({ length: 10 }, (_, i) => category(`m${i}`, { ja: `手段${i + 1}`, en: `Means ${i + 1}` })),
);
const satisfaction = [3, 2, 5, 8, 10, 40, 35, 52, 61, 22, 30];

const worriesCounts = { health: 22, income: 30, parents: 25, other: 4, assets: 22, job: 15, neighbours: 6, none: 3 };
const inTarget = { domain: { target: "participation" } };
const worriesInput = input({
  survey: survey({ worries }, participation),
  estimates: counts("worries", 40, worriesCounts, inTarget),
});
const made = { illustrative: true };

export const pictures: readonly Picture[] = [
  {
    input: input({ groups: targets, printed }),
    declaration: {
      id: "headcount",
      kind: "headcount",
      first: true,
      ...made,
      title: { ja: "支援が必要な方は{value}と推計（{interval}）", en: "{value} people need support ({interval})" },
    },
  },
  { input: input({ groups: hard() }), declaration: { id: "headcount-hard", kind: "headcount", ...made } },
  {
    input: input({ groups: few }),
    declaration: { id: "headcount-few", kind: "headcount", ...made },
  },
  {
    input: worriesInput,
    declaration: { id: "shares", kind: "shares", question: "worries", target: "participation", ...made },
  },
  { input: hardShares(), declaration: { id: "shares-hard", kind: "shares", question: "worries", ...made } },
  {
    input: input({
      survey: survey({ many }),
      estimates: counts("many", 812, Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`c${i}`, 640 - i * 9]))),
    }),
    declaration: { id: "shares-sixty", kind: "shares", question: "many", ...made },
  },
  {
    input: input({ survey: survey({ worries }) }),
    declaration: { id: "shares-none", kind: "shares", question: "worries", ...made },
  },
  {
    input: input({ survey: survey({ worries }), estimates: counts("worries", 12, { income: 12 }) }),
    declaration: { id: "shares-one", kind: "shares", question: "worries", ...made },
  },
  {
    input: input({ survey: survey({ employment, sex, age }), estimates: compositions }),
    declaration: { id: "stacked", kind: "stacked", question: "employment", by: ["age", "sex"], ...made },
  },
  {
    input: input({
      survey: survey({ work }),
      estimates: counts("work", 800, {
        regular: 420,
        nonRegular: 180,
        executive: 30,
        self: 50,
        jobless: 60,
        homemaker: 60,
      }),
    }),
    declaration: { id: "stacked-long", kind: "stacked", question: "work", by: [], ...made },
  },
  {
    input: hardStack(),
    declaration: { id: "stacked-hard", kind: "stacked", question: "employment", by: ["age"], ...made },
  },
  {
    input: input({
      survey: survey({ scale }),
      estimates: counts(
        "scale",
        satisfaction.reduce((a, b) => a + b),
        Object.fromEntries(satisfaction.map((count, i) => [`s${i}`, count])),
      ),
    }),
    declaration: { id: "stacked-eleven", kind: "stacked", question: "scale", by: [], ...made },
  },
  {
    input: input({
      survey: survey({ means }),
      estimates: counts(
        "means",
        550,
        Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`m${i}`, 100 - i * 10])),
      ),
    }),
    declaration: { id: "stacked-ten", kind: "stacked", question: "means", by: [], ...made },
  },
  ...funnelPictures,
  ...mapPictures,
  ...histogramPictures,
  ...divergingPictures,
  ...multiplesPictures,
  ...heatmapPictures,
  ...overlapPictures,
  ...wavePictures,
  ...sourcesPictures,
  ...durationPictures,
  ...pyramidPictures,
  ...forestPictures,
  ...groupedPictures,
];

/** Nobody, everybody, imprecise, withheld and not computable. */
function hard() {
  const label = (ja: string, en: string) => ({ ja, en });
  return [
    group(
      { id: "nobody", label: label("だれもいない区分", "Nobody"), count: 0, n, population },
      { interval: { low: 0, high: 0.0019, level: 0.95, method: "wald" } },
    ),
    group(
      { id: "few", label: label("ごく少ない区分", "Very few"), count: 4, n, population },
      { reliability: "unreliable" },
    ),
    group(
      { id: "hidden", label: label("秘匿する区分", "Withheld"), count: 2, n, population },
      { disclosure: "suppressed" },
    ),
    group(
      { id: "unknown", label: label("計算できない区分", "Not computable"), count: 0, n, population },
      { value: null, se: null, interval: null, reasons: ["empty-domain"] },
    ),
    group({ id: "long", label: { ja: long }, count: 1200, n, population }),
  ];
}

function hardShares(): ChartInput {
  const labels = question("multiple", { ja: "不安や悩み", en: "Worries" }, [
    ...("categories" in worries ? worries.categories : []),
    category("long", {
      ja: long,
      en: "A very long answer that was copied word by word from the questionnaire with its explanation ".repeat(5),
    }),
  ]);
  const shares = counts("worries", 40, worriesCounts).map((estimate) => {
    if (estimate.category === "job" || estimate.category === "neighbours")
      return { ...estimate, disclosure: "suppressed" as const };
    if (estimate.category === "other") return { ...estimate, reliability: "unreliable" as const };
    return estimate.category === "none" ? { ...estimate, value: null, se: null, interval: null } : estimate;
  });
  return input({
    survey: survey({ worries: labels }),
    wave: { ...wave, status: "provisional" },
    estimates: [
      ...shares,
      share({ question: "worries", category: "long", count: 20, n: 40 }, { reliability: "review" }),
    ],
  });
}

function hardStack(): ChartInput {
  const hide = (names: readonly string[]) => (estimate: (typeof compositions)[number]) =>
    names.includes(estimate.category ?? "") ? { ...estimate, disclosure: "suppressed" as const } : estimate;
  return input({
    survey: survey({ employment, age }),
    estimates: [
      ...composition([15, 9, 4, 6, 1], {}).map((estimate) => ({ ...estimate, reliability: "review" as const })),
      ...composition([8, 3, 1, 2, 0], { age: "34-39" }).map(hide(["self", "jobless"])),
      ...composition([5, 4, 2, 1, 1], { age: "40-44" }).map(hide(["self"])),
      ...composition([0, 0, 0, 0, 0], { age: "45-49" }),
    ],
  });
}
