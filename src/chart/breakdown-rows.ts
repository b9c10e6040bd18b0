/** The shares of one question for everyone and for the domains of its breakdowns: the rows of charts that compare. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatPercent, symbols } from "../table/format.js";
import type { ChartInput } from "./chart-input.js";
import { printed } from "./printed.js";
import type { ShareTopic } from "./share-words.js";
import { type CategoryShare, categoriesOf, membersOf, questionOf, sharesOf } from "./shares-of.js";
import { say } from "./words.js";

/** A question, broken down by others. */
export interface BreakdownTopic extends ShareTopic {
  readonly by: readonly string[];
}

/** Everyone, or a domain; `group` is 0 for the total, then 1 for the first breakdown and so on. */
export interface BreakdownRow {
  readonly name: string;
  readonly group: number;
  /** The category of the breakdown, `null` for everyone. */
  readonly domain: string | null;
  readonly shares: readonly CategoryShare[];
  readonly n: string;
}

/** The total, then each breakdown's categories in codebook order; domains without estimates are left out. */
export function breakdownRowsOf(input: ChartInput, topic: BreakdownTopic, lang: Lang): BreakdownRow[] {
  const members = membersOf(input, topic.target, lang);
  const sharesIn = (domain: Readonly<Record<string, string>>) =>
    sharesOf(input, { question: topic.question, domain: { ...members.domain, ...domain } }, lang);
  const total = { name: say(lang, "全体", "All"), group: 0, domain: null, shares: sharesIn({}) };
  const breakdowns = topic.by.flatMap((by, i) =>
    categoriesOf(questionOf(input, by)).map(({ name, label }) => ({
      name: inLanguage(label, lang),
      group: i + 1,
      domain: name,
      shares: sharesIn({ [by]: name }),
    })),
  );
  return [total, ...breakdowns].filter(({ shares }) => shares.length > 0).map((row) => ({ ...row, n: sizeOf(row) }));
}

/** The base as printed; x where every share of it is withheld. */
export function sizeOf({ shares }: Pick<BreakdownRow, "shares">): string {
  const cells = shares.map(({ estimate }) => printed(estimate, (value) => formatPercent(value)));
  return cells.find(({ hidden }) => !hidden)?.n ?? symbols.suppressed;
}
