import type { Lang } from "../codebook/label.js";
import { SurveyError } from "../errors.js";
import { formatPercent, symbols } from "../table/format.js";
import { type BreakdownRow, type BreakdownTopic, breakdownRowsOf } from "./breakdown-rows.js";
import type { ChartInput } from "./chart-input.js";
import { type CategoryShare, questionOf } from "./shares-of.js";
import type { StackPart } from "./stack-parts.js";

/** What a stacked chart is of: a question, broken down by others. */
export type StackTopic = BreakdownTopic;
/** One bar. */
export type StackRow = BreakdownRow;

/** A piece of a bar from `start` to `end` of 1; `part` is null for what is withheld together. */
export interface Segment {
  readonly part: number | null;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly text: string;
}

/** The bars: the total, then each breakdown's categories. */
export function stackRowsOf(input: ChartInput, topic: StackTopic, lang: Lang): StackRow[] {
  if (questionOf(input, topic.question).kind === "multiple") throw notOneAnswer(input.survey.id, topic.question);
  return breakdownRowsOf(input, topic, lang);
}

/**
 * The pieces of one bar. Withheld parts are drawn as one piece without a value at the end, so that none can be
 * measured; a single withheld part could be had by subtraction, and then the whole bar is withheld.
 */
export function segmentsOf({ shares }: StackRow, parts: readonly StackPart[]): Segment[] {
  const values = parts.map((part) => shareOfPart(shares, part));
  const hidden = shares.filter(({ estimate }) => estimate.disclosure === "suppressed").length;
  if (hidden === 1 || values.every(({ value }) => value === null)) return [];
  const segments: Segment[] = [];
  let at = 0;
  for (const [part, { value, star }] of values.entries()) {
    if (value === null) continue;
    segments.push({ part, start: at, end: at + value, value, text: formatPercent(value) + star });
    at += value;
  }
  if (hidden > 1) return [...segments, { part: null, start: at, end: 1, value: null, text: symbols.suppressed }];
  const scale = at > 0 ? 1 / at : 1;
  return segments.map(({ start, end, ...segment }) => ({ ...segment, start: start * scale, end: end * scale }));
}

function shareOfPart(
  shares: readonly CategoryShare[],
  { categories }: StackPart,
): { value: number | null; star: string } {
  const estimates = shares.filter(({ category }) => categories.includes(category)).map(({ estimate }) => estimate);
  const open = estimates.every(({ disclosure, value }) => disclosure === "open" && value !== null);
  if (!open) return { value: null, star: "" };
  const star = categories.length === 1 && estimates.some(({ reliability }) => reliability !== "ok") ? "＊" : "";
  return { value: estimates.reduce((sum, { value }) => sum + (value ?? 0), 0), star };
}

const notOneAnswer = (survey: string, question: string) =>
  new SurveyError(
    "invalid-declaration",
    {
      ja: `調査 ${survey} の帯グラフに複数回答の設問は使えません: ${question}`,
      en: `invalid stacked chart of survey ${survey}: ${question} takes several answers (expected a question with one)`,
    },
    { survey, question, hint: { ja: 'kind: "shares" にしてください', en: 'use kind: "shares"' } },
  );
