/**
 * Asked, replied, valid, and the share of those asked. Where the asked are a sample, the interval is of the share that
 * would have come back had everyone been asked: Wilson's, with the finite population (1 − n/N) p (1 − p) / (n − 1).
 */
import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import type { SampleCounts, Wave } from "../codebook/wave.js";
import type { Interval } from "../estimate/estimate.js";
import { intervals } from "../estimate/intervals.js";
import { formatNumber, formatPercent, formatRange, formatShare } from "../table/format.js";
import { intervalNameOf, say } from "./words.js";

/** One bar: how many are left of those before, which the dashed end of the bar shows. */
export interface FunnelRow {
  readonly kind: "asked" | "replied" | "valid" | "stratum";
  readonly name: string;
  readonly count: number;
  readonly before: number;
  readonly share: number;
  readonly interval: Interval | null;
  /** What was lost on the way: 未回答 3,577人; empty if nothing was. */
  readonly lost: string;
}

/** What a funnel is of: counts, their unit, and whether everyone there was got asked. */
export interface FunnelTopic {
  readonly unit?: Label;
}

export const isCensus = ({ sample, population }: Wave): boolean => sample.asked >= population.size;

/** The stages of the whole, then how many came back of each stratum. */
export function funnelRows(wave: Wave, { unit }: FunnelTopic, lang: Lang): FunnelRow[] {
  const { sample } = wave;
  const counted = (count: number) => countText(count, unit, lang);
  const replied = sample.replied ?? sample.valid;
  const stage = (kind: FunnelRow["kind"], counts: { name: string; count: number; before: number; lost: string }) => {
    const lost = counts.before > counts.count ? `${counts.lost} ${counted(counts.before - counts.count)}` : "";
    const share = counts.count / sample.asked;
    const interval = kind === "asked" ? null : responseInterval(share, wave);
    return { kind, ...counts, share, interval, lost };
  };
  const nobody = say(lang, "未回答", "No reply:");
  const asked = stage("asked", {
    name: say(lang, "調査対象", "Asked"),
    count: sample.asked,
    before: sample.asked,
    lost: "",
  });
  const valid = say(lang, "有効回答", "Valid replies");
  if (replied === sample.valid)
    return [
      asked,
      stage("valid", { name: valid, count: sample.valid, before: sample.asked, lost: nobody }),
      ...strataRows(sample, counted, lang),
    ];
  return [
    asked,
    stage("replied", { name: say(lang, "回答", "Replied"), count: replied, before: sample.asked, lost: nobody }),
    stage("valid", {
      name: valid,
      count: sample.valid,
      before: replied,
      lost: say(lang, "無効", "Not valid:"),
    }),
    ...strataRows(sample, counted, lang),
  ];
}

function strataRows({ strata = [] }: SampleCounts, counted: (count: number) => string, lang: Lang): FunnelRow[] {
  return strata.map(({ label, asked, valid }) => ({
    kind: "stratum",
    name: inLanguage(label, lang),
    count: valid,
    before: asked,
    share: valid / asked,
    interval: null,
    lost: asked > valid ? `${say(lang, "未回答など", "Not valid or no reply:")} ${counted(asked - valid)}` : "",
  }));
}

/** Null where everyone was asked, and in the strata of a sample, whose populations the wave does not say. */
function responseInterval(share: number, { sample: { asked }, population }: Wave): Interval | null {
  if (asked >= population.size || asked < 2) return null;
  const variance = ((1 - asked / population.size) * share * (1 - share)) / (asked - 1);
  const level = 0.95;
  const bounds = intervals.wilson({ share, variance, n: asked, df: Number.POSITIVE_INFINITY, level });
  return bounds && { low: bounds[0], high: bounds[1], level, method: "wilson" };
}

/** A count as it stands in a bar: 1,923人, 72機関; in English the subtitle says the unit. */
export const countText = (count: number, unit: Label | undefined, lang: Lang): string =>
  lang === "ja" ? withUnit(count, unit, lang) : formatNumber(count);

/** 1,923人, 72機関, 72 institutions. */
export const withUnit = (count: number, unit: Label | undefined, lang: Lang): string =>
  formatNumber(count) + (unit === undefined ? say(lang, "人", "") : say(lang, unit.ja, ` ${unit.en ?? unit.ja}`));

export const rangeText = ({ interval }: FunnelRow): string =>
  interval === null ? "" : formatRange(formatPercent(interval.low), formatPercent(interval.high));

/** The data of the chart as a table. */
export function funnelTable(rows: readonly FunnelRow[], lang: Lang): string[][] {
  const interval = intervalNameOf(
    lang,
    rows.map((row) => row.interval),
  );
  const heads =
    lang === "ja"
      ? ["段階", "数", "調査対象に対する割合（％）", `${interval}（％）`, "減った数"]
      : ["Stage", "Number", "Share of those asked (%)", `${interval} (%)`, "Lost"];
  return [
    heads,
    ...rows.map((row) => [row.name, formatNumber(row.count), formatPercent(row.share), rangeText(row), row.lost]),
  ];
}

/** 35.0％; 100％ for those asked themselves. */
export const shareText = ({ kind, share }: FunnelRow, lang: Lang): string =>
  kind === "asked" ? formatShare(share, lang, 0) : formatShare(share, lang);
