/** What a reader must know to use the numbers, written from the waves at hand. */

import { methodName } from "../../chart/words.js";
import { inLanguage, type Lang } from "../../codebook/label.js";
import { formatNumber, formatShare } from "../../table/format.js";
import type { WaveResults } from "../wave-results.js";
import { isCensus } from "./census.js";
import type { MethodNote } from "./method-note.js";

export const methodNotes = (results: readonly WaveResults[]): readonly MethodNote[] => [
  intervals(results),
  nonResponse(results),
  rounding,
  ...(results.some(({ groups }) => groups.some(({ kind }) => kind === "overlap")) ? [overlaps] : []),
  ...(results.some(({ wave }) => wave.origin === "reconstructed") ? [reconstructed] : []),
];

function intervals(results: readonly WaveResults[]): MethodNote {
  const methods = [
    ...new Set(results.flatMap(({ survey }) => [survey.intervals.document, survey.intervals.recommended])),
  ];
  const named = (lang: Lang) => methods.map((method) => methodName(lang, method));
  const census = results.some(isCensus);
  return {
    term: { ja: "95％信頼区間", en: "95% confidence interval" },
    text: {
      ja: `同じ調査を何度も繰り返したとき、100回のうち95回ほどは本当の値を含む幅です。狭いほど確かです。使った方法は${named("ja").join("、")}で、計画と同じ方法と推奨する方法が異なるときは両方を示します。${census ? "全数調査には標本誤差がないため、区間を示しません。" : ""}`,
      en: `The range that would contain the true value in about 95 of 100 repeated surveys; the narrower, the surer. Methods used: ${named("en").join(", ")}; where the document's method is not the recommended one, both are shown.${census ? " A census has no sampling error and so no interval." : ""}`,
    },
  };
}

function nonResponse(results: readonly WaveResults[]): MethodNote {
  const rates = (lang: Lang) =>
    results.map(({ survey, wave }) => {
      const { asked, valid } = wave.sample;
      const [title, rate] = [inLanguage(survey.title, lang), formatShare(asked > 0 ? valid / asked : null, lang)];
      return lang === "ja"
        ? `${title}の回答率は${rate}（${formatNumber(asked)}人中${formatNumber(valid)}人）。`
        : `${title}: ${rate} replied (${formatNumber(valid)} of ${formatNumber(asked)}).`;
    });
  return {
    term: { ja: "回答しなかった方", en: "People who did not reply" },
    text: {
      ja: `${rates("ja").join("")}回答した方と回答しなかった方の状況が違えば、推計はかたよります。このかたよりや、調査の対象にならなかった方の影響は、区間に含まれません。`,
      en: `${rates("en").join(" ")} If those who did not reply differ, the estimates are biased. The intervals do not cover that, nor people who could not be asked.`,
    },
  };
}

const rounding: MethodNote = {
  term: { ja: "端数の処理", en: "Rounding" },
  text: {
    ja: "割合と人数は丸めずに計算し、表示するときに一度だけ四捨五入します。そのため、表示された数字を足したり掛けたりした結果とは一致しないことがあります。",
    en: "Shares and people are computed without rounding and rounded half up once, when shown. Adding or multiplying shown figures may therefore give a slightly different result.",
  },
};

const overlaps: MethodNote = {
  term: { ja: "区分の重なり", en: "Overlapping groups" },
  text: {
    ja: "一人の方が複数の区分にあてはまることがあります。合計は一人を一度だけ数えたもので、区分ごとの人数の足し算より小さくなります。",
    en: "One person can belong to several groups. The total counts each person once, so it is smaller than the sum of the groups.",
  },
};

const reconstructed: MethodNote = {
  term: { ja: "再構成データ", en: "Reconstructed data" },
  text: {
    ja: "回答票は公開されていないため、公表された集計値と一致するように作成した回答データから計算しています。公表された値は同じになりますが、公表されていない組み合わせ（クロス集計）は実際とは異なります。",
    en: "The responses are confidential; the figures come from records made to match every published count. Published values come out the same, but combinations that were not published are not real.",
  },
};
