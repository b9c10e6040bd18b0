import { defineReference } from "jittai";

const press = "https://kitaho.or.jp/news/news.php?p=20100803";
const deduced = {
  ja: "回答者数3,287人は公表資料で確認できず、回収率65.7%と59人・1.79%の両方に合うただ一つの整数",
  en: "3,287 respondents was found in no publication; it is the only number that fits both 65.7 % of 5,000 and 59 people at 1.79 %",
};

export default defineReference({
  id: "national-youth-2010",
  title: {
    ja: "若者の意識に関する調査（ひきこもりに関する実態調査）（平成21年度）",
    en: "Survey on the attitudes of young people (FY2009)",
  },
  organisation: { ja: "内閣府", en: "Cabinet Office" },
  fieldwork: "2010",
  frame: { ja: "全国の15歳以上39歳以下の方 5,000人", en: "5,000 people aged 15 to 39 throughout Japan" },
  definition: {
    ja: "広義のひきこもり：平成27年度調査とおおむね同じ要件",
    en: "Hikikomori in the broad sense: much as in FY2015",
  },
  source: {
    ja: `内閣府「若者の意識に関する調査（ひきこもりに関する実態調査）報告書」（平成22年7月）。${press} による`,
    en: `Cabinet Office, Survey on the attitudes of young people (July 2010), as reported at ${press}`,
  },
  rates: [
    {
      group: "broad",
      label: { ja: "広義のひきこもり", en: "Broad sense" },
      ages: "15-39",
      count: 59,
      respondents: 3_287,
      composition: { duration: { from7y: 10 }, onset: { "35-39": 3 } },
      mentions: { trigger: { workplace: 14, illness: 14, jobHunting: 12, school: 7 } },
      deduced,
    },
    {
      group: "affinity",
      label: { ja: "ひきこもり親和群", en: "Affinity group" },
      ages: "15-39",
      count: 131,
      respondents: 3_287,
      deduced,
    },
  ],
});
