import { defineWave } from "jittai";
import survey from "../survey.ts";

export default defineWave(survey, {
  id: "2021",
  fieldwork: { from: "2021-08", to: "2021-08" },
  frame: {
    ja: "三重県内の68地域包括支援センターと59在宅介護支援センターのすべて",
    en: "All 68 community general support centres and 59 home-care support centres of Mie Prefecture",
  },
  population: {
    size: 127,
    label: {
      ja: "三重県内の地域包括支援センターと在宅介護支援センター",
      en: "Community general and home-care support centres of Mie Prefecture",
    },
    asOf: "2021-08",
    source: { ja: "調査の対象となったセンターの数", en: "Centres that were surveyed" },
  },
  sample: {
    asked: 127,
    valid: 81,
    strata: [
      {
        name: "community",
        label: { ja: "地域包括支援センター", en: "Community general support centres" },
        asked: 68,
        valid: 55,
      },
      {
        name: "homeCare",
        label: { ja: "在宅介護支援センター", en: "Home-care support centres" },
        asked: 59,
        valid: 26,
      },
    ],
  },
  origin: "published",
  status: "provisional",
  source: {
    ja: "三重県「地域包括支援センター等へのアンケート調査」（令和3年度）",
    en: "Mie Prefecture, Survey of community general support centres (FY2021)",
  },
});
