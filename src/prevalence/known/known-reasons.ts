import type { Message } from "../../errors.js";

/** What to know of persons known to others before the number is used, by the code that stands in the record. */
export const knownReasons = {
  "as-reported": {
    ja: "回答者が挙げた人数の合計で、推計ではない。区間は、同じような回答者にもう一度尋ねた場合のばらつき",
    en: "the sum of what respondents reported, not an estimate; its interval is what such respondents might report another time",
  },
  "silent-alike": {
    ja: "回答のない人も、回答した人と同じように把握しているとみなした",
    en: "those who did not reply are taken to know as many as those who did",
  },
  "double-reporting": {
    ja: "同じ方を複数の回答者が数えている場合があり、その分だけ多くなる。重なりの大きさは分からない",
    en: "a person whom several respondents know is counted by each of them; how many are is not known",
  },
  "known-only": {
    ja: "回答者に把握されている方だけの人数で、把握されていない方は含まない",
    en: "only persons known to a respondent are counted, not those whom nobody knows",
  },
  "counts-missing": {
    ja: "把握していると答えて人数を書かなかった回答があり、その分は0人として数えている",
    en: "some respondents who know somebody gave no number; they count as 0",
  },
  "definitions-differ": {
    ja: "回答者が把握した方と、本人が答える調査の割合から推計した方では、定義も年齢の範囲も異なる",
    en: "persons known to respondents and persons projected from a survey of the persons themselves differ in definition and age",
  },
} as const satisfies Record<string, Message>;

export type KnownReason = keyof typeof knownReasons;
