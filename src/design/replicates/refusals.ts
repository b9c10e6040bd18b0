import { SurveyError } from "../../errors.js";
import type { Stage, SurveyDesign } from "../survey-design.js";
import type { ReplicateType } from "./replicates.js";

/** The stage that replicates weight anew: designs that they would answer wrongly are an error. */
export function firstStage({ stages, varianceStages }: SurveyDesign, type: ReplicateType): Stage {
  const [stage] = stages;
  if (varianceStages === 1) return stage;
  throw new SurveyError(
    "invalid-design",
    {
      ja: `${type} が扱える抽出段は 1 段です: 母集団数が ${varianceStages} 段にあります`,
      en: `${type} covers one stage: population counts at ${varianceStages} stages (expected the first only)`,
    },
    { hint: { ja: "母集団数を第 1 段だけにしてください", en: "give the fpc of the first stage only" } },
  );
}

const largest = 1.5e8;

/** Factors for every unit and replicate, if they fit in memory. */
export function factorTable(units: number, count: number, type: ReplicateType): Float64Array {
  if (units * count <= largest) return new Float64Array(units * count).fill(1);
  throw new SurveyError(
    "invalid-option",
    {
      ja: `反復が多すぎます: ${type} ${count} 回 × ${units} 単位`,
      en: `too many replicates: ${type} needs ${count} of ${units} units`,
    },
    { hint: { ja: "bootstrap を使ってください", en: "use bootstrap, or no replicates" } },
  );
}

export const wrongDesign = (type: ReplicateType, message: { ja: string; en: string }): SurveyError =>
  new SurveyError(
    "invalid-design",
    { ja: `${type} を作れません: ${message.ja}`, en: `${type} cannot be made: ${message.en}` },
    { type },
  );
