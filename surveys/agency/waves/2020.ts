import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "2020",
  fieldwork: { from: "2021-01", to: "2021-02" },
  frame: {
    ja: "三重県内の72相談支援機関すべて（ひきこもり地域支援センター、福祉事務所、生活困窮者自立相談支援機関、保健所、障害者相談支援センター、市町社会福祉協議会、医療機関）",
    en: "All 72 consultation agencies of Mie Prefecture, of seven kinds",
  },
  population: {
    size: 72,
    label: { ja: "三重県内の相談支援機関", en: "Consultation agencies of Mie Prefecture" },
    asOf: "2021-01",
    source: { ja: "調査の対象となった機関の数", en: "Agencies that were surveyed" },
  },
  sample: { asked: 72, valid: 52, cases: 360 },
  design: { fpc: 72 },
  responses: {
    file: "../responses/2020-institutions.csv",
    cases: { file: "../responses/2020-cases.csv", id: "case", respondent: "institution" },
  },
  origin: "reconstructed",
  status: "final",
  source: {
    ja: "三重県「相談支援機関等へのアンケート調査」（令和2年度）",
    en: "Mie Prefecture, Survey of consultation agencies (FY2020)",
  },
});
