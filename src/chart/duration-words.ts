/** What is written around a chart of ordered classes. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatPercent, formatShare, formatSpan } from "../table/format.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import type { Durations, DurationTopic } from "./duration-rows.js";
import { inTitle, isKnown, shareFinding } from "./finding.js";
import { printed, signs } from "./printed.js";
import { lineIs, measureOf, methodNote, shareAlt } from "./share-words.js";
import { questionOf } from "./shares-of.js";
import { declaredNote, notesAndSource } from "./source.js";
import { intervalNameOf, quote, say, sentences, signNotes } from "./words.js";

/** How many are in the first net, else which class leads. */
export function durationFinding(
  input: ChartInput,
  topic: DurationTopic,
  { durations, lang }: { durations: Durations; lang: Lang },
): string {
  const [net] = durations.nets.filter(isKnown);
  const classes = durations.shares.filter(({ residual }) => !residual);
  if (net === undefined) return shareFinding(classes.length > 0 ? classes : durations.shares, lang);
  const question = inLanguage(questionOf(input, topic.question).label, lang);
  const { value, interval } = net.estimate;
  const share = formatShare(value, lang);
  const span = interval === null ? "" : formatSpan(formatPercent(interval.low), formatShare(interval.high, lang), lang);
  const range = span === "" ? "" : say(lang, `（${span}）`, ` (${span})`);
  return say(
    lang,
    `${inTitle(question)}は${quote(lang, inTitle(net.name))}が${share}${range}`,
    `${inTitle(question)}: ${quote(lang, inTitle(net.name))} for ${share}${range}`,
  );
}

/** Whom, what, n and unit, and what the line is. */
export function durationSubtitle(
  input: ChartInput,
  topic: DurationTopic,
  { durations, lang }: { durations: Durations; lang: Lang },
): string {
  const { shares } = durations;
  const parts = [measureOf(input, topic, { shares, lang }), ...(shares.length > 0 ? [lineIs(shares, lang)] : [])];
  return parts.join(say(lang, "。", ". "));
}

/** Signs, what is left out, nets and method, then the source. */
export function durationNotes(
  input: ChartInput,
  { shares, nets }: Durations,
  { options, omitted, lang }: { options: ChartOptions; omitted: number; lang: Lang },
): string[] {
  const estimates = [...shares, ...nets].map(({ estimate }) => estimate);
  return notesAndSource(
    [
      ...signNotes(lang, signs(estimates.map((estimate) => printed(estimate, formatPercent)))),
      omitted > 0 ? say(lang, `ほか${omitted}区分は表に示す`, `${omitted} more are in the table`) : null,
      declaredNote(options, lang),
      shares.length > 1 ? say(lang, "区分の幅は等しいとは限らない", "Classes may differ in width") : null,
      nets.some(({ cell }) => cell.low !== null)
        ? say(lang, "計の区間は、計そのものから計算", "The interval of a sum is its own, not the sum of its parts'")
        : null,
      methodNote(estimates, lang),
    ],
    { input, options, lang },
  );
}

/** The finding, the classes, the nets with their intervals. */
export function durationAlt(title: string, { shares, nets }: Durations, lang: Lang): string {
  const said = nets.map(({ name, cell, estimate }) => {
    if (cell.hidden) return `${name}${say(lang, "（計）は秘匿", " (sum) withheld")}`;
    const range =
      cell.low === null
        ? ""
        : say(
            lang,
            `（${intervalNameOf(lang, [estimate.interval])}${cell.interval}）`,
            ` (${intervalNameOf(lang, [estimate.interval])} ${cell.interval})`,
          );
    return say(
      lang,
      `${name}は計${formatShare(cell.value, lang)}${range}`,
      `${name}: ${formatShare(cell.value, lang)} in all${range}`,
    );
  });
  return sentences(lang, [shareAlt(title, shares, lang), ...said]);
}
