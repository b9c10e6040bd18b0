/** What is written around a response funnel. */
import { inLanguage, type Lang } from "../codebook/label.js";
import { formatCounted, formatNumber, formatPercent, formatShare, formatSpan } from "../table/format.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { inTitle } from "./finding.js";
import { type FunnelRow, type FunnelTopic, isCensus, shareText } from "./funnel-rows.js";
import { declaredNote, notesAndSource } from "./source.js";
import { intervalNameOf, methodName, quote, say, sentences } from "./words.js";

/** How many of those asked gave a valid reply, and where strata differ most. */
export function funnelFinding(rows: readonly FunnelRow[], lang: Lang): string {
  const valid = rows.find(({ kind }) => kind === "valid");
  const share = formatShare(valid?.share ?? null, lang);
  const strata = rows.filter(({ kind }) => kind === "stratum").sort((a, b) => b.share - a.share);
  const [most, least] = [strata[0], strata.at(-1)];
  if (valid?.count === 0) return say(lang, "有効な回答はまだない", "No valid reply yet");
  if (most === undefined || least === undefined || shareText(most, lang) === shareText(least, lang))
    return say(lang, `調査対象の${share}から有効な回答を得た`, `${share} of those asked gave a valid reply`);
  const [high, low] = [shareText(most, lang), shareText(least, lang)];
  return say(
    lang,
    `有効回答率は${share}、${quote(lang, inTitle(most.name))}の${high}に対し${quote(lang, inTitle(least.name))}は${low}`,
    `${share} gave a valid reply: ${high} of ${quote(lang, inTitle(most.name))}, ${low} of ${quote(lang, inTitle(least.name))}`,
  );
}

/** What is counted, when, and the unit. */
export function funnelSubtitle({ survey, wave }: ChartInput, { unit }: FunnelTopic, lang: Lang): string {
  const [title, label] = [inLanguage(survey.title, lang), inLanguage(wave.label, lang)];
  const counted = unit === undefined ? say(lang, "人", "people") : inLanguage(unit, lang);
  return say(lang, `回答の状況（${counted}）、${title}、${label}`, `Response (${counted}), ${title}, ${label}`);
}

/** Cases, what the interval is of, and what silence may do, then the source. */
export function funnelNotes(
  input: ChartInput,
  { options, rows, lang }: { options: ChartOptions; rows: readonly FunnelRow[]; lang: Lang },
): string[] {
  const { wave } = input;
  const interval = rows.find((row) => row.interval !== null)?.interval;
  const { cases } = wave.sample;
  return notesAndSource(
    [
      declaredNote(options, lang),
      cases === undefined ? null : casesNote(input, cases, lang),
      interval ? intervalNote(interval, lang) : censusNote(input, lang),
      wave.sample.valid < wave.sample.asked
        ? say(
            lang,
            "回答しなかった側の状況が異なれば、結果はその分ずれる",
            "Results are off as far as those who did not reply differ",
          )
        : null,
    ],
    { input, options, lang },
  );
}

/** How many records the valid replies hold, called and counted as the survey does. */
function casesNote({ survey }: ChartInput, cases: number, lang: Lang): string {
  const label = inLanguage(survey.cases?.label ?? { ja: "ケース", en: "cases" }, lang);
  return say(
    lang,
    `有効回答に含まれる「${label}」は${formatCounted(cases, survey.cases?.unit ?? { ja: "件" }, lang)}`,
    `Valid replies hold ${formatNumber(cases)} ${label}`,
  );
}

const intervalNote = (interval: { level: number; method: string }, lang: Lang): string => {
  const [name, method] = [intervalNameOf(lang, [{ ...interval, low: 0, high: 1 }]), methodName(lang, interval.method)];
  return say(
    lang,
    `${name}（${method}）は、母集団の全員に調査票を送った場合の回答率の範囲`,
    `${name} (${method}): the rate had everyone of the population been asked`,
  );
};

const censusNote = ({ wave }: ChartInput, lang: Lang): string | null =>
  isCensus(wave) ? say(lang, "全数を対象とした調査（標本誤差なし）", "Everyone was asked: no sampling error") : null;

/** The finding, each stage with its count and share, the interval. */
export function funnelAlt(
  title: string,
  rows: readonly FunnelRow[],
  { unit, lang }: FunnelTopic & { lang: Lang },
): string {
  const said = rows.map((row) => {
    const count = formatCounted(row.count, unit, lang);
    if (row.kind === "asked") return row.name + say(lang, "", " ") + count;
    return say(
      lang,
      `${row.name}${count}（${shareText(row, lang)}）`,
      `${row.name} ${count} (${shareText(row, lang)})`,
    );
  });
  const valid = rows.find(({ kind, interval }) => kind === "valid" && interval !== null)?.interval;
  const span = valid && formatSpan(formatPercent(valid.low), formatShare(valid.high, lang), lang);
  const rate = say(lang, "有効回答率の", "Valid replies, ");
  return sentences(lang, [
    title,
    said.join(say(lang, "、", ", ")),
    valid && span ? `${rate}${intervalNameOf(lang, [valid])}${say(lang, "は", ": ")}${span}` : null,
  ]);
}
