/** What is written around a histogram. */
import { inLanguage, type Lang } from "../codebook/label.js";
import type { NumberQuestion } from "../codebook/question.js";
import type { Estimate } from "../estimate/estimate.js";
import { formatNumber, formatPercent, formatRange, formatShare, formatSpan, symbols } from "../table/format.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { inTitle, shareFinding } from "./finding.js";
import type { Histogram } from "./histogram-rows.js";
import { printed, signs } from "./printed.js";
import { methodNote, shareAlt } from "./share-words.js";
import { declaredNote, notesAndSource } from "./source.js";
import { say, sentences, signNotes } from "./words.js";

/** 41.3歳; one decimal, as a mean of whole numbers has. */
export const withUnit = (value: number | null, { unit }: NumberQuestion, lang: Lang): string =>
  `${formatNumber(value, 1)}${say(lang, "", " ")}${inLanguage(unit, lang)}`;

/** 平均 41.3歳（41.0–41.6）, with ＊ where it is to be used with care; nothing if it may not be said. */
export function measureText(
  estimate: Estimate | undefined,
  { name, question, lang }: { name: string; question: NumberQuestion; lang: Lang },
): string | null {
  if (estimate === undefined || estimate.disclosure !== "open" || estimate.value === null) return null;
  const { interval, reliability } = estimate;
  const star = reliability === "ok" ? "" : "＊";
  const range = interval === null ? "" : formatRange(formatNumber(interval.low, 1), formatNumber(interval.high, 1));
  const span = range === "" ? "" : say(lang, `（${range}）`, ` (${range})`);
  return `${name} ${withUnit(estimate.value, question, lang)}${star}${span}`;
}

/** The mean with its interval; the largest class where there is no mean. */
export function histogramFinding({ question, bars, mean, missing }: Histogram, lang: Lang): string {
  const label = inTitle(inLanguage(question.label, lang));
  if (mean?.disclosure === "open" && mean.value !== null) {
    const { interval } = mean;
    const span =
      interval === null ? "" : formatSpan(formatNumber(interval.low, 1), withUnit(interval.high, question, lang), lang);
    const value = withUnit(mean.value, question, lang);
    return say(
      lang,
      `${label}の平均は${value}${span && `（${span}）`}`,
      `${label}: ${value} on average${span && ` (${span})`}`,
    );
  }
  return shareFinding(bars.length > 0 ? bars.map(({ share }) => share) : missing, lang);
}

/** Signs, unequal classes, those without a number, method, then the source. */
export function histogramNotes(
  input: ChartInput,
  options: ChartOptions,
  { histogram, curve, lang }: { histogram: Histogram; curve: boolean; lang: Lang },
): string[] {
  const { bars, missing, equalWidths, mean, median } = histogram;
  const estimates = [...bars.map(({ share }) => share.estimate), ...[mean, median].filter((one) => one !== undefined)];
  const cells = estimates.map((estimate) => printed(estimate, formatPercent));
  return notesAndSource(
    [
      ...signNotes(lang, signs(cells)),
      declaredNote(options, lang),
      equalWidths
        ? null
        : say(
            lang,
            "階級の幅が異なるため、棒の面積が割合を表し、数字のない階級の値は表に示す",
            "Classes differ in width: the area of a bar is its share; shares without room are in the table",
          ),
      curve
        ? say(
            lang,
            "曲線は各階級の割合を保つ滑らかな密度",
            "The curve is a smooth density that keeps the share of each class",
          )
        : null,
      notShown(missing, lang),
      methodNote(
        bars.map(({ share }) => share.estimate),
        lang,
      ),
    ],
    { input, options, lang },
  );
}

/** Those who gave no number, as far as there are any. */
function notShown(missing: Histogram["missing"], lang: Lang): string | null {
  const without = missing.filter(({ estimate }) => estimate.disclosure === "suppressed" || (estimate.value ?? 0) > 0);
  const said = without.map(({ name, estimate }) =>
    estimate.disclosure === "suppressed"
      ? `${name}${say(lang, "", " ")}${symbols.suppressed}`
      : `${name}${say(lang, "", " ")}${formatShare(estimate.value, lang)}`,
  );
  return said.length > 0 ? say(lang, `${said.join("、")}は示さない`, `Not shown: ${said.join(", ")}`) : null;
}

/** The finding, the classes, the mean and the median. */
export function histogramAlt(title: string, { question, bars, missing, mean, median }: Histogram, lang: Lang): string {
  const measures = [
    measureText(mean, { name: say(lang, "平均", "mean"), question, lang }),
    measureText(median, { name: say(lang, "中央値", "median"), question, lang }),
  ].filter((text) => text !== null);
  const shares = shareAlt(
    title,
    [...bars.map(({ share }) => share), ...missing.filter(({ estimate }) => estimate.value !== 0)],
    lang,
  );
  return sentences(lang, [shares, measures.length > 0 ? measures.join(say(lang, "、", ", ")) : null]).replace(
    /。。$/u,
    "。",
  );
}
