import { defineSurvey, number, single } from "jittai";

export default defineSurvey({
  id: "regional-support-centre",
  title: { ja: "地域包括支援センター等へのアンケート調査", en: "Survey of community general support centres" },
  organisation: { ja: "三重県", en: "Mie Prefecture" },
  unit: { ja: "か所", en: "centres" },
  questions: {
    kind: single(
      { ja: "センターの種別", en: "Kind of centre" },
      {
        community: { ja: "地域包括支援センター", en: "Community general support centre" },
        homeCare: { ja: "在宅介護支援センター", en: "Home-care support centre" },
      },
    ),
    knows: single(
      {
        ja: "ひきこもり状態にある方のいる世帯を把握しているか",
        en: "Knows households with a hikikomori person",
      },
      { yes: { ja: "把握している", en: "Yes" }, no: { ja: "把握していない", en: "No" } },
      { noAnswer: true },
    ),
    households: number(
      { ja: "把握している世帯の数", en: "Households known" },
      {
        unit: { ja: "世帯", en: "households" },
        min: 1,
        max: 999,
        noAnswer: true,
        askedIf: { knows: "yes" },
      },
    ),
  },
  by: ["kind"],
  charts: [{ id: "response", kind: "funnel" }],
});
