import { defineReference } from "jittai";

export default defineReference({
  id: "employment-status-2017",
  title: {
    ja: "就業構造基本調査（平成29年）にもとづく国の推計",
    en: "National estimates from the 2017 Employment Status Survey",
  },
  organisation: { ja: "総務省・厚生労働省", en: "Ministries of Internal Affairs and of Health, Labour and Welfare" },
  fieldwork: "2017",
  frame: { ja: "三重県の35～44歳についての国の推計", en: "National estimates for Mie Prefecture, ages 35 to 44" },
  definition: {
    ja: "不安定な就労状態：正規の仕事がないため非正規で働く方。長期にわたり無業：通学も家事もしていない非労働力人口",
    en: "Unstable employment: non-regular for lack of a regular job. Long out of work: not in the labour force, neither studying nor keeping house",
  },
  source: {
    ja: "三重県「三重県ひきこもり支援推進計画（仮称）骨子案」（令和3年10月）第2章1(2)④に引用",
    en: "as cited in Mie Prefecture's outline plan (October 2021), chapter 2, 1(2)",
  },
  rates: [
    {
      group: "unstable",
      label: { ja: "①不安定な就労状態（不本意非正規）", en: "(1) Unstable employment" },
      ages: "35-44",
      percent: 3.1,
    },
    {
      group: "longTermJobless",
      label: { ja: "②長期にわたり無業の状態", en: "(2) Long out of work" },
      ages: "35-44",
      percent: 1.5,
    },
  ],
});
