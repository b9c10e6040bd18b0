/** What is written around what several sources say of how many people. */
import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import { knownReasons } from "../prevalence/known/known-reasons.js";
import { projectionReasons } from "../prevalence/projection/projection-reasons.js";
import type { SourceCount } from "../prevalence/source-count.js";
import type { ChartOptions } from "./chart-input.js";
import { inTitle } from "./finding.js";
import { boundsText, type SourceRow, sourceInterval } from "./source-rows.js";
import { say, sentences, signNotes } from "./words.js";

type Known = SourceRow & { readonly count: SourceCount & { readonly value: number } };

const isKnown = (row: SourceRow): row is Known => row.count.value !== null;

/** From the smallest number to the largest; what one source says if there is only one. */
export function sourceFinding(rows: readonly SourceRow[], lang: Lang): string {
  const known = rows.filter(isKnown).sort((a, b) => a.count.value - b.count.value);
  const [least, most] = [known[0], known.at(-1)];
  if (least === undefined || most === undefined)
    return say(lang, "分かっている人数はない", "No number of people is known");
  if (least.text === most.text)
    return say(
      lang,
      `${inTitle(least.definition)}は${least.text}`,
      `${inTitle(least.definition)}: ${least.text} people`,
    );
  return say(
    lang,
    `何人いるかは、だれをどう数えるかで${least.text}から${most.text}まで変わる`,
    `How many people depends on who is counted and how: ${least.text} to ${most.text}`,
  );
}

/** That rows are of different people. */
export const sourceSubtitle = (rows: readonly SourceRow[], lang: Lang): string =>
  rows.length > 1
    ? say(
        lang,
        "資料ごとに分かっている人数。年齢・定義・時点が異なるため、足したり引いたりできない",
        "How many people, by source. Ages, definitions and dates differ: do not add or subtract",
      )
    : say(lang, "分かっている人数", "How many people");

/** The marks, what assumptions alone move, what to know of each source, then the sources. */
export function sourceNotes(rows: readonly SourceRow[], options: ChartOptions, lang: Lang): string[] {
  const counts = rows.map(({ count }) => count);
  const texts: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
    ...projectionReasons,
    ...knownReasons,
  };
  const codes = [...new Set(counts.flatMap(({ reasons }) => reasons))].flatMap((code) => texts[code] ?? []);
  const star = rows.some((row) => row.star !== "");
  return [
    sentences(lang, [
      keyNote(rows, lang),
      ...signNotes(lang, {
        star,
        hidden: false,
        unknown: rows.some(({ text, interval }) => [text, interval].includes("…")),
      }),
      options.note === undefined ? null : inLanguage(options.note, lang),
      ...rows.map(({ count }) => boundsNote(count, lang)),
      ...distinct(counts.map(({ note }) => note)).map((note) => inLanguage(note, lang)),
      ...codes.map((text) => capital(lang === "ja" ? text.ja : text.en)),
    ]),
    sourcesLine(rows, options, lang),
  ].filter((text) => text !== "");
}

function keyNote(rows: readonly SourceRow[], lang: Lang): string | null {
  const counted = rows.some(({ count }) => count.kind === "known");
  const estimated = rows.some(({ count }) => count.kind !== "known");
  const interval = sourceInterval(rows, lang);
  const parts = [
    counted ? say(lang, "■は把握されている実数", "■: persons counted") : null,
    estimated ? say(lang, `●と線は推計値と${interval}`, `●: estimate with its ${interval}`) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(say(lang, "、", "; "));
}

const boundsNote = (count: SourceCount, lang: Lang): string | null =>
  count.bounds === undefined
    ? null
    : say(
        lang,
        `点線は${inLanguage(count.bounds.assumption, lang)}の範囲（${boundsText(count, lang)}）`,
        `Dotted: ${inLanguage(count.bounds.assumption, lang)} (${boundsText(count, lang)})`,
      );

const distinct = (labels: readonly (Label | undefined)[]): Label[] => [
  ...new Map(labels.flatMap((label) => (label === undefined ? [] : [[label.ja, label]]))).values(),
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sourcesLine(rows: readonly SourceRow[], options: ChartOptions, lang: Lang): string {
  const names = [...new Set(rows.map(({ source }) => source))].join(say(lang, "、", "; "));
  return sentences(lang, [
    names === "" ? null : say(lang, "資料：", "Source: ") + names,
    rows.some(({ count }) => count.origin === "reconstructed")
      ? say(lang, "※再構成データ", "Reconstructed responses")
      : null,
    options.illustrative ? say(lang, "例示（架空の値）", "Illustration (made-up figures)") : null,
  ]);
}

/** The finding, each source with its ages, definition, number and interval. */
export function sourceAlt(title: string, rows: readonly SourceRow[], lang: Lang): string {
  const interval = sourceInterval(rows, lang);
  const said = rows.slice(0, 8).map(({ count, source, ages, definition, text, star, interval: range }) => {
    const span = count.interval === null ? "" : say(lang, `（${interval}${range}）`, ` (${interval} ${range})`);
    return say(
      lang,
      `${source}：${definition}（${ages}）は${text}${star}${span}`,
      `${source}: ${definition} (${ages}), ${text}${star}${span}`,
    );
  });
  return sentences(lang, [
    title,
    ...said,
    rows.length > 1 ? say(lang, "足し合わせることはできない", "The numbers cannot be added up") : null,
  ]);
}
