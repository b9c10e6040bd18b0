import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "2020",
  fieldwork: { from: "2020-10", to: "2020-11" },
  frame: {
    ja: "三重県内に住む満34歳以上49歳以下の方から5,500人を単純無作為抽出",
    en: "Simple random sample of 5,500 residents of Mie Prefecture aged 34 to 49",
  },
  population: {
    size: 368_762,
    label: { ja: "三重県の34～49歳人口", en: "Residents of Mie Prefecture aged 34 to 49" },
    asOf: "2019-10-01",
    source: { ja: "月別人口調査", en: "Monthly Population Survey" },
  },
  sample: { asked: 5_500, valid: 1_923 },
  design: { fpc: 368_762 },
  responses: { file: "../responses/2020.csv" },
  origin: "reconstructed",
  status: "final",
  source: {
    ja: "三重県「就職氷河期世代の実態調査」（令和2年度）",
    en: "Mie Prefecture, Employment ice-age generation survey (FY2020)",
  },
});
