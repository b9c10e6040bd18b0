import { defineReference } from "jittai";

const press = "http://news.kantsuu.com/201609/20160908095439_535322.shtml";

export default defineReference({
  id: "national-youth-2015",
  title: { ja: "若者の生活に関する調査（平成27年度）", en: "Survey on the life of young people (FY2015)" },
  organisation: { ja: "内閣府", en: "Cabinet Office" },
  fieldwork: "2015",
  frame: {
    ja: "全国の15歳以上39歳以下の方 5,000人",
    en: "5,000 people aged 15 to 39 throughout Japan",
  },
  definition: {
    ja: "広義のひきこもり：ふだんは家にいて趣味の用事や近所のコンビニなどにだけ出かける、または家や自室からほとんど出ない状態が6か月以上続く方（病気、妊娠、自宅での仕事や家事・育児によるものを除く）",
    en: "Hikikomori in the broad sense: at home for six months or more, out only for a hobby or to nearby shops if at all, and not for illness, pregnancy, work at home, housework or childcare",
  },
  source: {
    ja: `内閣府「若者の生活に関する調査報告書」（平成28年9月）。${press} による`,
    en: `Cabinet Office, Survey on the life of young people (September 2016), as reported at ${press}`,
  },
  rates: [
    {
      group: "broad",
      label: { ja: "広義のひきこもり", en: "Broad sense" },
      ages: "15-39",
      count: 49,
      respondents: 3_115,
      composition: {
        sex: { male: 31, female: 18 },
        age: { "15-19": 5, "20-24": 12, "25-29": 12, "30-34": 10, "35-39": 10 },
        duration: { from3y: 14, from7y: 17 },
        onset: { "35-39": 5 },
      },
      mentions: { trigger: { school: 9, workplace: 9, jobHunting: 8, relationships: 8 } },
      deduced: {
        ja: "49人は公表されておらず、出現率1.57%と内訳の割合（すべて49分の整数）からの推定",
        en: "49 people is not published; deduced from the rate of 1.57 % and from breakdowns that are all multiples of 1/49",
      },
    },
    {
      group: "narrow",
      label: { ja: "狭義のひきこもり", en: "Narrow sense" },
      ages: "15-39",
      count: 16,
      respondents: 3_115,
      deduced: {
        ja: "16人は公表されておらず、出現率0.51%からの推定",
        en: "16 people is not published; deduced from the rate of 0.51 %",
      },
    },
  ],
});
