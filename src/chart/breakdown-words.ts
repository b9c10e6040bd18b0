/** What is written around charts that compare the shares of a question between domains. */
import type { Lang } from "../codebook/label.js";
import type { Estimate } from "../estimate/estimate.js";
import { formatPercent, formatShare, formatSpan } from "../table/format.js";
import type { BreakdownRow } from "./breakdown-rows.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import {
  compositionFinding,
  inTitle,
  isClearlyAbove,
  isKnown,
  type Known,
  type Named,
  shareFinding,
} from "./finding.js";
import { printed, signs } from "./printed.js";
import { methodNote } from "./share-words.js";
import type { CategoryShare } from "./shares-of.js";
import { declaredNote, notesAndSource } from "./source.js";
import { intervalNameOf, quote, sampleSize, say, sentences, signNotes, withheldWord } from "./words.js";

const estimatesOf = (rows: readonly BreakdownRow[]): Estimate[] =>
  rows.flatMap(({ shares }) => shares.map(({ estimate }) => estimate));

/** The name of the interval shown. */
export const rowsInterval = (rows: readonly BreakdownRow[], lang: Lang): string =>
  intervalNameOf(
    lang,
    estimatesOf(rows).map(({ interval }) => interval),
  );

/** What holds in every domain, else the answer that differs most clearly between them, else that none does. */
export function crossFinding(rows: readonly BreakdownRow[], lang: Lang): string {
  const total = rows.find(({ group }) => group === 0);
  const domains = rows.filter(({ group }) => group > 0);
  const all = (total ?? domains[0])?.shares.filter(({ residual }) => !residual) ?? [];
  if (domains.length < 2) return shareFinding(all, lang);
  const leads = domains.map(clearLead);
  const [lead] = leads;
  if (lead && leads.every((other) => other?.category === lead.category))
    return say(
      lang,
      `どの区分でも${quote(lang, inTitle(lead.name))}が最も多い`,
      `${quote(lang, inTitle(lead.name))} is the most common in every group`,
    );
  const category = widest(all, domains);
  return category === undefined
    ? shareFinding(all, lang)
    : compositionFinding(category, grouped(category, domains), lang);
}

/** The answer clearly above every other of its row, if there is one. */
function clearLead({ shares }: BreakdownRow): (CategoryShare & Known) | undefined {
  const known = shares.filter(({ residual }) => !residual).filter(isKnown);
  return known.find((share) => shares.every((other) => other === share || isAbove(share, other)));
}

const isAbove = (share: CategoryShare, other: CategoryShare): boolean =>
  other.residual || isClearlyAbove(share.estimate, other.estimate);

const grouped = ({ category }: CategoryShare, domains: readonly BreakdownRow[]): Named[][] =>
  [...new Set(domains.map(({ group }) => group))].map((group) =>
    domains
      .filter((row) => row.group === group)
      .flatMap(({ name, shares }) =>
        shares.filter((share) => share.category === category).map(({ estimate }) => ({ name, estimate })),
      ),
  );

/** The answer whose intervals lie furthest apart between domains; the largest where none do. */
function widest(all: readonly CategoryShare[], domains: readonly BreakdownRow[]): CategoryShare | undefined {
  const known = all.filter(isKnown).sort((a, b) => b.estimate.value - a.estimate.value);
  const gap = (share: CategoryShare): number => {
    const named = grouped(share, domains).map((group) => group.filter(isKnown));
    const gaps = named.flatMap((group) =>
      group.flatMap((one) =>
        group
          .filter((other) => isClearlyAbove(one.estimate, other.estimate))
          .map((other) => (one.estimate.interval?.low ?? 0) - (other.estimate.interval?.high ?? 0)),
      ),
    );
    return Math.max(0, ...gaps);
  };
  return known.reduce<CategoryShare | undefined>(
    (best, share) => (best === undefined || gap(share) > gap(best) ? share : best),
    undefined,
  );
}

/** Signs, the chart's own remarks, method, then the source. */
export function breakdownNotes(input: ChartInput, { options, rows, lang, extra }: NoteInput): string[] {
  const cells = estimatesOf(rows).map((estimate) => printed(estimate, formatPercent));
  return notesAndSource(
    [...signNotes(lang, signs(cells)), declaredNote(options, lang), ...extra, methodNote(estimatesOf(rows), lang)],
    { input, options, lang },
  );
}

interface NoteInput {
  readonly options: ChartOptions;
  readonly rows: readonly BreakdownRow[];
  /** What only this chart must say, in sentences. */
  readonly extra: readonly (string | null)[];
  readonly lang: Lang;
}

/** 「ほか12項目は表に示す」 where a picture cannot show everything. */
export const leftOut = (count: number, lang: Lang, what: readonly [ja: string, en: string] = ["項目", "answers"]) =>
  count > 0 ? say(lang, `ほか${count}${what[0]}は表に示す`, `${count} more ${what[1]} are in the table`) : null;

const mostSaid = 8;

/** The finding, the leading answer of each row with its interval and n, and the warning. */
export function breakdownAlt(title: string, rows: readonly BreakdownRow[], lang: Lang): string {
  const said = rows
    .slice(0, mostSaid)
    .map(
      (row) =>
        `${row.name}${say(lang, "（", " (")}${sampleSize(lang, row.n)}${say(lang, "）", ")")}${say(lang, "は", ": ")}${leading(row, lang)}`,
    );
  const cells = signs(estimatesOf(rows).map((estimate) => printed(estimate, formatPercent)));
  return sentences(lang, [
    title,
    said.length === 0
      ? null
      : said.join(say(lang, "、", "; ")) + (rows.length > mostSaid ? say(lang, "など", " and others") : ""),
    estimatesOf(rows).every(({ disclosure, interval }) => disclosure === "suppressed" || interval === null)
      ? null
      : say(lang, `かっこ内の範囲は${rowsInterval(rows, lang)}`, `Ranges are ${rowsInterval(rows, lang)}s`),
    ...signNotes(lang, { ...cells, unknown: false }),
  ]);
}

/** The two largest answers of a row, as said aloud. */
function leading({ shares }: BreakdownRow, lang: Lang): string {
  const known = shares.filter(({ residual }) => !residual).filter(isKnown);
  if (known.length === 0)
    return shares.some((share) => share.estimate.disclosure === "suppressed") ? withheldWord(lang) : "…";
  const top = known.sort((a, b) => b.estimate.value - a.estimate.value).slice(0, 2);
  return top
    .map(({ name, estimate }) => `${inTitle(name)}${say(lang, "が", " ")}${valueWithSpan(estimate, lang)}`)
    .join(say(lang, "、", ", "));
}

/** 62.5％（47.0～75.8％）. */
export function valueWithSpan({ value, interval }: Estimate, lang: Lang): string {
  const share = formatShare(value, lang);
  if (interval === null) return share;
  const span = formatSpan(formatPercent(interval.low), formatShare(interval.high, lang), lang);
  return share + say(lang, `（${span}）`, ` (${span})`);
}
