/** The files of a made-up survey whose book has a chart of most kinds, hidden cells, and labels and answers that try to run. */
/** What a page must show as text. */
export const attack = `<script>window.ran=1</script><img src=x onerror="window.ran=2">"'</script>`;

/** A free answer that no page may print. */
export const secret = "FREE-ANSWER <svg onload='window.ran=3'>";

const survey = `import { defineSurvey, multiple, single, text } from "jittai";

export default defineSurvey({
  id: "town",
  title: { ja: "まちの調査 ATTACK", en: "Town survey ATTACK" },
  organisation: { ja: "架空市", en: "Nowhere City" },
  questions: {
    sex: single({ ja: "性別", en: "Sex" }, { male: { ja: "男性", en: "Men" }, female: { ja: "女性", en: "Women" } }),
    area: single({ ja: "地区", en: "Area" }, {
      north: { ja: "北", en: "North" }, south: { ja: "南", en: "South" }, east: { ja: "東", en: "East" },
    }),
    work: single({ ja: "就業", en: "Work" }, { yes: { ja: "している", en: "Yes" }, no: { ja: "していない", en: "No" } }),
    stay: single({ ja: "続いている期間", en: "Duration" }, {
      y1: { ja: "1年未満", en: "Under a year" }, y3: { ja: "3年未満", en: "Under 3 years" },
      y5: { ja: "5年未満", en: "Under 5 years" }, more: { ja: "5年以上", en: "5 years or more" },
    }),
    worries: multiple({ ja: "不安 ATTACK", en: "Worries ATTACK" }, {
      money: { ja: "収入 ATTACK", en: "Income ATTACK" }, health: { ja: "健康", en: "Health" }, care: { ja: "介護", en: "Care" },
      rare: { ja: "まれなこと", en: "Rare" },
    }),
    words: text({ ja: "自由記述", en: "In your words" }),
  },
  targets: {
    out: { ja: "働いていない方", en: "Out of work", when: { work: "no" } },
    long: { ja: "5年以上の方", en: "5 years or more", when: { stay: "more" } },
  },
  by: ["sex", "area"],
  profiles: ["out"],
  intervals: { document: "wilson" },
  charts: [
    { id: "people", kind: "headcount" },
    { id: "overlap", kind: "overlap" },
    { id: "response", kind: "funnel" },
    { id: "worries", kind: "shares", question: "worries" },
    { id: "work", kind: "stacked", question: "work", by: ["sex", "area"] },
    { id: "stay", kind: "duration", question: "stay" },
    { id: "by-area", kind: "forest", question: "work", categories: "no", by: "area" },
    { id: "by-sex", kind: "grouped", question: "worries", by: "sex" },
  ],
});
`;

const quoted = (text: string): string => text.replaceAll("ATTACK", attack.replaceAll('"', '\\"'));

const wave = `import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "2024",
  fieldwork: { from: "2024-10", to: "2024-11" },
  frame: { ja: "住民から無作為抽出", en: "Random sample of residents" },
  population: { size: 9000, label: { ja: "住民", en: "residents" }, asOf: "2024-04-01", source: { ja: "住民基本台帳", en: "register" } },
  sample: { asked: 400, valid: 240 },
  design: { fpc: 9000 },
  responses: { file: "../responses.csv" },
  origin: "responses",
  source: { ja: "架空市の調査", en: "Survey of Nowhere City" },
});
`;

/** 240 people; one in eighty has the rare worry, few in the east are out of work. */
const rows = Array.from({ length: 240 }, (_, i) => [
  i + 1,
  1 + (i % 2),
  1 + (i % 7 === 0 ? 2 : i % 3 === 0 ? 1 : 0),
  i % 5 === 0 && i % 7 !== 0 ? 2 : i % 70 === 0 ? 2 : 1,
  1 + (Math.floor(i / 3) % 4),
  i % 2,
  i % 2 === 0 || i % 3 === 0 ? 1 : 0,
  i % 11 === 0 ? 1 : 0,
  i % 80 === 0 ? 1 : 0,
  i === 5 ? `"${secret}"` : "",
]);

const head = "id,sex,area,work,stay,worries_money,worries_health,worries_care,worries_rare,words";

export const bookFiles: Readonly<Record<string, string>> = {
  "surveys/town/survey.ts": quoted(survey),
  "surveys/town/waves/2024.ts": wave,
  "surveys/town/responses.csv": `${[head, ...rows.map((row) => row.join(","))].join("\n")}\n`,
  "surveys/town/published.csv": [
    "id,label_ja,label_en,printed,unit,digits,expression,source,note",
    "town.money,収入に不安,Worried about income,50.0,percent,1,share(worries = money),報告書,",
    "town.out,働いていない方,Out of work,99,persons,,people(out),<b>報告書</b>,",
    "",
  ].join("\n"),
};
