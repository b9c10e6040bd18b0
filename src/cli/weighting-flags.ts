/** The flags that adjust weights to the population, and those of replicate weights. */
import { type ReplicateType, replicateTypes } from "../design/replicates/replicates.js";
import type { Calibration } from "../design/weighting/calibration.js";
import type { Flag } from "./flag.js";
import { choice, numberFrom } from "./flag-value.js";

/** The flags as read. */
export interface WeightingFlags {
  /** The file of the population totals. */
  readonly poststratify?: string;
  readonly rake?: string;
  readonly rakeResiduals?: Calibration["residuals"];
  /** The columns of replicate weights, such as `rep*`. */
  readonly replicates?: string;
  readonly replicateType?: ReplicateType;
  readonly fayRho?: number;
  readonly replicateScale?: number;
  readonly replicateCount?: number;
  readonly seed?: number;
  readonly mse: boolean;
}

export const weightingFlags: readonly Flag[] = [
  {
    flags: "--poststratify <TABLE.csv>",
    text: {
      ja: "事後層化：母集団の人数の表（列 variable, category, total）に重みを合わせる",
      en: "post-stratify to a table of the population (columns variable, category, total)",
    },
  },
  {
    flags: "--rake <TABLE.csv>",
    text: {
      ja: "レイキング：複数の変数の人数の表に重みを合わせる",
      en: "rake to a table of several variables",
    },
  },
  {
    flags: "--rake-residuals <sweeps|regression>",
    parse: choice("--rake-residuals", ["sweeps", "regression"]),
    text: {
      ja: "レイキング後の標準誤差：sweeps は R の rake()、regression は R の calibrate()（既定は sweeps）",
      en: "standard errors after raking, as R's rake() (sweeps) or calibrate() (regression); default: sweeps",
    },
  },
  {
    flags: "--replicates <PATTERN>",
    text: { ja: "反復ウエイトの列（例 'rep*'）", en: "columns of replicate weights, such as 'rep*'" },
  },
  {
    flags: "--replicate-type <TYPE>",
    parse: choice("--replicate-type", replicateTypes),
    text: {
      ja: `反復の種類: ${replicateTypes.join(" ")}。列がなければ設計から作る`,
      en: `kind of replicates: ${replicateTypes.join(" ")}; made from the design without columns`,
    },
  },
  {
    flags: "--fay-rho <R>",
    parse: numberFrom("--fay-rho", 0),
    text: { ja: "Fay の係数（0 以上 1 未満）", en: "Fay's factor, 0 or above, below 1" },
  },
  {
    flags: "--replicate-scale <X>",
    parse: numberFrom("--replicate-scale", 0),
    text: { ja: "反復の偏差の平方和に掛ける数", en: "what the squared deviations of replicates are multiplied by" },
  },
  {
    flags: "--replicate-count <N>",
    parse: numberFrom("--replicate-count", 2),
    text: { ja: "作るブートストラップの回数（既定は 500）", en: "bootstrap replicates to make; default: 500" },
  },
  {
    flags: "--seed <N>",
    parse: numberFrom("--seed", 0),
    text: { ja: "ブートストラップの乱数の種（既定は 1）", en: "seed of the bootstrap; default: 1" },
  },
  {
    flags: "--mse",
    initial: false,
    text: {
      ja: "反復の偏差を平均からでなく推計値からとる",
      en: "deviations of replicates from the estimate, not from their mean",
    },
  },
];
