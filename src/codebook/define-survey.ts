import type { CaseDeclaration } from "./case-declaration.js";
import type { ChartInput } from "./chart-declaration.js";
import { checkCases } from "./check-cases.js";
import { checkSurvey } from "./check-survey.js";
import type { DisclosureInput } from "./disclosure-rules.js";
import type { IntervalMethod } from "./interval-method.js";
import type { Label, LabelInput } from "./label.js";
import type { AskedAmong, BreakdownOn } from "./names.js";
import type { Questions } from "./question.js";
import { readShape } from "./shape.js";
import type { CaseLevel, Survey } from "./survey.js";
import { type SurveyShape, surveyShape } from "./survey-shape.js";
import type { NetInputs, TableInput } from "./table-input.js";
import type { TargetDeclaration } from "./target-declaration.js";

/** A survey as an analyst writes it. */
export interface SurveyDeclaration<
  Qs extends Questions,
  Targets extends string,
  CaseQs extends Questions = Questions,
  CaseTargets extends string = string,
> {
  /** Lower case letters, digits and hyphens: it names the folder. */
  readonly id: string;
  readonly title: LabelInput;
  /** Who ran it, for source notes. */
  readonly organisation: LabelInput;
  /** What respondents are counted in; defaults to 人. */
  readonly unit?: LabelInput;
  /** In the order they are asked. */
  readonly questions: Qs & AskedAmong<NoInfer<Qs>>;
  /** Groups whose people are counted; defaults to none. */
  readonly targets?: Readonly<Record<Targets, TargetDeclaration<NoInfer<Qs>>>>;
  /** What the people of any target are called, and in short; defaults to 合計（重複を除く）. */
  readonly union?: LabelInput | { readonly ja: string; readonly en?: string; readonly short: LabelInput };
  /** Breakdowns of the cross-tabulation; defaults to none. */
  readonly by?: readonly BreakdownOn<NoInfer<Qs>>[];
  /** Targets described question by question; defaults to none. */
  readonly profiles?: readonly NoInfer<Targets>[];
  /** The interval method of the survey's own document, defaults to *wald*, and the recommended one, defaults to *wilson*. */
  readonly intervals?: { readonly document?: IntervalMethod; readonly recommended?: IntervalMethod };
  /** Charts the survey wants drawn; defaults to none. */
  readonly charts?: readonly ChartInput<NoInfer<Qs>, NoInfer<Targets>>[];
  /** Categories counted as one in every table: 3年以上（計）; defaults to none. */
  readonly nets?: NetInputs<NoInfer<Qs>>;
  /** Tables the survey wants; defaults to every question alone, by each breakdown, and within each target described. */
  readonly tables?: readonly TableInput<NoInfer<Qs>, NoInfer<Targets>>[];
  /** Records inside a respondent; defaults to none. */
  readonly cases?: CaseDeclaration<Qs, CaseQs, CaseTargets>;
  /** Small numbers that are hidden; defaults to *{}* (counts of 1 and 2) for responses, to *off* for reconstructed ones. */
  readonly disclosure?: DisclosureInput | "off";
}

/**
 * Declares a survey. Names are checked as it is written, by the compiler, and again as it is read;
 * a wrong declaration throws, naming the survey, the question and the mend.
 */
export function defineSurvey<
  const Qs extends Questions,
  const Targets extends string = never,
  const CaseQs extends Questions = never,
  const CaseTargets extends string = never,
>(declaration: SurveyDeclaration<Qs, Targets, CaseQs, CaseTargets>): SurveyOf<Qs, Targets, CaseQs, CaseTargets> {
  const given: { readonly id?: unknown } = { ...declaration };
  const { cases, ...shape } = readShape(surveyShape, declaration, { survey: String(given.id ?? "?") });
  const second = cases === undefined ? {} : { cases: withTargets(withoutUndefined(cases)) };
  const survey = { ...withTargets(shape), ...second } as unknown as SurveyOf<Qs, Targets, CaseQs, CaseTargets>;
  checkSurvey(survey);
  checkCases(survey);
  return survey;
}

/** What a declaration defines: with a second level where one is declared. */
export type SurveyOf<
  Qs extends Questions,
  Targets extends string,
  CaseQs extends Questions,
  CaseTargets extends string,
> = [CaseQs] extends [never]
  ? Survey<Qs, Targets>
  : Omit<Survey<Qs, Targets>, "cases"> & { readonly cases: CaseLevel<CaseQs, CaseTargets> };

/** Targets with their label in one place. */
function withTargets<Part extends Pick<SurveyShape, "targets">>(part: Part) {
  const entries = Object.entries(part.targets).map(([name, { ja, en, short, when }]) => {
    const label: Label = en === undefined ? { ja } : { ja, en };
    return [name, { label, short: short ?? label, when }] as const;
  });
  return { ...part, targets: Object.fromEntries(entries) };
}

const withoutUndefined = <Part extends { readonly reported?: unknown }>({ reported, ...part }: Part) =>
  reported === undefined ? part : { ...part, reported };
