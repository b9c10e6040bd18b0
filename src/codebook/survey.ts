import type { Condition } from "./condition.js";
import type { IntervalMethod } from "./interval-method.js";
import type { Label } from "./label.js";
import type { Questions } from "./question.js";

/** A group whose people are counted, defined over questions; groups may overlap. */
export interface Target {
  readonly label: Label;
  /** The label in charts and tables where space is short; the label itself if not declared. */
  readonly short: Label;
  readonly when: Condition;
}

interface CommonChart {
  readonly id: string;
  /** In place of the title written from the numbers; `{value}` and `{interval}` stand for those of the leading estimate. */
  readonly title?: Label;
  /** What must be known to read this chart, beyond what every chart says. */
  readonly note?: Label;
}

/** A chart the survey wants drawn. `target` restricts it to the people of one target. */
export type ChartDeclaration =
  | (CommonChart & { readonly kind: "headcount" })
  | (CommonChart & { readonly kind: "shares"; readonly question: string; readonly target?: string })
  | (CommonChart & {
      readonly kind: "stacked";
      readonly question: string;
      readonly by: readonly string[];
      readonly target?: string;
    });

/** A survey as declared and checked: what was asked, of whom people are counted, how it is broken down. */
export interface Survey<Qs extends Questions = Questions, Targets extends string = string> {
  readonly id: string;
  readonly title: Label;
  /** Who ran it, for source notes: 三重県. */
  readonly organisation: Label;
  readonly questions: Qs;
  readonly targets: Readonly<Record<Targets, Target>>;
  /** What the people of any target are called: 支援が必要な方; `short` where space is short: ①～③の合計. */
  readonly union: Label & { readonly short: Label };
  /** Breakdowns of the cross-tabulation: questions with categories or bins. */
  readonly by: readonly string[];
  /** Targets whose members are described question by question. */
  readonly profiles: readonly string[];
  /** The method the survey's own document used, and the one recommended; both are shown. */
  readonly intervals: { readonly document: IntervalMethod; readonly recommended: IntervalMethod };
  readonly charts: readonly ChartDeclaration[];
}
