import { defineReference } from "jittai";

const press = "https://resemom.jp/article/2023/04/03/71638.html";

export default defineReference({
  id: "national-2022",
  title: {
    ja: "こども・若者の意識と生活に関する調査（令和4年度）",
    en: "Survey on the attitudes and life of children and young people (FY2022)",
  },
  organisation: { ja: "内閣府", en: "Cabinet Office" },
  fieldwork: "2022",
  frame: {
    ja: "全国の10～39歳の方 20,000人、40～69歳の方 10,000人",
    en: "20,000 people aged 10 to 39 and 10,000 aged 40 to 69 throughout Japan",
  },
  definition: {
    ja: "広義のひきこもり。平成27年度・30年度調査とは対象も設問も異なり、率をそのまま比べることはできない",
    en: "Hikikomori in the broad sense; who was asked and what differs from FY2015 and FY2018, so that rates are not comparable as they stand",
  },
  source: {
    ja: `内閣府「こども・若者の意識と生活に関する調査」（令和5年3月）。${press} による`,
    en: `Cabinet Office, Survey on the attitudes and life of children and young people (March 2023), as reported at ${press}`,
  },
  rates: [
    {
      group: "broad",
      label: { ja: "広義のひきこもり", en: "Broad sense" },
      ages: "15-39",
      count: 144,
      respondents: 7_035,
      composition: { sex: { male: 77, female: 65, other: 2 }, duration: { under1y: 31, from3y: 25 } },
      mentions: { trigger: { leftJob: 31, relationships: 30, covid: 26 } },
    },
    {
      group: "broad",
      label: { ja: "広義のひきこもり", en: "Broad sense" },
      ages: "40-64",
      count: 86,
      respondents: { from: 4_247, to: 4_267 },
      composition: { sex: { female: 45 } },
      note: {
        ja: "40～64歳の有効回答数は公表資料で確認できず、86人と2.02%から4,247～4,267人と分かる",
        en: "no published figure for respondents aged 40 to 64 was found; 86 people and 2.02 % bound it between 4,247 and 4,267",
      },
    },
    {
      group: "broad",
      label: { ja: "広義のひきこもり", en: "Broad sense" },
      ages: "40-69",
      count: 155,
      respondents: 5_214,
      composition: { duration: { from2y: 34, from3y: 25, from30y: 3 } },
      mentions: { trigger: { leftJob: 69, covid: 32 } },
      deduced: {
        ja: "155人は公表資料で確認できず、内訳の割合（すべて155分の整数）からの推定。報道は40～64歳としているが、86人では成り立たない",
        en: "155 people was found in no publication; deduced from breakdowns that are all multiples of 1/155. The press speaks of ages 40 to 64, whose 86 people do not give them",
      },
    },
  ],
});
