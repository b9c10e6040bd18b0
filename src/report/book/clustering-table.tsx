import { inLanguage, type Lang } from "../../codebook/label.js";
import type { ClusterSensitivity } from "../../estimate/clustering/cluster-sensitivity.js";
import type { ClusteredShare } from "../../estimate/clustering/clustered-shares.js";
import { formatPercent, formatRange, symbols } from "../../table/format.js";
import { answerLabel } from "../answer-label.js";
import type { CaseResults } from "../wave-results.js";
import { percentCell, rangeCell } from "../words/shown.js";
import { Bilingual } from "./bilingual.js";
import { DataTable } from "./data-table.js";
import { Text } from "./text.js";

/** The correlations that the table shows beside the one estimated. */
const shownCorrelations = [0.02, 0.05, 0.1, 0.2] as const;

/** The most frequent answer to each question, with its clusters, as if there were none, and over a range of correlations. */
export function ClusteringTable({ cases }: { readonly cases: CaseResults }) {
  const shares = leadingShares(cases);
  if (shares.length === 0) return null;
  return (
    <>
      <h4>
        <Text label={{ ja: "回答者ごとのまとまりと信頼区間", en: "Clusters and confidence intervals" }} />
      </h4>
      <p>
        <Bilingual of={(lang) => explanation(cases, lang)} />
      </p>
      <DataTable
        caption={
          <Text label={{ ja: "各設問でもっとも多い回答（％）", en: "The most frequent answer to each question (%)" }} />
        }
        head={[
          <Text key="q" label={{ ja: "設問：回答", en: "Question: answer" }} />,
          <Text key="s" label={{ ja: "割合", en: "Share" }} />,
          <Text key="c" label={{ ja: "まとまりを考えた区間", en: "Interval with clusters" }} />,
          <Text key="n" label={{ ja: "1件ずつ選んだとみなした区間", en: "As if drawn one by one" }} />,
          <Text key="i" label={{ ja: "級内相関（推定）", en: "Correlation (estimated)" }} />,
          ...shownCorrelations.map((icc) => (
            <Text key={icc} label={{ ja: `級内相関${icc}なら`, en: `If it were ${icc}` }} />
          )),
        ]}
        rows={shares.map((share) => rowOf(share, cases))}
        figures={new Set([1, 2, 3, 4, 5, 6, 7, 8])}
      />
    </>
  );
}

/** Those over the range of correlations whose numbers may be shown. */
function leadingShares({ clustering, estimates }: CaseResults): readonly ClusteredShare[] {
  const open = new Set(
    estimates
      .filter(({ domain, disclosure }) => disclosure === "open" && Object.keys(domain).length === 0)
      .map(({ question, category }) => `${question}.${category}`),
  );
  return (clustering?.shares ?? []).filter(
    ({ clustered: { question, category }, sensitivity }) =>
      sensitivity.length > 0 && open.has(`${question}.${category}`),
  );
}

function rowOf({ clustered, naive, icc, sensitivity }: ClusteredShare, { survey }: CaseResults) {
  const question = survey.questions[clustered.question];
  const named = (lang: Lang): string => {
    if (question === undefined) return clustered.question;
    const answer = inLanguage(answerLabel(question, clustered.category ?? ""), lang);
    return lang === "ja" ? `${question.label.ja}：${answer}` : `${inLanguage(question.label, lang)}: ${answer}`;
  };
  return [
    <Bilingual key="name" of={named} />,
    percentCell(clustered),
    rangeCell(clustered),
    rangeCell(naive),
    icc === null ? symbols.unknown : icc.toFixed(2).replace("-", "−"),
    ...shownCorrelations.map((at) => rangeAt(sensitivity.find((one) => one.icc === at))),
  ];
}

function rangeAt(found: ClusterSensitivity | undefined): string {
  const interval = found?.interval;
  if (interval === undefined || interval === null) return symbols.unknown;
  return formatRange(formatPercent(interval.low), formatPercent(interval.high));
}

function explanation({ wave, clustering }: CaseResults, lang: Lang): string {
  const size = clustering === null ? "…" : clustering.sizes.weightedMean.toFixed(1);
  const made = wave.origin === "reconstructed";
  if (lang === "ja")
    return `1つの回答に含まれる件は互いに似やすいため、1件ずつ無作為に選んだとみなすと区間が狭くなりすぎる。集計の区間は回答者を単位とし、1件もない回答者も標本に含めて、有限母集団の修正をして計算した。級内相関は同じ回答者の件がどれだけ似るかで、分散は 1＋（${size}−1）×級内相関 倍になる（${size}は件を基準にみた1回答者あたりの平均件数）。${made ? "どの件がどの回答者のものかは公表されておらず、再構成での割り当ては仮定なので、級内相関を変えた区間も示す。" : "級内相関を変えた場合の区間も示す。"}`;
  const why = made
    ? " Which case belongs to which respondent is not public and was assumed in the reconstruction, so intervals are shown over a range of correlations."
    : " Intervals are also shown over a range of correlations.";
  return `Cases in one reply tend to be alike, so an interval that takes them as drawn one by one is too narrow. The intervals of the estimates take respondents as the units drawn, those without a case included, with the finite population correction. The intra-class correlation says how alike the cases of one respondent are; it multiplies the variance by 1 + (${size} − 1) × correlation, ${size} being the size of the reply an average case is in.${why}`;
}
