import type { Stage, SurveyDesign } from "../design/survey-design.js";
import type { UnitTotals } from "../totals/totals.js";
import { StratumSpreads, stageVariance } from "./stratum-spread.js";

/** What most statistics are: slopes of one or two columns, over the entries of a domain. */
interface Terms {
  readonly unit: Int32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly slope: number;
  readonly other: number;
}

/**
 * Taylor variance of a statistic of one or two totals, psus being the only units: as that of its scores, z = a S + b T,
 * but these are found anew wherever they are read, which is faster than to keep them.
 * Särndal, Swensson & Wretman (1992), result 4.3.1.
 */
export function totalsVariance(design: SurveyDesign) {
  const [stage] = design.stages;
  const spreads = new StratumSpreads(stage.strata);
  return (
    { totals, domain }: { totals: UnitTotals; domain: number },
    { columns, gradient }: { columns: readonly number[]; gradient: readonly number[] },
  ): number => {
    const terms = {
      unit: totals.unit,
      first: totals.columns[columns[0]!]!,
      second: totals.columns[columns[columns.length - 1]!]!,
      slope: gradient[0]!,
      other: columns.length === 1 ? 0 : gradient[1]!,
    };
    findSpreads(stage, terms, { from: totals.start[domain]!, end: totals.start[domain + 1]!, spreads });
    return stageVariance(design, 0, spreads);
  };
}

/** The spread within each stratum that has members. */
function findSpreads(
  { stratum: stratumOf, start }: Stage,
  { unit, first, second, slope, other }: Terms,
  { from, end, spreads }: { from: number; end: number; spreads: StratumSpreads },
): void {
  const { stratum, total, squares, noise } = spreads;
  let strata = 0;
  for (let begin = from; begin < end; ) {
    const h = stratumOf[unit[begin]!]!;
    const next = start[h + 1]!;
    let to = begin;
    let sum = 0;
    let noisy = 0;
    for (; to < end && unit[to]! < next; to++) {
      const x = slope * first[to]!;
      const y = other * second[to]!;
      const size = Math.abs(x) + Math.abs(y);
      sum += x + y;
      noisy += size * size;
    }
    const psus = next - start[h]!;
    const mean = sum / psus;
    let spread = (psus - (to - begin)) * mean * mean;
    for (let e = begin; e < to; e++) {
      const off = slope * first[e]! + other * second[e]! - mean;
      spread += off * off;
    }
    stratum[strata] = h;
    total[strata] = sum;
    squares[strata] = spread;
    noise[strata++] = noisy;
    begin = to;
  }
  spreads.strata = strata;
}
