import { SurveyError } from "../errors.js";
import type { BreakdownRow } from "./breakdown-rows.js";
import { isKnown } from "./finding.js";
import type { Printed } from "./printed.js";
import { printedShare } from "./share-rows.js";
import type { CategoryShare } from "./shares-of.js";

/** One answer with its share in each series, in the order of the series; `null` where it was not estimated. */
export interface AnswerGroup {
  readonly name: string;
  readonly category: string;
  readonly residual: boolean;
  readonly cells: readonly (Printed | null)[];
}

/** The most series that can be told apart when they touch. */
const mostSeries = 4;

/** The domains to be set side by side; more than four cannot be told apart, none leaves the total. */
export function seriesOf(rows: readonly BreakdownRow[], place: { survey: string; question: string }): BreakdownRow[] {
  const domains = rows.filter(({ group, shares }) => group > 0 && shares.length > 0);
  if (domains.length > mostSeries) throw tooMany(domains.length, place);
  return domains.length > 0 ? domains : [...rows];
}

/** Answers largest first in the total (in any series where that is withheld), unless they have an order of their own. */
export function answerGroups(
  rows: readonly BreakdownRow[],
  series: readonly BreakdownRow[],
  { ordered, only }: { ordered: boolean; only: readonly string[] | undefined },
): AnswerGroup[] {
  const reference = rows.find(({ group }) => group === 0) ?? series[0];
  const all = (reference?.shares ?? []).filter(({ category }) => only === undefined || only.includes(category));
  const size = (share: CategoryShare) => (isKnown(share) ? share.estimate.value : -1);
  const ranked = all.filter(({ residual }) => !residual);
  const sorted = [
    ...(ordered ? ranked : ranked.sort((a, b) => size(b) - size(a))),
    ...all.filter(({ residual }) => residual),
  ];
  return sorted.map(({ name, category, residual }) => ({
    name,
    category,
    residual,
    cells: series.map(({ shares }) => {
      const share = shares.find((some) => some.category === category);
      return share === undefined ? null : printedShare(share);
    }),
  }));
}

const tooMany = (count: number, { survey, question }: { survey: string; question: string }) =>
  new SurveyError(
    "invalid-declaration",
    {
      ja: `調査 ${survey} の図で並べられる区分は${mostSeries}つまでです: ${question}（${count}）`,
      en: `grouped chart of survey ${survey} with too many groups: ${question}, ${count} (expected at most ${mostSeries})`,
    },
    {
      survey,
      question,
      hint: { ja: 'kind: "heatmap" か "multiples" にしてください', en: 'use kind: "heatmap" or "multiples"' },
    },
  );
