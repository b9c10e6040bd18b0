/** Replicate weights as the flags say: given as columns, or made from the design. */
import { brr, fay } from "../design/replicates/balanced.js";
import { bootstrap } from "../design/replicates/bootstrap.js";
import { givenReplicates } from "../design/replicates/given.js";
import { jk1, jkn } from "../design/replicates/jackknife.js";
import { replicateColumns } from "../design/replicates/replicate-columns.js";
import { replicateDesign } from "../design/replicates/replicate-design.js";
import { type Replicates, type ReplicateType, replicateTypes } from "../design/replicates/replicates.js";
import type { SurveyDesign } from "../design/survey-design.js";
import type { Sample } from "../estimate/request.js";
import { invalidFlag } from "./flag-value.js";
import type { WeightingFlags } from "./weighting-flags.js";

/** The design with the replicates asked for, if any are. */
export function replicatesOf({ responses, design }: Sample, flags: WeightingFlags): SurveyDesign {
  const { replicates: pattern, replicateType: type } = flags;
  if (pattern === undefined) return type === undefined ? design : replicateDesign(design, made(design, type, flags));
  if (type === undefined) throw invalidFlag("--replicate-type", "—", oneOf(replicateTypes));
  const { fayRho, replicateScale, mse } = flags;
  const columns = replicateColumns(responses, pattern);
  return replicateDesign(
    design,
    givenReplicates(columns, design.weights, {
      type,
      ...(mse ? { mse } : {}),
      ...(fayRho === undefined ? {} : { rho: fayRho }),
      ...(replicateScale === undefined ? {} : { scale: replicateScale }),
    }),
  );
}

type Maker = (design: SurveyDesign, flags: WeightingFlags) => Replicates;

const makers: Readonly<Record<Exclude<ReplicateType, "sdr">, Maker>> = {
  jk1,
  jkn,
  brr,
  fay: (design, { mse, fayRho }) => fay(design, { mse, ...(fayRho === undefined ? {} : { rho: fayRho }) }),
  bootstrap: (design, { mse, replicateCount, seed }) =>
    bootstrap(design, {
      mse,
      ...(replicateCount === undefined ? {} : { count: replicateCount }),
      ...(seed === undefined ? {} : { seed }),
    }),
};

function made(design: SurveyDesign, type: ReplicateType, flags: WeightingFlags): Replicates {
  if (type === "sdr")
    throw invalidFlag("--replicate-type", type, { ja: "列のある --replicates", en: "columns in --replicates" });
  return makers[type](design, flags);
}

const oneOf = (words: readonly string[]) => ({ ja: words.join("、"), en: words.join(", ") });
