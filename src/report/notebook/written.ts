/** The numbers of an estimate as a notebook shows them: nothing of what is held back, ＊ where care is needed. */
import type { Lang } from "../../codebook/label.js";
import type { Estimate } from "../../estimate/estimate.js";
import {
  decimalsFor,
  formatNumber,
  formatPeople,
  formatPercent,
  formatRange,
  formatShare,
  symbols,
} from "../../table/format.js";
import { careMark } from "../words/shown.js";

interface Writer {
  /** With its unit. */
  readonly whole: (value: number | null) => string;
  /** Without. */
  readonly bare: (value: number | null) => string;
}

function writerFor({ statistic, se }: Estimate, lang: Lang): Writer {
  if (statistic === "share")
    return { whole: (value) => formatShare(value, lang), bare: (value) => formatPercent(value) };
  if (statistic === "headcount") return { whole: (value) => formatPeople(value, lang), bare: formatNumber };
  const digits = decimalsFor(se);
  const plain = (value: number | null) => formatNumber(value, digits);
  return { whole: plain, bare: plain };
}

/** The cells of one estimate. */
export interface Written {
  readonly value: string;
  readonly interval: string;
  readonly se: string;
  readonly n: string;
  readonly deff: string;
}

const { suppressed: x } = symbols;
const hidden: Written = { value: x, interval: x, se: x, n: x, deff: x };

export function written(estimate: Estimate, lang: Lang): Written {
  if (estimate.disclosure === "suppressed") return hidden;
  const { value, interval, se, n, deff } = estimate;
  const { whole, bare } = writerFor(estimate, lang);
  return {
    value: whole(value) + careMark(estimate),
    interval: interval === null ? symbols.unknown : formatRange(bare(interval.low), bare(interval.high)),
    se: estimate.statistic === "share" && se !== null ? formatPercent(se, 2) : bare(se),
    n: formatNumber(n),
    deff: deff === null ? symbols.unknown : formatNumber(deff, 2),
  };
}
