import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "2021",
  fieldwork: { from: "2021-07", to: "2021-08" },
  frame: {
    ja: "三重県内のすべての民生委員・児童委員4,088人（主任児童委員を含む、令和3年5月末現在）",
    en: "All 4,088 welfare and child commissioners of Mie Prefecture, chief child commissioners included (end of May 2021)",
  },
  population: {
    size: 4_088,
    label: { ja: "三重県の民生委員・児童委員", en: "Welfare and child commissioners of Mie Prefecture" },
    asOf: "2021-05-31",
    source: {
      ja: "三重県「民生委員・児童委員へのアンケート調査」",
      en: "Mie Prefecture, Survey of welfare commissioners",
    },
  },
  sample: { asked: 4_088, valid: 3_777, cases: 1_270 },
  design: { fpc: 4_088 },
  responses: {
    file: "../responses/2021-commissioners.csv",
    cases: { file: "../responses/2021-persons.csv", id: "person", respondent: "commissioner" },
  },
  origin: "reconstructed",
  status: "final",
  source: {
    ja: "三重県「民生委員・児童委員へのアンケート調査」（令和3年度）",
    en: "Mie Prefecture, Survey of welfare and child commissioners (FY2021)",
  },
});
