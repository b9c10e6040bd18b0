/** A made-up town asked twice, with every kind of table, chart and number that could give a small count away; and every answer it can hold. */
import type { Person } from "./attack.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const surveyFile = (disclosure: string) => `import { defineSurvey, multiple, number, scale, single } from "jittai";

export default defineSurvey({
  id: "guarded-town",
  title: { ja: "守る町の調査（架空）", en: "Guarded town (made up)" },
  organisation: "架空町",
  questions: {
    sex: single({ ja: "性別", en: "Sex" }, { male: "男性", female: "女性" }, { noAnswer: true }),
    area: single({ ja: "地区", en: "Area" }, { north: "北", south: "南", island: "島" }),
    age: number({ ja: "年齢", en: "Age" }, { unit: "歳", min: 20, max: 64, bins: { young: { min: 20, max: 39 }, old: { min: 40, max: 64 } } }),
    work: single({ ja: "就業", en: "Work" }, { yes: "している", no: "していない" }),
    reason: multiple({ ja: "理由", en: "Reason" }, { health: "健康", care: "介護" }, { askedIf: { work: "no" }, noAnswer: true }),
    wish: scale({ ja: "意向", en: "Wish" }, { strong: "強い", some: "少し", none: "ない" }),
    income: number({ ja: "収入", en: "Income" }, { unit: "万円", min: 0, max: 99999 }),
  },
  targets: {
    jobless: { ja: "無業", en: "Jobless", when: { work: "no" } },
    wishing: { ja: "意向が強い", en: "Wishing", when: { wish: "strong" } },
  },
  nets: { area: { mainland: { ja: "本土（計）", en: "Mainland", categories: ["north", "south"] } } },
  by: ["sex", "area", "work"],
  profiles: ["jobless"],
  tables: [
    { id: "gt" },
    { id: "by", columns: ["sex", "area", "work"], top: 2, bottom: 1 },
    { id: "sorted", rows: ["area", "reason"], columns: ["sex"], order: "sorted", total: "last" },
    { id: "mentions", rows: ["reason"], columns: ["area"], base: "mentions" },
    { id: "nested", rows: ["wish", "age", "income"], columns: [["area", "sex"]], breakdownMissing: "shown" },
    { id: "rows", rows: ["wish", "reason"], columns: ["area"], shares: "row" },
    { id: "totals", rows: ["wish"], columns: ["work"], shares: "total" },
    { id: "answered", rows: ["reason", "sex"], columns: ["area"], missing: "left-out" },
    { id: "some", rows: ["wish"], columns: ["sex"], where: { area: ["north", "island"] } },
    { id: "older", rows: ["wish"], columns: ["area"], total: "none", where: { age: { min: 40 } } },
    { id: "jobless", rows: ["reason", "age"], columns: ["area"], target: "jobless" },
  ],
  charts: [
    { id: "people", kind: "headcount" },
    { id: "reasons", kind: "shares", question: "reason", target: "jobless" },
    { id: "wish-by-area", kind: "stacked", question: "wish", by: ["area", "sex"] },
    { id: "wish-grouped", kind: "grouped", question: "reason", by: "area" },
    { id: "strong-by-area", kind: "forest", question: "wish", categories: ["strong", "some"], by: ["area"] },
    { id: "heat", kind: "heatmap", question: "reason", by: ["area"] },
    { id: "panels", kind: "multiples", question: "wish", by: "area" },
    { id: "scale", kind: "diverging", questions: ["wish"], left: ["strong", "some"], right: ["none"] },
    { id: "ages", kind: "histogram", question: "age" },
    { id: "pyramid", kind: "pyramid", question: "age", by: "work" },
    { id: "overlap", kind: "overlap" },
    { id: "answers", kind: "funnel" },
    { id: "change", kind: "wave", question: "wish" },
  ],
  ${disclosure}
});
`;

const waveFile = (year: number) => `import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "${year}",
  fieldwork: { from: "${year}-10", to: "${year}-11" },
  frame: "住民から単純無作為抽出",
  population: { size: 9000, label: "住民", asOf: "${year}-04-01", source: "住民基本台帳" },
  sample: { asked: 300, valid: 70 },
  design: { fpc: 9000 },
  responses: { file: "../${year}.csv" },
  origin: "responses",
  source: "架空町の調査",
});
`;

interface Answer extends Person {
  readonly years: string;
  readonly income: string;
}

/** The same answers every time, some of them rare; one person on the island earns most of what is earned there. */
function answersOf(year: number): Answer[] {
  let state = year * 9973;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  for (let warm = 0; warm < 10; warm++) below(2);
  let rich = true;
  return Array.from({ length: 70 }, () => {
    const area = below(9) === 0 ? "island" : below(2) === 0 ? "north" : "south";
    const sex = below(30) === 0 ? "noAnswer" : below(2) === 0 ? "male" : "female";
    const work = below(4) === 0 ? "no" : "yes";
    const asked = ["health", "care", "health+care", "care", "noAnswer"][below(5)] ?? "";
    const years = 20 + below(45);
    const wish = ["strong", "some", "some", "none", "none", "none"][below(6)] ?? "";
    const dominant = area === "island" && rich;
    if (dominant) rich = false;
    const income = dominant ? 83_117 : 100 + below(400);
    const age = years < 40 ? "young" : "old";
    return {
      sex,
      area,
      age,
      work,
      reason: work === "no" ? asked : "notAsked",
      wish,
      years: `${years}`,
      income: `${income}`,
    };
  });
}

const code = (value: string, names: readonly string[]): number | "" =>
  names.includes(value) ? names.indexOf(value) + 1 : "";

function csvOf(answers: readonly Answer[]): string {
  const lines = answers.map(({ sex, area, work, reason, wish, years, income }, i) => {
    const chosen = ["health", "care"].map((name) =>
      reason === "noAnswer" || reason === "notAsked" ? "" : Number((reason ?? "").split("+").includes(name)),
    );
    return [
      i + 1,
      code(sex ?? "", ["male", "female"]),
      code(area ?? "", areas),
      years,
      code(work ?? "", ["yes", "no"]),
      ...chosen,
      code(wish ?? "", wishes),
      income,
    ].join(",");
  });
  return `id,sex,area,age,work,reason_health,reason_care,wish,income\n${lines.join("\n")}\n`;
}

const sexes = ["male", "female", "noAnswer"];
const areas = ["north", "south", "island"];
const wishes = ["strong", "some", "none"];
const situations = [
  { work: "yes", reason: "notAsked" },
  ...["health", "care", "health+care", "noAnswer"].map((reason) => ({ work: "no", reason })),
];

/** Everybody there could be. */
export const possiblePeople: readonly Person[] = sexes.flatMap((sex) =>
  areas.flatMap((area) =>
    ["young", "old"].flatMap((age) =>
      wishes.flatMap((wish) => situations.map((one) => ({ sex, area, age, wish, ...one }))),
    ),
  ),
);

/** Everybody there was in a wave. */
export const guardedPeople = (year: number): readonly Person[] => answersOf(year);

export const guardedYears = [2022, 2024] as const;

/** `disclosure` is the line of the declaration; none leaves the rules at their defaults. */
export const guardedTown = (disclosure = ""): string =>
  temporaryFolder({
    "surveys/guarded-town/survey.ts": surveyFile(disclosure),
    ...Object.fromEntries(
      guardedYears.flatMap((year) => [
        [`surveys/guarded-town/waves/${year}.ts`, waveFile(year)],
        [`surveys/guarded-town/${year}.csv`, csvOf(answersOf(year))],
      ]),
    ),
  });
