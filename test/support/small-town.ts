/** A made-up survey of a small town, whose tables have many small cells, as a workspace; and every answer it can hold. */
import type { Person } from "./attack.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const surveyFile = (disclosure: string) => `import { defineSurvey, multiple, single } from "jittai";

export default defineSurvey({
  id: "small-town",
  title: { ja: "小さな町の調査（架空）", en: "Small town (made up)" },
  organisation: "架空町",
  questions: {
    sex: single({ ja: "性別", en: "Sex" }, { male: "男性", female: "女性" }, { noAnswer: true }),
    area: single({ ja: "地区", en: "Area" }, { north: "北", south: "南", island: "島" }),
    work: single({ ja: "就業", en: "Work" }, { yes: "している", no: "していない" }),
    reason: multiple(
      { ja: "理由", en: "Reason" },
      { health: "健康", care: "介護" },
      { askedIf: { work: "no" }, noAnswer: true },
    ),
    worry: single({ ja: "心配", en: "Worry" }, { money: "お金", health: "健康", family: "家族", none: "ない" }),
  },
  targets: {
    jobless: { ja: "無業", en: "Jobless", when: { work: "no" } },
    worried: { ja: "お金が心配", en: "Worried", when: { worry: "money" } },
  },
  by: ["sex", "area", "work"],
  profiles: ["jobless"],
  charts: [
    { id: "people", kind: "headcount" },
    { id: "worry", kind: "shares", question: "worry", target: "jobless" },
    { id: "worry-by-area", kind: "stacked", question: "worry", by: ["area", "sex"] },
  ],
  ${disclosure}
});
`;

const waveFile = `import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "2024",
  fieldwork: { from: "2024-10", to: "2024-11" },
  frame: "住民から単純無作為抽出",
  population: { size: 9000, label: "住民", asOf: "2024-04-01", source: "住民基本台帳" },
  sample: { asked: 300, valid: 70 },
  design: { fpc: 9000 },
  responses: { file: "../responses.csv" },
  origin: "responses",
  source: "架空町の調査",
});
`;

/** The same answers every time, some of them rare. */
function answers(): string[] {
  let state = 20_241_017;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return Array.from({ length: 70 }, (_, i) => {
    const area = below(10) === 0 ? 3 : 1 + below(2);
    const sex = below(35) === 0 ? "" : 1 + below(2);
    const work = below(4) === 0 ? 2 : 1;
    const silent = below(6) === 0;
    const health = below(3) === 0 ? 1 : 0;
    const reasons = work === 1 || silent ? "," : `${health},${health === 1 ? below(2) : 1}`;
    return [i + 1, sex, area, work, reasons, [1, 1, 1, 2, 2, 3, 4, 4][below(8)]].join(",");
  });
}

const published = [
  "id,label_ja,label_en,printed,unit,digits,expression,source,note",
  "town.jobless,無業,Jobless,25.7,percent,1,share(jobless),報告書,",
  "town.island,島の男性,Men of the island,50.0,percent,1,share(sex = male within area = island),報告書,",
  "town.family,家族が心配な無業,Jobless and worried about family,40.0,percent,1,share(worry = family within jobless),報告書,",
];

/** `disclosure` is the line of the declaration; none leaves the rules at their defaults. */
export const smallTown = (disclosure = ""): string =>
  temporaryFolder({
    "surveys/small-town/survey.ts": surveyFile(disclosure),
    "surveys/small-town/waves/2024.ts": waveFile,
    "surveys/small-town/responses.csv": `id,sex,area,work,reason_health,reason_care,worry\n${answers().join("\n")}\n`,
    "surveys/small-town/published.csv": `${published.join("\n")}\n`,
  });

const sexes = ["male", "female", "noAnswer"];
const areas = ["north", "south", "island"];
const worries = ["money", "health", "family", "none"];
const situations = [
  { work: "yes", reason: "notAsked" },
  ...["health", "care", "health+care", "noAnswer"].map((reason) => ({ work: "no", reason })),
];

/** Everybody there could be. */
export const townspeople: readonly Person[] = sexes.flatMap((sex) =>
  areas.flatMap((area) => worries.flatMap((worry) => situations.map((one) => ({ sex, area, worry, ...one })))),
);
