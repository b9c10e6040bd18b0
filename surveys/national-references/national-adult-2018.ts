import { defineReference } from "jittai";

const press = "https://odak.hatenablog.com/entry/hikikomori";

export default defineReference({
  id: "national-adult-2018",
  title: { ja: "生活状況に関する調査（平成30年度）", en: "Survey on living conditions (FY2018)" },
  organisation: { ja: "内閣府", en: "Cabinet Office" },
  fieldwork: "2018",
  frame: {
    ja: "全国の40歳以上64歳以下の方 5,000人",
    en: "5,000 people aged 40 to 64 throughout Japan",
  },
  definition: {
    ja: "広義のひきこもり：平成27年度調査とおおむね同じ要件。専業主婦・主夫や家事手伝いのうち、最近6か月間に家族以外の人と会話した方などを除く",
    en: "Hikikomori in the broad sense: much as in FY2015; housewives, househusbands and family helpers who lately talked with people outside the family are left out",
  },
  source: {
    ja: `内閣府「生活状況に関する調査報告書」（平成31年3月）。${press} による`,
    en: `Cabinet Office, Survey on living conditions (March 2019), as reported at ${press}`,
  },
  rates: [
    {
      group: "broad",
      label: { ja: "広義のひきこもり", en: "Broad sense" },
      ages: "40-64",
      count: 47,
      respondents: 3_248,
      composition: {
        sex: { male: 36, female: 11 },
        age: { "40-49": 18, "50-59": 17, "60-64": 12 },
        duration: { under5y: 23, under10y: 7, from10y: 17 },
        durationClass: { from3y: 10, from20y: 5, from25y: 1, from30y: 3 },
        onset: { "20-24": 6, "25-29": 7, "30-39": 4, "40-49": 10, "50-59": 9, "60-64": 8 },
      },
      mentions: { trigger: { leftJob: 17, relationships: 10, illness: 10, workplace: 9 } },
      deduced: {
        ja: "基数47は計画骨子案に印刷されておらず、割合がすべて47分の整数になることからの推定。報道された47人と一致する",
        en: "the base of 47 is not printed in the outline plan; deduced from shares that are all multiples of 1/47, and the same as the 47 people reported in the press",
      },
    },
  ],
});
