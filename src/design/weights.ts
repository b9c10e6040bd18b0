import type { DesignDeclaration } from "../codebook/wave.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import { designNumbers } from "./design-column.js";
import type { Stage } from "./survey-design.js";

/**
 * The weight of each row: its column; else the inverse chance of selection, Π N/n over the stages; else 1.
 * Horvitz & Thompson (1952), A generalization of sampling without replacement, JASA 47, 663-685.
 */
export function weights(responses: Responses, declaration: DesignDeclaration, stages: readonly Stage[]): Float64Array {
  if (declaration.weight !== undefined) return designNumbers(responses, declaration.weight, "weight");
  const product = new Float64Array(responses.n).fill(1);
  if (declaration.fpc === undefined) return product;
  for (const stage of stages) {
    if (stage.fpc.includes(Number.POSITIVE_INFINITY)) throw unknownChance();
    for (let row = 0; row < product.length; row++) {
      const s = stage.stratum[stage.unit[row]!]!;
      product[row]! *= stage.fpc[s]! / (stage.start[s + 1]! - stage.start[s]!);
    }
  }
  return product;
}

const unknownChance = (): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: "ウェイトがなく、母集団数のない抽出段があります",
      en: "no weight and a stage without fpc (expected a weight column or an fpc for every stage)",
    },
    {
      hint: {
        ja: "各段の母集団数かウェイトの列を指定してください",
        en: "name a weight column or the fpc of every stage",
      },
    },
  );
