import type { Message } from "../../errors.js";

/** What to know of a rate, a projection or a comparison before it is used, by the code that stands in the record. */
export const projectionReasons = {
  "implied-population": {
    ja: "人口は公表された推計から逆算したもので、出典に印刷された値ではない",
    en: "the population was deduced from a printed result; no source prints it",
  },
  "projected-population": { ja: "人口は将来推計", en: "the population is itself a projection" },
  "implied-base": {
    ja: "回答者数は公表されておらず、割合から逆算した範囲。区間はその幅を含む",
    en: "the number of respondents is not published but bounded by the rate; the interval covers its range",
  },
  "deduced-count": {
    ja: "該当者数などに、公表された割合から推定した数を含む",
    en: "some counts were deduced from published percentages",
  },
  "no-published-precision": {
    ja: "割合だけが公表され、標本誤差は分からない。区間は丸めの幅だけを含む",
    en: "only the rate is published: its sampling error is unknown, and its interval is that of rounding",
  },
  "age-bands-differ": { ja: "対象の年齢が異なる", en: "the ages differ" },
} as const satisfies Record<string, Message>;

export type ProjectionReason = keyof typeof projectionReasons;

/** The texts of those codes that stand here; others are of estimation. */
export const reasonTexts = (codes: readonly string[]): readonly Message[] =>
  codes.flatMap((code) => (code in projectionReasons ? [projectionReasons[code as ProjectionReason]] : []));
