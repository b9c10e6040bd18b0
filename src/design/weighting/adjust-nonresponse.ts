import type { CategoryColumn } from "../../data/column.js";
import { SurveyError } from "../../errors.js";
import { missingAnswers } from "./margin-faults.js";
import { advisedRows } from "./report.js";

/** One class: whom of it was drawn, who answered, and what the answers now stand for. */
export interface ResponseClass {
  readonly category: string;
  readonly drawn: number;
  readonly responded: number;
  /** The weighted share that responded. */
  readonly rate: number;
  /** The factor of the respondents' weights: 1 / rate. */
  readonly factor: number;
  /** Whether so few responded that the factor is unsteady. */
  readonly small: boolean;
}

export interface NonresponseAdjusted {
  /** 0 for those who did not respond. */
  readonly weights: Float64Array;
  readonly classes: readonly ResponseClass[];
}

/**
 * Weights of those who responded, made to stand for everyone drawn in their class: w ← w Σ_c w / Σ_c,r w.
 * Oh & Scheuren (1983), Weighting adjustment for unit nonresponse, in Incomplete Data in Sample Surveys, vol. 2, 143-184.
 */
export function adjustNonresponse(
  weights: Float64Array,
  responded: ArrayLike<number | boolean>,
  classes: CategoryColumn,
): NonresponseAdjusted {
  const tally = classTally(weights, responded, classes);
  const found = classes.categories.flatMap(({ name }, c) => responseClass(name, tally, c + 1));
  const factor = tally.all.map((total, code) => total / tally.answered[code]!);
  const adjusted = weights.map((weight, row) => (responded[row] ? weight * factor[classes.codes[row]!]! : 0));
  return { weights: adjusted, classes: found };
}

interface Tally {
  readonly name: string;
  readonly drawn: Int32Array;
  readonly responded: Int32Array;
  readonly all: Float64Array;
  readonly answered: Float64Array;
}

function classTally(
  weights: Float64Array,
  responded: ArrayLike<number | boolean>,
  { name, codes, categories }: CategoryColumn,
): Tally {
  const size = categories.length + 1;
  const [drawn, answers] = [new Int32Array(size), new Int32Array(size)];
  const [all, answered] = [new Float64Array(size), new Float64Array(size)];
  for (let row = 0; row < weights.length; row++) {
    const code = codes[row]!;
    drawn[code]!++;
    all[code]! += weights[row]!;
    if (!responded[row]) continue;
    answers[code]!++;
    answered[code]! += weights[row]!;
  }
  if (drawn[0]! > 0) throw missingAnswers(name, drawn[0]!);
  return { name, drawn, responded: answers, all, answered };
}

function responseClass(category: string, tally: Tally, code: number): readonly ResponseClass[] {
  const [drawn, responded] = [tally.drawn[code]!, tally.responded[code]!];
  if (drawn === 0) return [];
  if (!(tally.answered[code]! > 0)) {
    throw new SurveyError(
      "invalid-design",
      {
        ja: `回答者のいない区分です: ${tally.name} の ${category}(対象 ${drawn})`,
        en: `class ${category} of ${tally.name}: nobody of ${drawn} drawn responded`,
      },
      {
        class: category,
        drawn,
        hint: { ja: "近い区分と合わせてください", en: "join the class to a neighbour" },
      },
    );
  }
  const rate = tally.answered[code]! / tally.all[code]!;
  return [{ category, drawn, responded, rate, factor: 1 / rate, small: responded < advisedRows }];
}
