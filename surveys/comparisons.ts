import { defineComparison } from "jittai";

const ageBands = {
  ja: "県の調査は34～49歳、国の推計は35～44歳",
  en: "The prefecture's survey is of ages 34-49, the national estimate of 35-44",
};
const iceAge = { survey: "ice-age-generation", ages: "34-49" };

export default [
  defineComparison({
    id: "unstable-employment",
    label: { ja: "①不安定な就労状態：県と国", en: "(1) Unstable employment: prefecture and national estimate" },
    ...iceAge,
    target: "unstable",
    rate: { reference: "employment-status-2017", group: "unstable" },
    note: ageBands,
  }),
  defineComparison({
    id: "long-term-jobless",
    label: { ja: "②長期にわたり無業：県と国", en: "(2) Long out of work: prefecture and national estimate" },
    ...iceAge,
    target: "longTermJobless",
    rate: { reference: "employment-status-2017", group: "longTermJobless" },
    note: ageBands,
  }),
  defineComparison({
    id: "participation",
    label: {
      ja: "③社会参加に向けた支援が必要：県と国の広義のひきこもり",
      en: "(3) Social participation: prefecture and national hikikomori in the broad sense",
    },
    ...iceAge,
    target: "participation",
    rate: { reference: "national-adult-2018", group: "broad" },
    note: {
      ja: "県の調査は34～49歳、国の調査は40～64歳で、要件も同じではない",
      en: "The prefecture's survey is of ages 34-49, the national one of 40-64, and their criteria differ",
    },
  }),
];
