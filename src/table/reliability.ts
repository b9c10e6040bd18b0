/**
 * How far an estimate can be relied on, decided once, here, and obeyed by every table, chart and sentence.
 * Shares: Parker et al. (2017), National Center for Health Statistics Data Presentation Standards for Proportions, Vital
 * and Health Statistics 2(175); other statistics by their coefficient of variation, as Statistics Canada releases them.
 */
import type { Estimate } from "../estimate/estimate.js";
import { effectiveSize, type ShareInterval } from "../estimate/interval-input.js";
import { kornGraubard } from "../estimate/korn-graubard.js";
import type { ReasonCode } from "../estimate/reasons.js";
import type { GroupEstimate, ShareAndPeople } from "../prevalence/group-estimate.js";

/** The thresholds in force. */
export const reliabilityRules = {
  /** Fewest rows, counted and effective, behind a share. */
  minimumN: 30,
  /** Widths of the 95 % Korn–Graubard interval: always shown up to `narrow`, never relied on from `wide`. */
  narrow: 0.05,
  wide: 0.3,
  /** Width relative to the share beyond which a share is not relied on. */
  relativeWidth: 1.3,
  /** Fewest degrees of freedom before a person should look. */
  minimumDf: 8,
  /** Coefficients of variation from which other statistics need review, and are not relied on. */
  cv: { review: 0.166, unreliable: 0.333 },
  /** Fewest rows behind any other statistic. */
  minimumRows: 10,
} as const;

type Assessment = Pick<Estimate, "reliability" | "reasons">;

const review = (...reasons: ReasonCode[]): Assessment => ({ reliability: "review", reasons });
const unreliable = (...reasons: ReasonCode[]): Assessment => ({ reliability: "unreliable", reasons });
const ok: Assessment = { reliability: "ok", reasons: [] };

/** The estimate with its reliability and the reasons for it added to those it has. */
export function assessed(estimate: Estimate): Estimate {
  if (estimate.value === null) return estimate;
  const { reliability, reasons } = estimate.statistic === "share" ? shareReliability(estimate) : spread(estimate);
  return { ...estimate, reliability, reasons: [...estimate.reasons, ...reasons] };
}

/** A group with its shares assessed; the people a share stands for are as reliable as the share. */
export const assessedGroup = (group: GroupEstimate): GroupEstimate => ({
  ...group,
  document: assessedPeople(group.document),
  recommended: assessedPeople(group.recommended),
});

/** A share assessed, and the people it stands for as reliable. */
export function assessedPeople({ share, people }: ShareAndPeople): ShareAndPeople {
  const known = assessed(share);
  return { share: known, people: { ...people, reliability: known.reliability, reasons: known.reasons } };
}

function shareReliability({ value, se, n, df }: Estimate): Assessment {
  const input: ShareInterval = { share: value ?? 0, variance: (se ?? 0) ** 2, n, df, level: 0.95 };
  if (n < reliabilityRules.minimumN) return unreliable("few-rows");
  if (effectiveSize(input) < reliabilityRules.minimumN) return unreliable("few-effective-rows");
  const width = intervalWidth(input);
  return width === null ? unreliable("no-degrees-of-freedom") : widthReliability(input, width);
}

const mostWidths = 10_000;
const widths = new Map<string, number | null>();

/** Of the Korn–Graubard interval; the same share stands in estimates and in several tables, and its quantiles are dear. */
function intervalWidth(input: ShareInterval): number | null {
  const { share, variance, n, df } = input;
  const key = `${share} ${variance} ${n} ${df}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const bounds = kornGraubard(input);
  const width = bounds === null ? null : bounds[1] - bounds[0];
  if (widths.size >= mostWidths) widths.clear();
  widths.set(key, width);
  return width;
}

function widthReliability({ share, df }: ShareInterval, width: number): Assessment {
  const { narrow, wide, relativeWidth, minimumDf } = reliabilityRules;
  if (width >= wide) return unreliable("wide-interval");
  if (width > narrow && share > 0 && width / share > relativeWidth) return unreliable("relatively-wide-interval");
  if (df < minimumDf) return review("few-degrees-of-freedom");
  return share <= 0 || share >= 1 ? review("nobody-or-everybody") : ok;
}

/** A difference near 0 has a large coefficient of variation by its nature, so only rows and df speak of it. */
function spread({ n, cv: variation, df, statistic }: Estimate): Assessment {
  const cv = statistic === "difference" ? null : variation;
  const { review: toReview, unreliable: tooLarge } = reliabilityRules.cv;
  if (n < reliabilityRules.minimumRows) return unreliable("few-rows");
  if (cv !== null && Math.abs(cv) >= tooLarge) return unreliable("large-variation");
  if (cv !== null && Math.abs(cv) >= toReview) return review("large-variation");
  return df < reliabilityRules.minimumDf ? review("few-degrees-of-freedom") : ok;
}
