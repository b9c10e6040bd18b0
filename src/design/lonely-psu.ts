import { SurveyError } from "../errors.js";
import type { Stage } from "./survey-design.js";

/** Stops at strata with one psu out of several in the population: their variance the sample cannot show. */
export function refuseLonelyPsus(stages: readonly Stage[]): void {
  for (const [depth, stage] of stages.entries()) {
    const lonely = stage.names.filter((_, s) => stage.start[s + 1]! - stage.start[s]! === 1 && stage.factor[s]! > 0);
    if (lonely.length > 0) throw lonelyPsus(lonely, depth + 1);
  }
}

function lonelyPsus(strata: readonly string[], stage: number): SurveyError {
  const listed = strata.length > 10 ? `${strata.slice(0, 10).join(", ")}, … (${strata.length})` : strata.join(", ");
  const said =
    listed === ""
      ? { ja: "抽出単位が1つしかありません", en: "a single psu in the sample" }
      : {
          ja: `抽出単位が1つしかない層があります (第${stage}段): ${listed}`,
          en: `strata with a single psu at stage ${stage}: ${listed}`,
        };
  return new SurveyError("lonely-psu", said, {
    strata,
    stage,
    hint: {
      ja: "lonelyPsu (--lonely-psu) に certainty (分散0とみなす), adjust (全体平均からの偏差), average (他層の平均) のいずれかを指定してください",
      en: "set lonelyPsu (--lonely-psu) to certainty (no variance), adjust (deviation from the grand mean) or average (mean of other strata)",
    },
  });
}
