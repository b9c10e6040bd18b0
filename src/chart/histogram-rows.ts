/** The classes of a number question as bars on the scale of its values, with its mean and median where estimated. */
import type { Lang } from "../codebook/label.js";
import type { Bin, NumberQuestion } from "../codebook/question.js";
import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import type { ChartInput } from "./chart-input.js";
import type { Printed } from "./printed.js";
import { protectRows } from "./protect.js";
import { printedShare } from "./share-rows.js";
import type { ShareTopic } from "./share-words.js";
import { type CategoryShare, membersOf, questionOf, sharesOf } from "./shares-of.js";

/** One class: from one value to below another, its share, and its share of a width that all classes can be held to. */
export interface HistogramBar {
  readonly share: CategoryShare;
  readonly cell: Printed;
  readonly from: number;
  readonly to: number;
  /** What a share is multiplied by to be the height of its bar: the least width of a class over its own. */
  readonly scale: number;
}

/** All that a histogram is drawn from. */
export interface Histogram {
  readonly question: NumberQuestion;
  readonly bars: readonly HistogramBar[];
  /** Shares of those who gave no number. */
  readonly missing: readonly CategoryShare[];
  readonly mean: Estimate | undefined;
  readonly median: Estimate | undefined;
  readonly equalWidths: boolean;
}

/** The classes in the order of their values; a question that is no number or has no classes is a mistake. */
export function histogramOf(input: ChartInput, topic: ShareTopic, lang: Lang): Histogram {
  const question = questionOf(input, topic.question);
  if (question.kind !== "number" || question.bins.length === 0) throw noClasses(input.survey.id, topic.question);
  const { domain } = membersOf(input, topic.target, lang);
  const found = sharesOf(input, { question: topic.question, domain }, lang);
  const [row] = protectRows([{ name: "", group: 0, domain: null, shares: found, n: "" }], true);
  const shares = row?.shares ?? [];
  const ends = ({ min, max }: Bin) => ({ from: min, to: question.integer ? max + 1 : max });
  const sorted = [...question.bins].sort((a, b) => a.min - b.min);
  const widths = sorted.map((bin) => ends(bin).to - ends(bin).from);
  const least = Math.min(...widths);
  const bars = sorted.flatMap((bin, i): HistogramBar[] => {
    const share = shares.find(({ category }) => category === bin.name);
    return share === undefined
      ? []
      : [{ share, cell: printedShare(share), ...ends(bin), scale: least / (widths[i] ?? least) }];
  });
  const isSame = (one: Estimate) =>
    one.question === topic.question &&
    Object.keys(one.domain).length === Object.keys(domain).length &&
    Object.entries(domain).every(([key, value]) => one.domain[key] === value);
  const own = input.estimates.filter(isSame);
  return {
    question,
    bars,
    missing: shares.filter(({ residual }) => residual),
    mean: own.find(({ statistic }) => statistic === "mean"),
    median: own.find(({ statistic, probability }) => statistic === "quantile" && probability === 0.5),
    equalWidths: bars.every(({ scale }) => Math.abs(scale - (bars[0]?.scale ?? 1)) < 1e-9),
  };
}

const noClasses = (survey: string, question: string) =>
  new SurveyError(
    "invalid-declaration",
    {
      ja: `調査 ${survey} のヒストグラムには階級のある数値の設問が必要です: ${question}`,
      en: `invalid histogram of survey ${survey}: ${question} (expected a number question with bins)`,
    },
    { survey, question },
  );
