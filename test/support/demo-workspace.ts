/** A small workspace: one survey of ten people, of whom two are in a target. */
import { temporaryFolder } from "./temporary-folder.ts";

export const surveyFile = `import { defineSurvey, multiple, single } from "jittai";

export default defineSurvey({
  id: "demo",
  title: { ja: "試しの調査", en: "Demonstration" },
  organisation: "架空市",
  questions: {
    sex: single({ ja: "性別", en: "Sex" }, { male: "男性", female: "女性" }, { noAnswer: "9" }),
    work: single({ ja: "就業", en: "Work" }, { yes: "している", no: "していない" }),
    why: multiple({ ja: "理由", en: "Why" }, { health: "健康", care: "介護" }, { askedIf: { work: "no" } }),
  },
  targets: { jobless: { ja: "無業", en: "Jobless", when: { work: "no" } } },
  by: ["sex"],
  profiles: ["jobless"],
  intervals: { document: "wilson" },
  disclosure: "off",
  charts: [{ id: "people", kind: "headcount" }],
});
`;

export const waveFile = `import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "2024",
  fieldwork: { from: "2024-10", to: "2024-11" },
  frame: "住民から単純無作為抽出",
  population: { size: 1000, label: "住民", asOf: "2024-04-01", source: "住民基本台帳" },
  sample: { asked: 20, valid: 10 },
  design: { fpc: 1000 },
  responses: { file: "../responses.csv" },
  origin: "responses",
  source: "架空市の調査",
});
`;

const people = [
  "1,1,1,,",
  "2,2,1,,",
  "3,1,2,1,0",
  "4,2,2,0,1",
  "5,1,1,,",
  "6,2,1,,",
  "7,9,1,,",
  "8,2,1,,",
  "9,1,1,,",
  "10,2,1,,",
];
export const responsesFile = `id,sex,work,why_health,why_care\n${people.join("\n")}\n`;

export const demoFiles = {
  "surveys/demo/survey.ts": surveyFile,
  "surveys/demo/waves/2024.ts": waveFile,
  "surveys/demo/responses.csv": responsesFile,
  "surveys/demo/published.csv":
    "id,label_ja,label_en,printed,unit,digits,expression,source,note\ndemo.jobless,無業,Jobless,200,persons,,people(jobless),報告書,\n",
};

/** The workspace on disk, with some of its files otherwise; null leaves one out. */
export function demoWorkspace(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const files = Object.entries({ ...demoFiles, ...changes }).filter(([, content]) => content !== null);
  return temporaryFolder(Object.fromEntries(files) as Record<string, string | Uint8Array>);
}
