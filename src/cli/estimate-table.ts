/** Estimates as an aligned table, with what they rest on said above and below it. */
import type { Lang } from "../codebook/label.js";
import type { Message } from "../errors.js";
import type { Estimate, QuantityName, StatisticName } from "../estimate/estimate.js";
import { quantityNamed } from "../estimate/quantity-named.js";
import { type ReasonCode, reasons } from "../estimate/reasons.js";
import { domainText } from "../table/domain-text.js";
import { decimalsFor, formatNumber, formatPercent, formatRange, symbols } from "../table/format.js";
import { alignedLines } from "./aligned-lines.js";
import type { Context } from "./context.js";
import { designLine } from "./design-record.js";
import type { EstimateResult } from "./estimate-result.js";

const further: Readonly<Record<Exclude<StatisticName, QuantityName>, Message>> = {
  headcount: { ja: "人数", en: "people" },
  difference: { ja: "差", en: "difference" },
};

const statisticName = (name: StatisticName): Message =>
  name === "headcount" || name === "difference" ? further[name] : quantityNamed(name).label;

const head: readonly Message[] = [
  { ja: "統計", en: "statistic" },
  { ja: "列", en: "column" },
  { ja: "区分", en: "category" },
  { ja: "対象", en: "domain" },
  { ja: "値", en: "value" },
  { ja: "標準誤差", en: "se" },
  { ja: "信頼区間", en: "interval" },
  { ja: "n", en: "n" },
  { ja: "自由度", en: "df" },
  { ja: "方法", en: "method" },
];
const align = ["left", "left", "left", "left", "right", "right", "right", "right", "right", "left"] as const;

/** How the numbers of an estimate are written: shares in per cent, the rest to the precision of its se. */
function writer({ statistic, se }: Estimate): (value: number | null) => string {
  if (statistic === "share") return (value) => formatPercent(value, 2);
  const digits = decimalsFor(se);
  return (value) => formatNumber(value, digits);
}

const isReason = (code: string): code is ReasonCode => code in reasons;
const reasonText = (code: string, lang: Lang): string => (isReason(code) ? reasons[code][lang] : code);

function cells(estimate: Estimate, { say, lang }: Context): string[] {
  const {
    statistic,
    question,
    probability,
    category = String(probability ?? ""),
    domain,
    value,
    se,
    interval,
    n,
    df,
  } = estimate;
  const write = writer(estimate);
  const range = interval ? formatRange(write(interval.low), write(interval.high)) : symbols.unknown;
  const method = interval ? interval.method : estimate.reasons.map((code) => reasonText(code, lang)).join("; ");
  const freedom = Number.isFinite(df) ? formatNumber(df) : "∞";
  const who = domainText(domain);
  return [
    say(statisticName(statistic)),
    question,
    category,
    who,
    write(value),
    write(se),
    range,
    formatNumber(n),
    freedom,
    method,
  ];
}

/** How many rows each column lacks an answer in, and what became of them. */
function missingLines({ estimates, sample, flags }: EstimateResult, { say }: Context): string[] {
  const lacking = (name: string): number =>
    sample.responses.columns.get(name)?.missing.reduce((sum, kind) => sum + (kind === 0 ? 0 : 1), 0) ?? 0;
  const lines = (names: readonly string[], told: (typeof fates)[keyof typeof fates]) =>
    [...new Set(names)].flatMap((name) => (lacking(name) === 0 ? [] : [say(told(name, lacking(name)))]));
  const ofCategories = (shown: boolean) =>
    estimates.filter(({ category }) => (flags.missing === "category" && category !== undefined) === shown);
  return [
    ...lines(
      ofCategories(true).map(({ question }) => question),
      fates.shown,
    ),
    ...lines(
      ofCategories(false).flatMap(({ question }) => question.split("/")),
      fates.leftOut,
    ),
    ...lines(flags.by, fates.inNoGroup),
  ];
}

const rowsOf = (rows: number): string => `${formatNumber(rows)} missing ${rows === 1 ? "row" : "rows"}`;

/** What becomes of rows without an answer. */
const fates = {
  shown: (name: string, rows: number) => ({
    ja: `${name}：欠測 ${formatNumber(rows)} 行を区分として示した`,
    en: `${name}: ${rowsOf(rows)} shown as a category`,
  }),
  leftOut: (name: string, rows: number) => ({
    ja: `${name}：欠測 ${formatNumber(rows)} 行を分母から除いた`,
    en: `${name}: ${rowsOf(rows)} left out of the base`,
  }),
  inNoGroup: (name: string, rows: number) => ({
    ja: `${name}：欠測 ${formatNumber(rows)} 行はどの区分にも入らない`,
    en: `${name}: ${rowsOf(rows)} in no group`,
  }),
} as const;

/** The table, the design above it, the missing answers below it. */
export function estimateTable(result: EstimateResult, context: Context): string {
  const rows = result.estimates.map((estimate) => cells(estimate, context));
  const lines = alignedLines([head.map(context.say), ...rows], align);
  return `${[designLine(result, context), "", ...lines, ...missingLines(result, context)].join("\n")}\n`;
}
