import { defineProjection } from "jittai";

const youth = { reference: "national-youth-2015", group: "broad" };
const adult = { reference: "national-adult-2018", group: "broad" };
const recent = [
  { reference: "national-2022", group: "broad", ages: "15-39" },
  { reference: "national-2022", group: "broad", ages: "40-64" },
];
const broad = {
  ja: "広義のひきこもり（国の率を県の人口に当てはめた値。県内で調べた人数ではない）",
  en: "Hikikomori in the broad sense: a national rate applied to the prefecture's population, not counted there",
};

export default [
  defineProjection({
    id: "mie-plan",
    label: {
      ja: "計画骨子案の単純推計（平成27・30年度の率）",
      en: "The outline plan's simple projection (FY2015 and FY2018 rates)",
    },
    definition: broad,
    rates: [youth, adult],
    onto: { file: "mie-implied.csv", area: "三重県" },
    rounding: { rateDigits: 2, peopleDigits: -1 },
    printed: [
      {
        ages: "15-39",
        people: { value: 7_570, roundedTo: 10 },
        rate: { value: 0.0157, roundedTo: 0.0001 },
        national: { value: 541_000 },
      },
      {
        ages: "40-64",
        people: { value: 8_570, roundedTo: 10 },
        rate: { value: 0.0145, roundedTo: 0.0001 },
        national: { value: 613_000 },
      },
    ],
    note: {
      ja: "計画骨子案は用いた人口を記していない",
      en: "The outline plan does not say which population it used",
    },
  }),
  defineProjection({
    id: "mie-2022",
    label: { ja: "令和4年度の率による単純推計", en: "Simple projection by the FY2022 rates" },
    definition: broad,
    rates: recent,
    onto: { file: "mie.csv", area: "三重県", ages: "15-64", date: "2020-10-01" },
    standard: { file: "japan.csv", area: "全国", date: "2020-10-01" },
    rounding: { peopleDigits: -3 },
    note: {
      ja: "県の15～39歳・40～64歳の人口は手元になく、全国の年齢構成で重みづけた率を15～64歳人口に当てはめた",
      en: "The prefecture's people aged 15-39 and 40-64 are not at hand; the rates were weighted by the nation's ages",
    },
  }),
  defineProjection({
    id: "japan-2015",
    label: { ja: "全国の推計（平成27年度、15～39歳）", en: "National estimate (FY2015, ages 15-39)" },
    definition: { ja: "広義のひきこもり（全国）", en: "Hikikomori in the broad sense, nationwide" },
    rates: [youth],
    onto: { file: "japan.csv", area: "全国", date: "2015" },
    rounding: { rateDigits: 2, peopleDigits: -3 },
    note: { ja: "内閣府が推計に用いた人口による", en: "Onto the population the Cabinet Office used" },
  }),
  defineProjection({
    id: "japan-2018",
    label: { ja: "全国の推計（平成30年度、40～64歳）", en: "National estimate (FY2018, ages 40-64)" },
    definition: { ja: "広義のひきこもり（全国）", en: "Hikikomori in the broad sense, nationwide" },
    rates: [adult],
    onto: { file: "japan.csv", area: "全国", date: "2018" },
    rounding: { peopleDigits: -3 },
    note: { ja: "内閣府が推計に用いた人口による", en: "Onto the population the Cabinet Office used" },
  }),
  defineProjection({
    id: "japan-2022",
    label: { ja: "全国の推計（令和4年度、15～64歳）", en: "National estimate (FY2022, ages 15-64)" },
    definition: { ja: "広義のひきこもり（全国）", en: "Hikikomori in the broad sense, nationwide" },
    rates: recent,
    onto: { file: "japan.csv", area: "全国", date: "2020-10-01" },
    rounding: { peopleDigits: -4 },
    note: {
      ja: "2020年国勢調査（年齢不詳を除く）の人口による",
      en: "Onto the census of 2020, age not stated left out",
    },
  }),
];
