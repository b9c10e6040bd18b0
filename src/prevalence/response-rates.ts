/**
 * Who replied of those who were asked, in all and by stratum: what is known of a wave before its responses are.
 * Of the asked a rate is a count, without error. Its interval says what is left open where the asked were themselves drawn
 * from a population: the rate had everyone been asked. It says nothing of who did not reply.
 */
import type { Label } from "../codebook/label.js";
import type { SampleCounts, Wave } from "../codebook/wave.js";
import { finitePopulationInterval } from "../estimate/finite-population.js";
import type { Interval } from "../estimate/interval.js";

export interface ResponseRate {
  /** `null` is everyone who was asked. */
  readonly stratum: { readonly name: string; readonly label: Label } | null;
  readonly asked: number;
  readonly replied: number;
  readonly valid: number;
  /** Valid of asked. */
  readonly rate: number;
  /** The rate had the whole population been asked; the rate itself if it was. `null` for the whole of a stratified sample. */
  readonly interval: Interval | null;
  /**
   * Half the width of the exact interval of a share of one half among the asked, should those who replied be like a random
   * draw of them: the most that any share of this stratum will be off by chance. Strata are drawn on their own, each
   * counts for those asked in it, and their margins are put together as √Σ (N_h/N · m_h)². `null` if nobody of one replied.
   * Zou & Donner (2008).
   */
  readonly margin: number | null;
}

type Counts = Pick<SampleCounts, "asked" | "replied" | "valid">;

export interface ResponseRateOptions {
  /** Defaults to *0.95*. */
  readonly level?: number;
}

/** The whole first, then its strata in the order declared. */
export function responseRates(
  { sample, population }: Pick<Wave, "sample" | "population">,
  { level = 0.95 }: ResponseRateOptions = {},
): readonly ResponseRate[] {
  const { strata = [] } = sample;
  const everyone = sample.asked >= population.size;
  const whole = rateOf(sample, { stratum: null, level });
  const drawn = { count: sample.valid, drawn: sample.asked, population: population.size };
  const interval = everyone ? whole.interval : strata.length > 0 ? null : finitePopulationInterval(drawn, { level });
  const parts = strata.map(({ name, label, ...counts }) => {
    const own = rateOf(counts, { stratum: { name, label }, level });
    return everyone ? own : { ...own, interval: null };
  });
  return [{ ...whole, interval, margin: parts.length === 0 ? whole.margin : jointMargin(parts) }, ...parts];
}

function jointMargin(strata: readonly ResponseRate[]): number | null {
  const asked = strata.reduce((sum, stratum) => sum + stratum.asked, 0);
  if (strata.some(({ margin }) => margin === null)) return null;
  return Math.sqrt(strata.reduce((sum, { asked: own, margin }) => sum + ((own / asked) * (margin ?? 0)) ** 2, 0));
}

/** The rate as a count of the asked. */
function rateOf(
  { asked, replied, valid }: Counts,
  { stratum, level }: { readonly stratum: ResponseRate["stratum"]; readonly level: number },
): ResponseRate {
  const interval = finitePopulationInterval({ count: valid, drawn: asked, population: asked }, { level });
  const margin = valid === 0 ? null : marginOf(valid, asked, level);
  return { stratum, asked, replied: replied ?? valid, valid, rate: valid / asked, interval, margin };
}

function marginOf(valid: number, asked: number, level: number): number {
  const half = { count: Math.round(valid / 2), drawn: valid, population: asked };
  const { low, high } = finitePopulationInterval(half, { level });
  return (high - low) / 2;
}
