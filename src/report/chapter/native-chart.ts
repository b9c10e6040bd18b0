/** Charts as numbers that an office program draws itself, so that authors can restyle them: bars with their intervals. */
import { headcountRows } from "../../chart/headcount-rows.js";
import { printed } from "../../chart/printed.js";
import { orderedShares } from "../../chart/share-rows.js";
import { membersOf, questionOf, sharesOf } from "../../chart/shares-of.js";
import type { ChartDeclaration } from "../../codebook/chart-declaration.js";
import type { Lang } from "../../codebook/label.js";
import { formatNumber, formatPercent } from "../../table/format.js";
import type { LevelResults } from "../wave-results.js";

/** One bar a category, from the top; `null` where nothing may be drawn. Shares are per cent. */
export interface NativeChart {
  readonly unit: "people" | "percent";
  readonly bars: readonly NativeBar[];
}

export interface NativeBar {
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The value as printed, with its mark. */
  readonly text: string;
}

/** Kinds that are one series of bars; others have no native form and are placed as pictures. */
export function nativeChart(results: LevelResults, declared: ChartDeclaration, lang: Lang): NativeChart | null {
  switch (declared.kind) {
    case "headcount":
      return {
        unit: "people",
        bars: headcountRows(results, lang).map(({ name, people }) => bar(name, people, 1)),
      };
    case "shares":
    case "duration":
      return { unit: "percent", bars: shareBars(results, declared, lang) };
    default:
      return null;
  }
}

function shareBars(
  results: LevelResults,
  { kind, question, target }: { readonly kind: string; readonly question: string; readonly target?: string },
  lang: Lang,
): NativeBar[] {
  const { domain } = membersOf(results, target, lang);
  const shares = sharesOf(results, { question, domain }, lang);
  const ordered = kind === "shares" ? orderedShares(shares, questionOf(results, question).kind) : shares;
  return ordered.map(({ name, estimate }) =>
    bar(
      name,
      printed(estimate, (value) => formatPercent(value)),
      100,
    ),
  );
}

const scaled = (value: number | null, factor: number): number | null => (value === null ? null : value * factor);

const bar = (
  name: string,
  { value, low, high, text, star }: ReturnType<typeof printed>,
  factor: number,
): NativeBar => ({
  name,
  value: scaled(value, factor),
  low: scaled(low, factor),
  high: scaled(high, factor),
  text: (factor === 1 && value !== null ? formatNumber(value) : text) + star,
});
