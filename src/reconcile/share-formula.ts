/** Shares of a wave as formulas: the whole, its parts with their signs, and the ends of its interval. */
import type { Condition } from "../codebook/condition.js";
import type { IntervalMethod } from "../codebook/interval-method.js";
import { exactDecimal, exactRatio } from "../math/rounding.js";
import { subsets } from "../prevalence/subsets.js";
import { type Formula, formula, type Part } from "./formula.js";
import type { Measures, Selection, ShareBase } from "./measures.js";
import type { PiecedSelection } from "./selection.js";

/** An end of an interval, by the method named or by whichever fits. */
export interface IntervalEnd {
  readonly end: "low" | "high";
  readonly method: IntervalMethod | null;
}

/** The share of a selection; its parts are merged categories, or groups less their overlaps. */
export function shareFormula(measures: Measures, selection: PiecedSelection, base: ShareBase): Formula {
  const { value, trace, caveat } = measures.share(selection, base);
  return formula({
    kind: "share",
    dimension: "fraction",
    whole: () => value,
    parts: selection.pieces.length > 0 ? partsOf(measures, selection, base) : [],
    composition: selection.composition,
    caveats: caveat === undefined ? [] : [caveat],
    trace,
  });
}

/** Parts by inclusion and exclusion: every group, less every overlap of two, and so on; empty ones left out. */
function partsOf(
  measures: Measures,
  { pieces, within, questions, composition }: PiecedSelection,
  base: ShareBase,
): Part[] {
  const overlaps: readonly (readonly Condition[])[] =
    composition === "merged" ? pieces.map((piece) => [piece]) : subsets(pieces);
  return overlaps.flatMap((conditions) => {
    const selection: Selection = { where: { all: conditions }, within, questions };
    if (conditions.length > 1 && measures.count(selection) === 0) return [];
    const { value } = measures.share(selection, base);
    return [{ sign: conditions.length % 2 === 1 ? 1 : -1, value: () => value }];
  });
}

/** One end of the interval of a share. */
export function endFormula(
  measures: Measures,
  { selection, base }: { readonly selection: Selection; readonly base: ShareBase },
  { end, method }: IntervalEnd,
): Formula {
  return formula({
    kind: "interval",
    dimension: "fraction",
    whole: (premise) => {
      const by = method ?? premise.method;
      const interval = by === null ? null : measures.interval(selection, base, by);
      return interval === null ? null : exactDecimal(interval[end]);
    },
    usesInterval: method === null,
    trace: measures.share(selection, base).trace,
  });
}

/** A share of a class that was merged from finer ones nobody printed. */
export const mergedFormula = (count: number, base: number): Formula =>
  formula({
    kind: "share",
    dimension: "fraction",
    whole: () => exactRatio(count, base),
    unprintedParts: { count, base },
    trace: `${count}/${base}`,
  });
