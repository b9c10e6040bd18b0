/** The shares of one question in one domain, in codebook order, under the names a reader knows. */
import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import type { MissingKind, Question } from "../codebook/question.js";
import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import type { ChartInput } from "./chart-input.js";
import type { Named } from "./finding.js";

/** One category of a question with its share. */
export interface CategoryShare extends Named {
  readonly category: string;
  /** その他, 特にない, 無回答: comes last and is not ranked. */
  readonly residual: boolean;
}

/** What is asked for: a question among everyone, or in a domain such as the members of a target. */
export interface ShareRequest {
  readonly question: string;
  readonly domain: Readonly<Record<string, string>>;
  /** Shares of the category, or how many people are in it; defaults to *share*. */
  readonly statistic?: "share" | "total";
}

const missingLabels: Readonly<Record<MissingKind, Label>> = {
  noAnswer: { ja: "無回答", en: "No answer" },
  notAsked: { ja: "非該当", en: "Not asked" },
  unknown: { ja: "不明", en: "Unknown" },
};

/** The categories that stand for a missing answer. */
export const missingKindNames: ReadonlySet<string> = new Set(Object.keys(missingLabels));

/** The shares estimated, in codebook order; a category without an estimate is left out. */
export function sharesOf(input: ChartInput, request: ShareRequest, lang: Lang): CategoryShare[] {
  const estimates = preferred(input, request);
  return categoriesOf(questionOf(input, request.question)).flatMap(({ name: category, label, residual }) => {
    const estimate = estimates.get(category);
    return estimate === undefined ? [] : [{ category, name: inLanguage(label, lang), residual, estimate }];
  });
}

/** The question by its name; an unknown one is a mistake in the declaration of the chart. */
export function questionOf({ survey }: ChartInput, name: string): Question {
  const question = survey.questions[name];
  if (question === undefined) throw unknownName(survey.id, "question", name);
  return question;
}

/** Categories or bins by which a question's answers are counted, then the kinds of missing answer it can have. */
export function categoriesOf(question: Question): { name: string; label: Label; residual: boolean }[] {
  const missing = (Object.keys(missingLabels) as MissingKind[]).map((name) => ({
    name,
    label: missingLabels[name],
    residual: true,
  }));
  if ("categories" in question) return [...question.categories, ...missing];
  if (question.kind === "number") return [...question.bins.map((bin) => ({ ...bin, residual: false })), ...missing];
  return [];
}

/** Everyone, or the members of a target, as a domain and as words. */
export function membersOf({ survey }: ChartInput, target: string | undefined, lang: Lang) {
  if (target === undefined) return { domain: {}, name: null };
  const declared = survey.targets[target];
  if (declared === undefined) throw unknownName(survey.id, "target", target);
  return { domain: { target }, name: inLanguage(declared.short, lang) };
}

/** By category; where a share was estimated by several methods, the one the survey recommends. */
function preferred(
  { survey, estimates }: ChartInput,
  { question, domain, statistic = "share" }: ShareRequest,
): Map<string, Estimate> {
  const found = new Map<string, Estimate>();
  for (const estimate of estimates) {
    if (estimate.statistic !== statistic || estimate.question !== question || estimate.category === undefined) continue;
    if (!isSameDomain(estimate.domain, domain)) continue;
    const recommended = estimate.interval?.method === survey.intervals.recommended;
    if (recommended || !found.has(estimate.category)) found.set(estimate.category, estimate);
  }
  return found;
}

function isSameDomain(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

const unknownName = (survey: string, what: "question" | "target", name: string) =>
  new SurveyError(
    "unknown-name",
    {
      ja: `調査 ${survey} の図にない${what === "question" ? "設問" : "対象"}があります: ${name}`,
      en: `unknown ${what} in a chart of survey ${survey}: ${name}`,
    },
    { survey, [what]: name },
  );
