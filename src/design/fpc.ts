import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import { designNumbers } from "./design-column.js";
import { namedRows } from "./named-rows.js";

/** One stage as far as it is known before its population: units a row, the strata they lie in. */
export interface DrawnStage {
  readonly unit: Int32Array;
  readonly stratum: Int32Array;
  readonly strata: number;
  readonly start: Int32Array;
  readonly names: readonly string[];
}

/** Population counts or sampling fractions per row and stage, as the declaration gives them. */
export function declaredPopulations(responses: Responses, fpc: number | readonly string[]): readonly Float64Array[] {
  if (typeof fpc === "number") return [new Float64Array(responses.n).fill(fpc)];
  return fpc.map((column) => designNumbers(responses, column, "fpc"));
}

/**
 * Whether the values are sampling fractions (all at most 1) rather than population counts (all at least 1);
 * both together are an error, as one of them must be a mistake.
 */
export function areFractions(responses: Responses, values: readonly Float64Array[]): boolean {
  const count = values.map((stage) => stage.findIndex((value) => value > 1));
  const fraction = values.map((stage) => stage.findIndex((value) => value < 1));
  const [a, b] = [count.find((row) => row >= 0), fraction.find((row) => row >= 0)];
  if (a !== undefined && b !== undefined) {
    throw new SurveyError(
      "invalid-design",
      {
        ja: `母集団数と抽出率が混ざっています: ${namedRows(responses, [a, b])} 行目 (すべて1以上か、すべて1以下)`,
        en: `fpc mixes population counts and sampling fractions: rows ${namedRows(responses, [a, b])} (expected all at least 1 or all at most 1)`,
      },
      {
        hint: {
          ja: "どの段も母集団数か、どの段も抽出率にそろえてください",
          en: "give counts at every stage, or fractions at every stage",
        },
      },
    );
  }
  return a === undefined;
}

/** Units in the population of each stratum: constant in the stratum and no fewer than were sampled; `column` is for messages. */
export function populations(
  stage: DrawnStage,
  values: Float64Array,
  { fractions, column }: { readonly fractions: boolean; readonly column: string },
): Float64Array {
  const given = new Float64Array(stage.strata).fill(Number.NaN);
  values.forEach((value, row) => {
    const s = stage.stratum[stage.unit[row]!]!;
    if (Number.isNaN(given[s])) given[s] = value;
    else if (given[s] !== value) throw notConstant(stage.names[s]!, column, [given[s]!, value]);
  });
  return given.map((value, s) => {
    const sampled = stage.start[s + 1]! - stage.start[s]!;
    const population = fractions ? sampled / value : value;
    if (population < sampled) throw tooSmall(stage.names[s]!, column, { population, sampled });
    return population;
  });
}

const place = (stratum: string, lang: "ja" | "en"): string =>
  stratum === "" ? "" : lang === "ja" ? `層「${stratum}」の` : ` in stratum ${stratum}`;

const spaced = (column: string): string => (column === "" ? "" : ` ${column}`);

const notConstant = (stratum: string, column: string, [a, b]: readonly [number, number]): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `${place(stratum, "ja")}母集団数${spaced(column)}が一定ではありません: ${a}, ${b}`,
      en: `fpc${spaced(column)} is not constant${place(stratum, "en")}: ${a}, ${b}`,
    },
    {
      stratum,
      hint: {
        ja: "同じ層の行には同じ母集団数を入れてください",
        en: "give every row of a stratum the same count, or name the strata",
      },
    },
  );

const tooSmall = (
  stratum: string,
  column: string,
  { population, sampled }: { readonly population: number; readonly sampled: number },
): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `${place(stratum, "ja")}母集団数${spaced(column)}が標本より小さくなっています: ${population} (${sampled} 以上)`,
      en: `fpc${spaced(column)} smaller than the sample${place(stratum, "en")}: ${population} (expected at least ${sampled})`,
    },
    {
      stratum,
      hint: {
        ja: "標本ではなく母集団の抽出単位の数を、または 1 以下の抽出率を入れてください",
        en: "give the sampling units in the population, not in the sample, or sampling fractions of at most 1",
      },
    },
  );
