/** What the numbers of a response table mean, and what waits for the responses, in words. */
import { hasCases } from "../codebook/case-survey.js";
import type { Label } from "../codebook/label.js";
import type { Survey } from "../codebook/survey.js";
import type { ResponseRate } from "../prevalence/response-rates.js";
import { formatPercent } from "../table/format.js";

/** What the interval of a response rate says. */
export function intervalMeaning([whole]: readonly ResponseRate[]): Required<Label> {
  const exact = whole?.interval === null || whole?.interval.low !== whole?.interval.high;
  return exact
    ? {
        ja: "回答率の区間は、調査した先が母集団から無作為に選ばれたとき、全数に尋ねた場合の回答率がありうる範囲（超幾何分布による正確な区間）",
        en: "The interval of a response rate is the range it could have had with everyone asked, had those asked been drawn at random (exact, hypergeometric)",
      }
    : {
        ja: "全数に尋ねたので、回答率は数えたとおりで標本誤差はない。回答しなかった先がどうであったかは、この率からはわからない",
        en: "Everyone was asked, so response rates are counts without sampling error. They say nothing of those who did not reply",
      };
}

/** What the margin of a stratum says. */
export const marginMeaning: Required<Label> = {
  ja: "「誤差の幅」は、回答した先が尋ねた先から無作為に選ばれたとみなした場合に、割合50％の項目につく95％区間の半分の幅（有限母集団、正確な区間）。全体は層ごとの幅を尋ねた数で重みづけて合わせたもの。回答のしかたに偏りがあれば、これより大きい",
  en: "Margin: half the width of the exact 95% interval of a share of 50% among those asked, were those who replied a random draw of them; that of all is put together from the strata, weighted by those asked. If who replied depends on the answer, it is more",
};

export const marginText = ({ margin }: ResponseRate): string => (margin === null ? "…" : `±${formatPercent(margin)}`);

/** What cannot be estimated before the responses are there. */
export function waitingWords(survey: Survey): Required<Label> {
  const questions = Object.values(survey.questions);
  const cases = hasCases(survey) ? Object.values(survey.cases.questions) : [];
  const all = [...questions, ...cases].map(({ label }) => label);
  return {
    ja: `回答ファイルを待っているもの：${all.map(({ ja }) => ja).join("、")}`,
    en: `Waiting for the response file: ${all.map(({ ja, en }) => en ?? ja).join(", ")}`,
  };
}
