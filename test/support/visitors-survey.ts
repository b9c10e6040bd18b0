/** A made-up survey with two levels: helpers of a town, and the residents each of them visits. */
import { defineSurvey, defineWave, multiple, number, single } from "jittai";

const yesNo = { yes: "はい", no: "いいえ" } as const;

export const survey = defineSurvey({
  id: "visitors",
  title: { ja: "見守り調査（架空）", en: "Visitors (made up)" },
  organisation: "架空町",
  disclosure: "off",
  questions: {
    kind: single({ ja: "区分", en: "Kind" }, { welfare: "福祉", health: "保健" }),
    caseCount: number({ ja: "訪問先の数", en: "Residents visited" }, { unit: "人", min: 0, max: 20, noAnswer: true }),
  },
  by: ["kind"],
  cases: {
    label: { ja: "訪問先", en: "resident" },
    reported: "caseCount",
    questions: {
      sex: single({ ja: "性別", en: "Sex" }, { male: "男性", female: "女性" }, { noAnswer: true }),
      age: number(
        { ja: "年齢", en: "Age" },
        { unit: "歳", min: 0, max: 110, bins: { under65: { min: 0, max: 64 }, from65: { min: 65, max: 110 } } },
      ),
      alone: single({ ja: "ひとり暮らし", en: "Living alone" }, yesNo),
      wishes: multiple({ ja: "望む支援", en: "Wishes" }, { talk: "話し相手", shopping: "買い物" }, { noAnswer: true }),
    },
    targets: { alone: { ja: "ひとり暮らしの方", en: "Living alone", when: { alone: "yes" } } },
    by: ["sex", "kind"],
    profiles: ["alone"],
    charts: [
      { id: "residents", kind: "headcount" },
      { id: "alone-by-kind", kind: "stacked", question: "alone", by: "kind" },
    ],
  },
});

const common = {
  id: "2024",
  fieldwork: { from: "2024-10", to: "2024-11" },
  frame: "町の訪問員全員",
  population: { size: 12, label: "訪問員", asOf: "2024-04-01", source: "名簿" },
  sample: { asked: 12, valid: 6, cases: 9 },
  design: { fpc: 12 },
  origin: "responses",
  source: "架空町の調査",
} as const;

export const longWave = defineWave(survey, {
  ...common,
  responses: { file: "helpers.csv", cases: { file: "residents.csv", respondent: "helper" } },
});

export const wideWave = defineWave(survey, {
  ...common,
  responses: { file: "wide.csv", cases: { wide: { header: "訪問先{n}_{question}" } } },
});

export const helpers = ["id,kind,caseCount", "h1,1,3", "h2,1,1", "h3,2,0", "h4,2,2", "h5,1,0", "h6,2,3"];

export const residents = [
  "case,helper,sex,age,alone,wishes_talk,wishes_shopping",
  "h1-1,h1,1,70,1,1,0",
  "h1-2,h1,2,81,1,1,1",
  "h1-3,h1,2,60,2,0,0",
  "h2-1,h2,1,66,2,0,1",
  "h4-1,h4,2,90,1,1,0",
  "h4-2,h4,2,77,1,0,1",
  "h6-1,h6,1,58,2,0,0",
  "h6-2,h6,1,72,1,1,1",
  "h6-3,h6,無回答,85,1,1,0",
];

const groups = [1, 2, 3];
const questions = ["性別", "年齢", "ひとり暮らし", "望む支援：話し相手", "望む支援：買い物"];

/** The same as `helpers` and `residents`, in one row a helper. */
export const wide = [
  [...helpers[0]!.split(","), ...groups.flatMap((n) => questions.map((question) => `訪問先${n}_${question}`))].join(
    ",",
  ),
  ...helpers.slice(1).map((helper) => {
    const own = residents.filter((resident) => resident.split(",")[1] === helper.split(",")[0]);
    const cells = groups.flatMap((n) => own[n - 1]?.split(",").slice(2) ?? questions.map(() => ""));
    return [helper, ...cells].join(",");
  }),
];
