import { defineSurvey, multiple, number, scale, single } from "jittai";

const unpublished = { ja: "その他・未公表", en: "Other or not published", residual: true } as const;
const restNote = {
  ja: "「その他・未公表」は公表された項目以外をまとめたもので、内訳は公表されていない",
  en: "Other or not published is all that is not one of the published answers",
};

export default defineSurvey({
  id: "welfare-commissioner",
  title: { ja: "民生委員・児童委員へのアンケート調査", en: "Survey of welfare and child commissioners" },
  organisation: { ja: "三重県", en: "Mie Prefecture" },
  questions: {
    knows: single(
      { ja: "担当地区にひきこもり状態の方がいるか", en: "Hikikomori persons in the own district" },
      { yes: { ja: "いる", en: "Yes" }, no: { ja: "いない（不明を含む）", en: "No, or not known" } },
      { alias: "Q1", noAnswer: "99" },
    ),
    personsKnown: number(
      { ja: "把握しているひきこもり状態の方の人数", en: "Persons known" },
      {
        unit: { ja: "人", en: "persons" },
        min: 1,
        max: 99,
        bins: { one: { min: 1, max: 1 }, two: { min: 2, max: 2 }, threeOrMore: { min: 3, max: 99 } },
        alias: "Q2",
        noAnswer: "999",
        askedIf: { knows: "yes" },
      },
    ),
    howKnown: single(
      { ja: "知った方法", en: "How they came to know" },
      {
        neighbours: { ja: "近隣住民からの情報提供・相談", en: "Neighbours told or consulted" },
        households: { ja: "各世帯の見守りや安否確認時", en: "Looking in on households" },
        family: { ja: "当事者の家族からの相談", en: "The family consulted" },
        self: { ja: "当事者からの相談", en: "The person consulted" },
        other: unpublished,
      },
      { alias: "Q3", noAnswer: "99", askedIf: { knows: "yes" } },
    ),
    difficulty: single(
      { ja: "支援を行う際に困っていること", en: "Difficulty in giving support" },
      {
        knowHow: { ja: "知識や支援ノウハウがない", en: "No knowledge or know-how" },
        noHousehold: { ja: "当事者がいる家庭を把握したことがない", en: "Never knew of such a household" },
        noLink: { ja: "把握しているが相談につなげられない", en: "Knows of one but cannot link it to consultation" },
        other: unpublished,
      },
      { alias: "Q4", noAnswer: "99" },
    ),
    measure: single(
      { ja: "必要と考える施策", en: "Measure thought necessary" },
      {
        desks: { ja: "相談窓口の充実", en: "Better consultation desks" },
        publicity: { ja: "相談窓口の周知・PR", en: "Publicity of the desks" },
        specialists: { ja: "専門的な医療支援・カウンセリング", en: "Specialist medical help and counselling" },
        other: unpublished,
      },
      { alias: "Q5", noAnswer: "99" },
    ),
  },
  charts: [
    { id: "response", kind: "funnel" },
    {
      id: "knows",
      kind: "shares",
      question: "knows",
      title: {
        ja: "担当地区のひきこもり状態の方を把握している委員の割合",
        en: "Share of commissioners who know hikikomori persons in their district",
      },
    },
    { id: "how-known", kind: "shares", question: "howKnown", note: restNote },
    { id: "difficulty", kind: "shares", question: "difficulty", note: restNote },
    { id: "measure", kind: "shares", question: "measure", note: restNote },
  ],
  cases: {
    label: { ja: "把握されている方", en: "persons known" },
    unit: { ja: "人", en: "persons" },
    population: {
      ja: "三重県の民生委員・児童委員が把握している方",
      en: "Persons known to welfare and child commissioners of Mie Prefecture",
    },
    reported: "personsKnown",
    questions: {
      sex: single(
        { ja: "性別", en: "Sex" },
        {
          male: { ja: "男性", en: "Male" },
          female: { ja: "女性", en: "Female" },
          other: { ja: "不明・未公表", en: "Not known or not published", residual: true },
        },
        { alias: "P1", noAnswer: "99" },
      ),
      age: scale(
        { ja: "年齢", en: "Age" },
        {
          thirties: { ja: "30～39歳", en: "30-39" },
          forties: { ja: "40～49歳", en: "40-49" },
          fifties: { ja: "50～59歳", en: "50-59" },
          sixties: { ja: "60代", en: "60s" },
          other: { ja: "ほかの年齢・未公表", en: "Other ages or not published", residual: true },
        },
        { alias: "P2", noAnswer: "99" },
      ),
      duration: scale(
        { ja: "ひきこもり期間", en: "Duration of hikikomori" },
        {
          from5y: { ja: "5年以上10年未満", en: "5 to under 10 years" },
          from10y: { ja: "10年以上20年未満", en: "10 to under 20 years" },
          from30y: { ja: "30年以上", en: "30 years or more" },
          other: { ja: "ほかの期間・不明・未公表", en: "Other, not known or not published", residual: true },
        },
        { alias: "P3", noAnswer: "99" },
      ),
      triggers: multiple(
        { ja: "きっかけ", en: "What set it off" },
        {
          unknown: { ja: "不明", en: "Not known", exclusive: true, residual: true },
          other: unpublished,
        },
        { alias: "P4", noAnswer: true },
      ),
    },
    charts: [
      {
        id: "person-age",
        kind: "shares",
        question: "age",
        title: {
          ja: "把握されている方の年齢（公表は4階級）",
          en: "Age of the persons known (four classes are published)",
        },
        note: {
          ja: "「ほかの年齢・未公表」は公表された4階級以外をまとめたもので、内訳は公表されていない。区間の幅は、公表されていない委員ごとの把握人数を仮定して計算した",
          en: "Other ages are all but the four published classes. Interval widths rest on an assumed number of persons per commissioner, which is not published",
        },
      },
      {
        id: "person-duration",
        kind: "shares",
        question: "duration",
        title: {
          ja: "把握されている方のひきこもり期間（公表は3階級）",
          en: "Duration of the persons known (three classes are published)",
        },
        note: {
          ja: "公表されているのは3階級だけで、20年以上30年未満なども「ほかの期間・不明・未公表」に含まれる。区間の幅は、公表されていない委員ごとの把握人数を仮定して計算した",
          en: "Only three classes are published; 20 to under 30 years and others are in the last one. Interval widths rest on an assumed number of persons per commissioner, which is not published",
        },
      },
    ],
  },
});
