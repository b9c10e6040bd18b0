import type { Message } from "../../errors.js";

/** What to know of persons known to others before the number is used, by the code that stands in the record. */
export const knownReasons = {
  "double-reporting": {
    ja: "同じ方を複数の回答者が数えている場合があり、その分だけ多くなります。重なりの大きさは分かりません",
    en: "a person whom several respondents know is counted by each of them; how many are is not known",
  },
  "known-only": {
    ja: "回答者に把握されている方だけの人数で、把握されていない方は含みません",
    en: "only persons known to a respondent are counted, not those whom nobody knows",
  },
  "counts-missing": {
    ja: "把握していると答えて人数を書かなかった回答があり、その分は0人として数えています",
    en: "some respondents who know somebody gave no number; they count as 0",
  },
  "definitions-differ": {
    ja: "回答者が把握した方と、本人が答える調査の割合から推計した方では、定義も年齢の範囲も異なります",
    en: "persons known to respondents and persons projected from a survey of the persons themselves differ in definition and age",
  },
} as const satisfies Record<string, Message>;

export type KnownReason = keyof typeof knownReasons;
