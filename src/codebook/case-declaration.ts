/** The second level of a survey as an analyst writes it: what is asked of the records inside a respondent. */
import type { ChartInput } from "./chart-declaration.js";
import type { LabelInput } from "./label.js";
import type { AskedAmong, BreakdownOn, JoinedQuestions } from "./names.js";
import type { NumberQuestion, Questions } from "./question.js";
import type { NetInputs, TableInput } from "./table-input.js";
import type { TargetDeclaration } from "./target-declaration.js";

/** Names of number questions. */
type NumberOn<Qs extends Questions> = {
  readonly [Q in keyof Qs & string]: Qs[Q] extends NumberQuestion ? Q : never;
}[keyof Qs & string];

/** Breakdowns, targets and charts may also name the respondent's questions with categories or classes. */
export interface CaseDeclaration<Qs extends Questions, CaseQs extends Questions, CaseTargets extends string> {
  /** What one record is called: ケース. */
  readonly label: LabelInput;
  /** What records are counted in; defaults to 件. */
  readonly unit?: LabelInput;
  /** What all of them are called in charts and tables; defaults to the respondents' name and `label` joined by の. */
  readonly population?: LabelInput;
  /** The number question in which the respondent says how many there are; defaults to none. */
  readonly reported?: NumberOn<NoInfer<Qs>>;
  /** In the order they are asked; no name may be a respondent's question. */
  readonly questions: CaseQs & AskedAmong<NoInfer<CaseQs>>;
  /** Groups of records that are counted; defaults to none. */
  readonly targets?: Readonly<Record<CaseTargets, TargetDeclaration<JoinedQuestions<NoInfer<Qs>, NoInfer<CaseQs>>>>>;
  /** What the records of any target are called, and in short; defaults to 合計（重複を除く）. */
  readonly union?: LabelInput | { readonly ja: string; readonly en?: string; readonly short: LabelInput };
  /** Breakdowns of the cross-tabulation; defaults to none. */
  readonly by?: readonly BreakdownOn<JoinedQuestions<NoInfer<Qs>, NoInfer<CaseQs>>>[];
  /** Targets described question by question; defaults to none. */
  readonly profiles?: readonly NoInfer<CaseTargets>[];
  /** Charts the survey wants drawn; defaults to none. */
  readonly charts?: readonly ChartInput<JoinedQuestions<NoInfer<Qs>, NoInfer<CaseQs>>, NoInfer<CaseTargets>>[];
  /** Categories counted as one in every table; defaults to none. */
  readonly nets?: NetInputs<JoinedQuestions<NoInfer<Qs>, NoInfer<CaseQs>>>;
  /** Tables; defaults to every question alone, by each breakdown, and within each target described. */
  readonly tables?: readonly TableInput<JoinedQuestions<NoInfer<Qs>, NoInfer<CaseQs>>, NoInfer<CaseTargets>>[];
}
