import type { ChartDeclaration } from "./chart-declaration.js";
import type { Condition } from "./condition.js";
import type { DisclosureRules } from "./disclosure-rules.js";
import type { IntervalMethod } from "./interval-method.js";
import type { Label } from "./label.js";
import type { Questions } from "./question.js";
import type { DeclaredNet, TableDeclaration } from "./table-declaration.js";

/** A group whose people are counted, defined over questions; groups may overlap. */
export interface Target {
  readonly label: Label;
  /** The label in charts and tables where space is short; the label itself if not declared. */
  readonly short: Label;
  readonly when: Condition;
}

/** What is asked at one level, of whom people are counted, how it is broken down. */
export interface Level<Qs extends Questions = Questions, Targets extends string = string> {
  readonly questions: Qs;
  readonly targets: Readonly<Record<Targets, Target>>;
  /** What the people of any target are called: 支援が必要な方; `short` where space is short: ①～③の合計. */
  readonly union: Label & { readonly short: Label };
  /** Breakdowns of the cross-tabulation: questions with categories or bins. */
  readonly by: readonly string[];
  /** Targets whose members are described question by question. */
  readonly profiles: readonly string[];
  readonly charts: readonly ChartDeclaration[];
  /** Categories counted as one in every table, by question. */
  readonly nets?: Readonly<Record<string, readonly DeclaredNet[]>>;
  /** Tables; absent: every question alone and by each breakdown. */
  readonly tables?: readonly TableDeclaration[];
}

/** Records inside a respondent: cases of an institution, persons a commissioner knows. */
export interface CaseLevel<Qs extends Questions = Questions, Targets extends string = string>
  extends Level<Qs, Targets> {
  /** What one record is called: ケース. */
  readonly label: Label;
  /** What records are counted in: 人; absent: 件. */
  readonly unit?: Label;
  /** All that there are, for charts and tables: 民生委員・児童委員が把握している方; absent: the respondents' and the record's names joined. */
  readonly population?: Label;
  /** The number question in which the respondent says how many there are. */
  readonly reported?: string;
}

/** A survey as declared and checked. */
export interface Survey<Qs extends Questions = Questions, Targets extends string = string> extends Level<Qs, Targets> {
  readonly id: string;
  readonly title: Label;
  /** Who ran it, for source notes: 三重県. */
  readonly organisation: Label;
  /** The method the survey's own document used, and the one recommended; both are shown. */
  readonly intervals: { readonly document: IntervalMethod; readonly recommended: IntervalMethod };
  /** What respondents are counted in: 機関; absent: 人. */
  readonly unit?: Label;
  /** The second level, if respondents hold records. */
  readonly cases?: CaseLevel;
  /** Small numbers that are hidden; absent: the usual rules for responses, none for reconstructed ones. */
  readonly disclosure?: DisclosureRules | "off";
}
