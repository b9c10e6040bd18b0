import { checkSurvey } from "./check-survey.js";
import type { IntervalMethod } from "./interval-method.js";
import type { Label, LabelInput } from "./label.js";
import type { AskedAmong, BreakdownOn, ConditionOn } from "./names.js";
import type { Questions } from "./question.js";
import { readShape } from "./shape.js";
import type { Survey } from "./survey.js";
import { type SurveyShape, surveyShape } from "./survey-shape.js";

/** A target as it is declared: its label, and the condition its people meet. */
export interface TargetDeclaration<Qs extends Questions> extends Label {
  /** The label where space is short; defaults to the label. */
  readonly short?: LabelInput;
  readonly when: ConditionOn<Qs>;
}

interface CommonChart {
  readonly id: string;
  /** In place of the title written from the numbers; `{value}` and `{interval}` stand for those of the leading estimate. */
  readonly title?: LabelInput;
  /** What must be known to read this chart, beyond what every chart says. */
  readonly note?: LabelInput;
}

/** A chart as it is declared; `target` restricts it to the people of one target. */
export type ChartInput<Qs extends Questions, Targets extends string> =
  | (CommonChart & { readonly kind: "headcount" })
  | (CommonChart & { readonly kind: "shares"; readonly question: BreakdownOn<Qs>; readonly target?: Targets })
  | (CommonChart & {
      readonly kind: "stacked";
      readonly question: BreakdownOn<Qs>;
      readonly by: BreakdownOn<Qs> | readonly BreakdownOn<Qs>[];
      readonly target?: Targets;
    });

/** A survey as an analyst writes it. */
export interface SurveyDeclaration<Qs extends Questions, Targets extends string> {
  /** Lower case letters, digits and hyphens: it names the folder. */
  readonly id: string;
  readonly title: LabelInput;
  /** Who ran it, for source notes. */
  readonly organisation: LabelInput;
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
}

/**
 * Declares a survey. Names are checked as it is written, by the compiler, and again as it is read;
 * a wrong declaration throws, naming the survey, the question and the mend.
 */
export function defineSurvey<const Qs extends Questions, const Targets extends string = never>(
  declaration: SurveyDeclaration<Qs, Targets>,
): Survey<Qs, Targets> {
  const given: { readonly id?: unknown } = { ...declaration };
  const shape = readShape(surveyShape, declaration, { survey: String(given.id ?? "?") });
  const survey = { ...shape, targets: targetsOf(shape) } as unknown as Survey<Qs, Targets>;
  checkSurvey(survey);
  return survey;
}

function targetsOf({ targets }: SurveyShape) {
  const entries = Object.entries(targets).map(([name, { ja, en, short, when }]) => {
    const label: Label = en === undefined ? { ja } : { ja, en };
    return [name, { label, short: short ?? label, when }] as const;
  });
  return Object.fromEntries(entries);
}
