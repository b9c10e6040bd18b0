import type { DesignDeclaration } from "../codebook/wave.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import { areFractions, type DrawnStage, declaredPopulations, populations } from "./fpc.js";
import { refuseLonelyPsus } from "./lonely-psu.js";
import { drawnStages } from "./stages.js";
import type { Stage, SurveyDesign } from "./survey-design.js";
import { sortedBy } from "./units.js";
import { weights } from "./weights.js";

const nothingLeft = 1e-7;

/** People drawn themselves, with replacement, from one stratum. */
const simple: DesignDeclaration = { strata: [], psu: [], nest: false, lonelyPsu: "fail" };

/**
 * Resolves a declaration against the responses: who was drawn with whom, from how many, with which weight. What is not
 * declared defaults to a *simple random sample with replacement*, where a lonely psu fails.
 * Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, ch. 4.
 */
export function surveyDesign(responses: Responses, declared: Partial<DesignDeclaration> = {}): SurveyDesign {
  const declaration = { ...simple, ...declared };
  const stages = resolvedStages(responses, declaration);
  const varianceStages = declaration.fpc === undefined ? 1 : stages.length;
  const counted = stages.slice(0, varianceStages);
  if (declaration.lonelyPsu === "fail") refuseLonelyPsus(counted);
  const leaf = counted.at(-1)!;
  return {
    n: responses.n,
    weights: weights(responses, declaration, stages),
    stages,
    varianceStages,
    lonelyPsu: declaration.lonelyPsu,
    order: sortedBy(leaf.unit, leaf.units),
    df: stages[0].units - stages[0].strata,
    census: counted.every((stage) => stage.factor.every((factor) => factor === 0)),
  };
}

function resolvedStages(responses: Responses, declaration: DesignDeclaration): [Stage, ...Stage[]] {
  const drawn = drawnStages(responses, declaration);
  const given = declaration.fpc === undefined ? [] : declaredPopulations(responses, declaration.fpc);
  if (given.length > drawn.length) throw tooManyPopulations(given.length, drawn.length);
  if (typeof declaration.fpc === "number" && drawn[0].strata > 1) throw oneCountForStrata(declaration.fpc);
  const fractions = areFractions(responses, given);
  let above: Float64Array = new Float64Array(drawn[0].strata).fill(1);
  const resolve = (stage: DrawnStage, depth: number): Stage => {
    const values = given[depth];
    const fpc =
      values === undefined
        ? new Float64Array(stage.strata).fill(Number.POSITIVE_INFINITY)
        : populations(stage, values, { fractions, column: columnOf(declaration, depth) });
    const sampled = fpc.map((_, s) => stage.start[s + 1]! - stage.start[s]!);
    const resolved = { ...stage, units: stage.stratum.length, fpc, factor: factors(fpc, sampled, above) };
    above = Float64Array.from(stage.stratum, (s) => (above[s]! * sampled[s]!) / fpc[s]!);
    return resolved;
  };
  const [first, ...below] = drawn;
  return [resolve(first, 0), ...below.map((stage, i) => resolve(stage, i + 1))];
}

/** The column of the counts of a stage, if they are in one. */
const columnOf = ({ fpc }: DesignDeclaration, depth: number): string => (typeof fpc === "object" ? fpc[depth]! : "");

/** (1 − f) n / (n − 1) times the sampling fraction above; (1 − f) alone for one unit. */
const factors = (fpc: Float64Array, sampled: Float64Array, above: Float64Array): Float64Array =>
  fpc.map((population, s) => {
    const n = sampled[s]!;
    const left = 1 - n / population;
    return left < nothingLeft ? 0 : above[s]! * left * (n > 1 ? n / (n - 1) : 1);
  });

const tooManyPopulations = (got: number, stages: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `母集団数の列が抽出段より多くなっています: ${got} (${stages} 以下)`,
      en: `more fpc columns than stages: ${got} (expected at most ${stages})`,
    },
    {
      hint: {
        ja: "抽出単位 (--psu) を段ごとに指定してください",
        en: "name the sampling units of every stage (--psu)",
      },
    },
  );

const oneCountForStrata = (fpc: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `層があるのに母集団数が1つだけです: ${fpc}`,
      en: `one fpc for several strata: ${fpc} (expected a column with the count of each stratum)`,
    },
    { hint: { ja: "層ごとの母集団数を列で与えてください", en: "give the population of each stratum in a column" } },
  );
