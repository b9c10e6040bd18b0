/** Every question that two waves share, compared: later minus earlier, with what a reader must know of the change. */
import type { Crosswalk } from "../codebook/crosswalk.js";
import type { Label } from "../codebook/label.js";
import { inLanguage } from "../codebook/label.js";
import { didYouMean } from "../codebook/nearest-name.js";
import type { CategoryGroup, QuestionLink } from "../codebook/question-link.js";
import type { Survey } from "../codebook/survey.js";
import type { QuestionName } from "../codebook/survey-names.js";
import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimateJointly, type JointEstimates } from "../estimate/joint.js";
import type { ReasonCode } from "../estimate/reasons.js";
import type { EstimateRequest } from "../estimate/request.js";
import type { SurveySample } from "../estimate/survey-estimates.js";
import { contrast } from "./contrast.js";
import { independent } from "./independent.js";
import { overlapping } from "./overlap.js";
import { respondentNames } from "./respondent-names.js";

export interface WavePair<Later extends Survey = Survey, Earlier extends Survey = Survey> {
  readonly later: SurveySample<Later>;
  readonly earlier: SurveySample<Earlier>;
}

export interface WaveComparisonOptions<Later extends Survey = Survey> {
  /** Confidence level, strictly between 0 and 1; defaults to 0.95. */
  readonly level?: number;
  /** Only these questions; defaults to all that both waves ask. */
  readonly questions?: readonly QuestionName<Later>[];
  /** Questions to compare although their series is broken; defaults to none. */
  readonly acceptBroken?: readonly QuestionName<Later>[];
}

/** One number in both waves, and the change. */
export interface WaveChange {
  readonly question: string;
  readonly later: Estimate;
  readonly earlier: Estimate;
  readonly change: Estimate;
}

export interface WaveComparison {
  readonly changes: readonly WaveChange[];
  /** Questions whose series is broken, and why. */
  readonly refused: readonly { readonly question: string; readonly why: Label }[];
  /** Questions that only the later wave asks. */
  readonly fresh: readonly string[];
  /** Respondents or psus of one name in both files, whether or not they count as the same. */
  readonly shared: number;
}

/**
 * Shares of those who were asked (numbers: means) in both waves and their differences: independent samples with
 * Satterthwaite's df, or with covariance where the crosswalk says that respondents are the same. A broken series is
 * refused unless accepted, and then marked. Särndal, Swensson & Wretman (1992), §5.5.
 */
export function compareWaves<Later extends Survey, Earlier extends Survey>(
  pair: WavePair<Later, Earlier>,
  crosswalk: Crosswalk<Later, Earlier>,
  { level = 0.95, questions, acceptBroken = [] }: WaveComparisonOptions<NoInfer<Later>> = {},
): WaveComparison {
  checkSurveys(pair, crosswalk);
  const links = chosenLinks(crosswalk, questions);
  const open = links.filter(({ later, broken }) => broken === undefined || acceptBroken.some((name) => name === later));
  const refused = links.filter((link) => !open.includes(link));
  if (questions !== undefined && refused[0]) throw brokenSeries(refused[0]);
  const names = [respondentNames(pair.later), respondentNames(pair.earlier)] as const;
  const there = new Set(names[1]);
  return {
    changes: open.flatMap((link) =>
      linkChanges(pair, link, { level, names: crosswalk.sameRespondents ? names : null }),
    ),
    refused: refused.map(({ later, broken }) => ({ question: later, why: broken! })),
    fresh: crosswalk.fresh,
    shared: names[0].filter((name) => there.has(name)).length,
  };
}

function checkSurveys({ later, earlier }: WavePair, crosswalk: Crosswalk): void {
  if (later.survey.id === crosswalk.later && earlier.survey.id === crosswalk.earlier) return;
  const got = `${later.survey.id}, ${earlier.survey.id}`;
  const expected = `${crosswalk.later}, ${crosswalk.earlier}`;
  throw new SurveyError("invalid-option", {
    ja: `対応表の調査と違います: ${got}（対応表は ${expected}）`,
    en: `a crosswalk of other surveys: ${got} (expected ${expected})`,
  });
}

function chosenLinks({ links }: Crosswalk, questions: readonly string[] | undefined): readonly QuestionLink[] {
  if (questions === undefined) return links;
  return questions.map((name) => {
    const link = links.find(({ later }) => later === name);
    if (link) return link;
    throw new SurveyError(
      "unknown-name",
      { ja: `両方の回にある質問ではありません: ${name}`, en: `not a question of both waves: ${name}` },
      {
        hint: didYouMean(
          name,
          links.map(({ later }) => later),
        ),
      },
    );
  });
}

const brokenSeries = ({ later, broken }: QuestionLink): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `${later} は前の回と比べられません: ${inLanguage(broken!, "ja")}`,
      en: `broken series: ${later} (${inLanguage(broken!, "en")})`,
    },
    {
      question: later,
      hint: {
        ja: "承知のうえで比べるなら acceptBroken に加えます。結果に印が付きます",
        en: "to compare all the same, name it in acceptBroken; every result is then marked",
      },
    },
  );

interface Work {
  readonly level: number;
  /** Names of the units where the same name is the same unit. */
  readonly names: readonly [readonly string[], readonly string[]] | null;
}

function linkChanges({ later, earlier }: WavePair, link: QuestionLink, { level, names }: Work): readonly WaveChange[] {
  const options = { level, missing: "category" } as const;
  const isNumber = later.survey.questions[link.later]?.kind === "number";
  const now = estimateJointly(later, requestsFor(link.later, link, isNumber), options);
  const then = estimateJointly(earlier, requestsFor(link.earlier, link, isNumber), options);
  const joint =
    names === null
      ? independent([now, then])
      : overlapping(
          { joint: now, design: later.design, names: names[0] },
          { joint: then, design: earlier.design, names: names[1] },
        );
  const rows: readonly (CategoryGroup | null)[] = [...link.groups, ...(isNumber ? [null] : [])];
  return rows.map((group) => {
    const a = coefficients(now, group?.later ?? null);
    const b = coefficients(then, group?.earlier ?? null);
    const change = contrast(joint, [...a, ...b.map((times) => -times || 0)], { level });
    const sums = { later: total(now, a, level), earlier: total(then, b, level) };
    return { question: link.later, ...sums, change: marked(change, link) };
  });
}

function requestsFor(question: string, { groups }: QuestionLink, isNumber: boolean): readonly EstimateRequest[] {
  const shares: EstimateRequest = { statistic: "share", question, base: "asked" };
  return [...(groups.length > 0 ? [shares] : []), ...(isNumber ? [{ statistic: "mean" as const, question }] : [])];
}

/** 1 for each category of a group; for the mean where there is no group. */
const coefficients = ({ estimates }: JointEstimates, group: readonly string[] | null): readonly number[] =>
  estimates.map(({ statistic, category }) =>
    Number(group === null ? statistic === "mean" : statistic === "share" && group.includes(category ?? "")),
  );

/** The estimate itself, or the sum of several shares. */
function total(joint: JointEstimates, times: readonly number[], level: number): Estimate {
  const chosen = joint.estimates.filter((_, i) => times[i] === 1);
  const [only] = chosen;
  return chosen.length === 1 && only ? only : { ...contrast(joint, times, { level }), statistic: "share" };
}

/** The change with what the crosswalk says of the question; nobody reads it as plain who sees its record. */
function marked(change: Estimate, link: QuestionLink): Estimate {
  const codes: readonly ReasonCode[] = [
    ...(link.wording === undefined ? [] : ["wording-changed" as const]),
    ...(link.universe === undefined ? [] : ["universe-changed" as const]),
    ...(link.offeredDifferently ? ["categories-changed" as const] : []),
    ...(link.broken === undefined ? [] : ["broken-series" as const]),
  ];
  if (codes.length === 0) return change;
  const reliability =
    link.broken !== undefined || change.reliability === "unreliable" ? ("unreliable" as const) : ("review" as const);
  return { ...change, reliability, reasons: [...change.reasons, ...codes] };
}
