import type { Stage, SurveyDesign } from "../survey-design.js";
import { factorTable, firstStage, wrongDesign } from "./refusals.js";
import type { ReplicateOptions, Replicates } from "./replicates.js";

/**
 * The jackknife of an unstratified sample: each replicate leaves one psu out and weights the others by n / (n − 1);
 * V = (1 − f) (n − 1)/n Σ (θ_r − center)². Wolter (2007), Introduction to Variance Estimation, 2nd ed., §4.2.
 */
export function jk1(design: SurveyDesign, options: ReplicateOptions = {}): Replicates {
  const stage = firstStage(design, "jk1");
  if (stage.strata > 1) {
    throw wrongDesign("jk1", {
      ja: `層が ${stage.strata} あります(jkn を使用)`,
      en: `${stage.strata} strata (expected one; use jkn)`,
    });
  }
  return { ...jackknife(stage, design, options), type: "jk1" };
}

/**
 * The jackknife of a stratified sample: each replicate leaves one psu out and weights the others of its stratum by
 * n_h / (n_h − 1); V = Σ_h (1 − f_h) (n_h − 1)/n_h Σ_i (θ_hi − center)². Rust & Rao (1996), Variance estimation for
 * complex surveys using replication techniques, SMMR 5, 283-310; lonely psus as in R's `as.svrepdesign()`.
 */
export const jkn = (design: SurveyDesign, options: ReplicateOptions = {}): Replicates =>
  jackknife(firstStage(design, "jkn"), design, options);

interface LeftOut {
  readonly stratum: number;
  /** The psu left out, or the whole stratum of a lonely psu. */
  readonly psu: number | "all";
  readonly coefficient: number;
}

function jackknife(stage: Stage, { lonelyPsu, df }: SurveyDesign, { mse = false }: ReplicateOptions): Replicates {
  const replicates = leftOut(stage, lonelyPsu === "adjust");
  if (replicates.length === 0) throw wrongDesign("jkn", { ja: "全数調査です", en: "everyone was asked" });
  const count = replicates.length;
  const values = factorTable(stage.units, count, "jkn");
  for (const [r, replicate] of replicates.entries())
    leave(stage, replicate, (psu, factor) => {
      values[psu * count + r] = factor;
    });
  const averaged = lonelyPsu === "average" ? stage.units / count : 1;
  return {
    type: "jkn",
    count,
    per: "psu",
    values,
    coefficients: Float64Array.from(replicates, ({ coefficient }) => coefficient * averaged),
    mse,
    df,
  };
}

/** What each replicate leaves out; strata taken whole have no variance. */
function leftOut(stage: Stage, adjust: boolean): readonly LeftOut[] {
  return Array.from({ length: stage.strata }, (_, stratum) => stratum).flatMap((stratum): readonly LeftOut[] => {
    const [first, end] = [stage.start[stratum]!, stage.start[stratum + 1]!];
    const n = end - first;
    if (stage.factor[stratum] === 0) return [];
    if (n === 1) return adjust ? [{ stratum, psu: "all", coefficient: (stage.strata - 1) / stage.strata }] : [];
    const coefficient = ((n - 1) / n) * (1 - n / stage.fpc[stratum]!);
    return Array.from({ length: n }, (_, i) => ({ stratum, psu: first + i, coefficient }));
  });
}

/** The factors that are not 1. */
function leave(stage: Stage, { stratum, psu }: LeftOut, set: (psu: number, factor: number) => void): void {
  const [first, end] = [stage.start[stratum]!, stage.start[stratum + 1]!];
  if (psu === "all") {
    const others = stage.strata / (stage.strata - 1);
    for (let other = 0; other < stage.units; other++) set(other, other >= first && other < end ? 0 : others);
    return;
  }
  const n = end - first;
  for (let other = first; other < end; other++) set(other, other === psu ? 0 : n / (n - 1));
}
