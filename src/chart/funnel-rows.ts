import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import type { Wave } from "../codebook/wave.js";
import type { Interval } from "../estimate/estimate.js";
import { type ResponseRate, responseRates } from "../prevalence/response-rates.js";
import { formatCounted, formatNumber, formatPercent, formatRange, formatShare } from "../table/format.js";
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
  const counted = (what: string, count: number) => (count > 0 ? `${what} ${countText(count, unit, lang)}` : "");
  return responseRates(wave).flatMap(({ stratum, asked, replied, valid, rate, interval }): FunnelRow[] => {
    const shown = isOpen(interval) ? interval : null;
    if (stratum !== null) {
      const lost = counted(say(lang, "未回答など", "Not valid or no reply:"), asked - valid);
      const name = inLanguage(stratum.label, lang);
      return [{ kind: "stratum", name, count: valid, before: asked, share: rate, interval: shown, lost }];
    }
    const noReply = counted(say(lang, "未回答", "No reply:"), asked - replied);
    const notValid = counted(say(lang, "無効", "Not valid:"), replied - valid);
    const all = { kind: "asked", name: say(lang, "調査対象", "Asked"), count: asked, before: asked } as const;
    const some = { kind: "replied", name: say(lang, "回答", "Replied"), count: replied, before: asked } as const;
    const good = { kind: "valid", name: say(lang, "有効回答", "Valid replies"), count: valid } as const;
    const isParted = replied > valid;
    return [
      { ...all, share: 1, interval: null, lost: "" },
      ...(isParted ? [{ ...some, share: replied / asked, interval: null, lost: noReply }] : []),
      {
        ...good,
        before: replied > valid ? replied : asked,
        share: rate,
        interval: shown,
        lost: isParted ? notValid : noReply,
      },
    ];
  });
}

/** Where everyone was asked the interval is the rate itself, and none is drawn. */
const isOpen = (interval: ResponseRate["interval"]): boolean => interval !== null && interval.low < interval.high;

/** A count as it stands in a bar: 1,923人, 72機関; in English the subtitle says the unit. */
export const countText = (count: number, unit: Label | undefined, lang: Lang): string =>
  lang === "ja" ? formatCounted(count, unit, lang) : formatNumber(count);

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
