import { defineSurvey, multiple, number, scale, single } from "jittai";

// 例示の調査です。設問・区分・対象を自分の調査に書き換えてください。
// An example. Make its questions, categories and targets those of your own survey.
export default defineSurvey({
  id: "town-life",
  title: { ja: "くらしの調査（例示）", en: "Daily life survey (example)" },
  organisation: { ja: "例示町", en: "Example Town" },
  questions: {
    sex: single(
      { ja: "性別", en: "Sex" },
      { male: { ja: "男性", en: "Male" }, female: { ja: "女性", en: "Female" } },
      { noAnswer: "9" },
    ),
    age: number(
      { ja: "年齢", en: "Age" },
      {
        unit: { ja: "歳", en: "years" },
        min: 15,
        max: 64,
        bins: { from15: { min: 15, max: 39 }, from40: { min: 40, max: 64 } },
        noAnswer: "999",
      },
    ),
    outing: scale(
      { ja: "ふだんの外出", en: "Going out" },
      {
        often: { ja: "仕事や学校で平日は毎日外出する", en: "Every weekday, for work or school" },
        sometimes: { ja: "週に3、4日外出する", en: "Three or four days a week" },
        hobby: { ja: "趣味の用事のときだけ外出する", en: "Only for a hobby" },
        nearby: { ja: "近所のコンビニなどには出かける", en: "Only to shops nearby" },
        home: { ja: "自室からは出るが家からは出ない", en: "Leaves the room, not the house" },
      },
      { noAnswer: "9" },
    ),
    since: scale(
      { ja: "その状態になってからの期間", en: "How long it has been so" },
      {
        under6m: { ja: "6か月未満", en: "Under 6 months" },
        under3y: { ja: "6か月以上3年未満", en: "6 months to under 3 years" },
        under7y: { ja: "3年以上7年未満", en: "3 to under 7 years" },
        from7y: { ja: "7年以上", en: "7 years or more" },
      },
      { askedIf: { outing: ["hobby", "nearby", "home"] }, noAnswer: "9" },
    ),
    worries: multiple(
      { ja: "不安に思うこと", en: "Worries" },
      {
        income: { ja: "収入や生活費", en: "Income" },
        health: { ja: "自分の健康", en: "Own health" },
        family: { ja: "家族の介護や健康", en: "Care and health of family" },
        work: { ja: "仕事", en: "Work" },
        alone: { ja: "孤独や孤立", en: "Being alone" },
        none: { ja: "特にない", en: "None", exclusive: true },
      },
      { noAnswer: "9" },
    ),
  },
  targets: {
    withdrawn: {
      ja: "外出が少ない状態が6か月以上続く方",
      en: "People who have rarely gone out for 6 months or more",
      when: { outing: ["hobby", "nearby", "home"], since: ["under3y", "under7y", "from7y"] },
    },
    worried: {
      ja: "孤独や孤立を不安に思う方",
      en: "People who worry about being alone",
      when: { worries: ["alone"] },
    },
  },
  union: { ja: "いずれかに当たる方", en: "People in either group", short: { ja: "いずれか", en: "Either" } },
  by: ["sex", "age"],
  charts: [
    { id: "headcount", kind: "headcount" },
    { id: "worries", kind: "shares", question: "worries" },
    { id: "outing-by-age", kind: "stacked", question: "outing", by: ["age", "sex"] },
  ],
});
