import { defineOverview } from "jittai";

const iceAge = { kind: "estimated", survey: "ice-age-generation", ages: "34-49" } as const;

export default defineOverview([
  {
    kind: "known",
    survey: "welfare-commissioner",
    question: "personsKnown",
    population: { file: "mie.csv", area: "三重県", date: "2020-10-01" },
    projection: "mie-plan",
    definition: {
      ja: "民生委員・児童委員が把握しているひきこもり状態の方",
      en: "Hikikomori persons whom welfare commissioners know",
    },
  },
  {
    ...iceAge,
    target: "union",
    definition: {
      ja: "不安定な就労、長期の無業、社会参加に支援が必要のいずれかにあたる方（ひきこもり以外を含む）",
      en: "People in unstable employment, long out of work or in need of support to take part; not only hikikomori",
    },
  },
  {
    ...iceAge,
    target: "participation",
    definition: {
      ja: "社会参加に向けた支援を必要とする方（ひきこもりに近い要件）",
      en: "People who need support to take part in society; criteria close to hikikomori",
    },
  },
  { kind: "projected", projection: "mie-plan" },
  { kind: "projected", projection: "mie-2022" },
]);
