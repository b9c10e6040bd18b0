/** Persons whom respondents know, such as hikikomori persons known to welfare commissioners: reported, and if the silent are added. */
import type { Wave } from "../../codebook/wave.js";
import type { Column } from "../../data/column.js";
import type { SurveyDesign } from "../../design/survey-design.js";
import { SurveyError } from "../../errors.js";
import type { Estimate } from "../../estimate/estimate.js";
import { estimate } from "../../estimate/estimates.js";
import type { EstimateOptions, Sample } from "../../estimate/request.js";
import { sum } from "../../math/compensated-sum.js";
import { questionColumn, questionNumbers } from "../../totals/question-column.js";
import type { KnownReason } from "./known-reasons.js";
import { type SilentBounds, silentBounds } from "./silent-bounds.js";

/** Persons known, by what is assumed of those who were asked and did not reply. */
export interface KnownPersons {
  /** As reported by those who replied: a count. */
  readonly reported: Estimate;
  /** If the silent are like those who replied. */
  readonly expanded: Estimate;
  /** If the silent know nobody, and if each knows as many as the one who knows most. */
  readonly bounds: SilentBounds;
}

export interface KnownPersonsOptions extends Pick<EstimateOptions, "level" | "df"> {
  /** What a silent respondent knows at most; defaults to the most that anybody reported. */
  readonly most?: number;
}

/**
 * The total of a question in which respondents say how many they know; who was not asked knows nobody.
 *
 * - reported: T = Σ y over r replies. A count has no sampling error; its interval says what such respondents might report
 *   another time, v = r s² (the replies as a draw of themselves, with replacement). Cochran (1977), §2.9 without (1 − f).
 * - expanded: T̂ = Σ w y with the weights of the design (M/r for M asked), replies taken as drawn at random from those
 *   asked: v = M² (1 − r/M) s²/r. Särndal, Swensson & Wretman (1992), §15.6.
 * - bounds: T, and T + (M − r) max y. Cochran (1977), §13.2.
 */
export function knownPersons(
  sample: Sample,
  { question, wave }: { readonly question: string; readonly wave: Pick<Wave, "sample"> },
  { most, ...options }: KnownPersonsOptions = {},
): KnownPersons {
  const { responses, design, provenance } = sample;
  const known = questionNumbers(responses, question).filter((value) => !Number.isNaN(value));
  const reasons = limits(questionColumn(responses, question));
  const { asked } = wave.sample;
  refuseOtherWeights(design, asked);
  const total = (of: SurveyDesign, meaning: KnownReason) => {
    const [found] = estimate({ ...sample, design: of }, [{ statistic: "total", question }], options);
    return { ...found!, reasons: [...found!.reasons, meaning, ...reasons] };
  };
  return {
    reported: total(asRepeated(design), "as-reported"),
    expanded: total(design, "silent-alike"),
    bounds: silentBounds({
      reported: sum(known),
      replied: responses.n,
      asked,
      most: most ?? maximum(known),
      from: most !== undefined ? "assumed" : provenance.origin === "reconstructed" ? "reconstructed" : "reported",
    }),
  };
}

const maximum = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);

const notAsked = 2;

const limits = ({ missing }: Column): readonly KnownReason[] => [
  "double-reporting",
  "known-only",
  ...(missing.some((kind) => kind !== 0 && kind !== notAsked) ? (["counts-missing"] as const) : []),
];

/** The replies as a draw of themselves: weight 1, nothing taken off for having asked nearly everyone. */
function asRepeated(design: SurveyDesign): SurveyDesign {
  const [first] = design.stages;
  const fpc = first.fpc.map(() => Number.POSITIVE_INFINITY);
  const factor = fpc.map((_, s) => {
    const units = first.start[s + 1]! - first.start[s]!;
    return units > 1 ? units / (units - 1) : 1;
  });
  const leaf = { ...first, fpc, factor };
  return { ...design, weights: design.weights.map(() => 1), stages: [leaf], varianceStages: 1, census: false };
}

/** An expansion to those who were asked needs weights that add up to them. */
function refuseOtherWeights({ weights, calibration, replicates }: SurveyDesign, asked: number): void {
  if (calibration !== undefined || replicates !== undefined) throw otherWeights("adjusted weights", asked);
  const size = sum(weights);
  if (Math.abs(size - asked) > 1e-6 * asked) throw otherWeights(String(Number(size.toFixed(2))), asked);
}

const otherWeights = (got: string, asked: number): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: `ウエイトの合計が調査対象数になりません: ${got} (${asked})`,
      en: `weights do not add up to those asked: got ${got} (expected ${asked})`,
    },
    {
      hint: {
        ja: "回の design.fpc に調査対象数（層別なら層ごとの数）を書いてください",
        en: "give those asked (of each stratum, if there are any) as design.fpc of the wave",
      },
    },
  );
