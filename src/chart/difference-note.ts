/**
 * Which differences are clear: by the test of the difference where `compare` has estimated it (its domain reads
 * `male − female`), else where the intervals do not overlap, which finding.ts shows to be the stricter rule.
 */
import type { Lang } from "../codebook/label.js";
import type { Estimate } from "../estimate/estimate.js";
import { formatNumber, percentSign } from "../table/format.js";
import type { BreakdownRow } from "./breakdown-rows.js";
import type { ChartInput } from "./chart-input.js";
import { isClearlyAbove } from "./finding.js";
import { intervalNameOf, quote, say } from "./words.js";

/** What is compared: a question, one answer of it, in two domains of one breakdown; `all` for everyone. */
interface Compared {
  readonly question: string;
  readonly by: string;
  readonly target?: string;
}

/** The difference of two domains as `compare` writes it, in either direction. */
export function differenceOf(
  { estimates }: ChartInput,
  { question, by, target }: Compared,
  { category, domains: [one, other] }: { category: string; domains: readonly [string, string] },
): Estimate | undefined {
  const texts = [`${one} − ${other}`, `${other} − ${one}`];
  return estimates.find(
    (estimate) =>
      estimate.statistic === "difference" &&
      estimate.question === question &&
      estimate.category === category &&
      texts.includes(estimate.domain[by] ?? "") &&
      (estimate.domain.target === undefined || estimate.domain.target === target),
  );
}

/** Whether a difference is clear of zero. */
export const isClear = ({ interval, disclosure }: Estimate): boolean =>
  disclosure === "open" && interval !== null && (interval.low > 0 || interval.high < 0);

/** The answers in which two domains differ; nothing to say of one domain or of more than two. */
export function differenceNote(
  input: ChartInput,
  compared: Compared,
  { series, lang }: { series: readonly BreakdownRow[]; lang: Lang },
): string | null {
  const [one, other] = series;
  if (one === undefined || other === undefined || series.length > 2) return null;
  const pairs = one.shares.flatMap((share) => {
    const second = other.shares.find(({ category }) => category === share.category);
    if (second === undefined || share.residual) return [];
    const tested = differenceOf(input, compared, {
      category: share.category,
      domains: [one.domain ?? "all", other.domain ?? "all"],
    });
    const apart = isClearlyAbove(share.estimate, second.estimate) || isClearlyAbove(second.estimate, share.estimate);
    return [{ name: share.name, tested, clear: tested ? isClear(tested) : apart, estimate: share.estimate }];
  });
  if (pairs.length === 0) return null;
  const clear = pairs.filter((pair) => pair.clear).map(({ name }) => quote(lang, name));
  const listed =
    clear.length > 6 ? say(lang, `${clear.length}項目`, `${clear.length} answers`) : clear.join(say(lang, "", ", "));
  const level = pairs.find(({ tested }) => tested)?.tested?.interval?.level;
  if (level !== undefined && pairs.every(({ tested }) => tested)) {
    const percent = formatNumber((1 - level) * 100) + percentSign(lang);
    return clear.length === 0
      ? say(lang, `差が${percent}水準で有意な項目はない`, `No difference is significant at ${percent}`)
      : say(lang, `差が${percent}水準で有意なのは${listed}`, `Differences significant at ${percent}: ${listed}`);
  }
  const interval = intervalNameOf(
    lang,
    pairs.map(({ estimate }) => estimate.interval),
  );
  return clear.length === 0
    ? say(lang, `${interval}が重ならない項目はない`, `No ${interval}s are apart`)
    : say(lang, `${interval}が重ならないのは${listed}`, `${interval}s are apart for ${listed}`);
}
