import type { Condition } from "./condition.js";
import type { Label } from "./label.js";

/** Why an answer is missing: 無回答, 非該当, 不明. */
export type MissingKind = "noAnswer" | "notAsked" | "unknown";

/** One answer that can be chosen. */
export interface Category<Name extends string = string> {
  readonly name: Name;
  /** What stands for it in the response file; the position from 1 unless declared. */
  readonly code: string;
  readonly label: Label;
  /** Cannot be combined with another category (特にない); multiple questions only. */
  readonly exclusive: boolean;
  /** その他, 特にない, わからない: comes last and grey in sorted charts. */
  readonly residual: boolean;
  /** What else stands for it in the file of a wave; the wave declares it. */
  readonly also?: readonly string[];
}

/**
 * A class of a number question. Whole numbers: `min` to `max`, both included. Others: from `min` to below
 * `max`, which the last class includes.
 */
export interface Bin<Name extends string = string> {
  readonly name: Name;
  readonly label: Label;
  readonly min: number;
  readonly max: number;
}

interface Common<Asked extends Condition> {
  readonly label: Label;
  /** Other header names under which the column may stand in a file. */
  readonly alias: readonly string[];
  /** Who is asked; everyone if absent. */
  readonly askedIf?: Asked;
  /** Codes that stand for a missing answer; a kind that is absent cannot occur. An empty cell is the first kind allowed. */
  readonly missing: Readonly<Partial<Record<MissingKind, readonly string[]>>>;
}

export interface SingleQuestion<Name extends string = string, Asked extends Condition = Condition>
  extends Common<Asked> {
  readonly kind: "single";
  readonly categories: readonly Category<Name>[];
}
/** Like single, but the categories have an order that is never sorted away. */
export interface ScaleQuestion<Name extends string = string, Asked extends Condition = Condition>
  extends Common<Asked> {
  readonly kind: "scale";
  readonly categories: readonly Category<Name>[];
}
export interface MultipleQuestion<Name extends string = string, Asked extends Condition = Condition>
  extends Common<Asked> {
  readonly kind: "multiple";
  readonly categories: readonly Category<Name>[];
}
export interface NumberQuestion<Name extends string = string, Asked extends Condition = Condition>
  extends Common<Asked> {
  readonly kind: "number";
  readonly unit: Label;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Classes for tables and breakdowns; empty if none. */
  readonly bins: readonly Bin<Name>[];
}
export interface DateQuestion<Asked extends Condition = Condition> extends Common<Asked> {
  readonly kind: "date";
}
/** Free text: never printed by default. */
export interface TextQuestion<Asked extends Condition = Condition> extends Common<Asked> {
  readonly kind: "text";
}

export type Question = SingleQuestion | ScaleQuestion | MultipleQuestion | NumberQuestion | DateQuestion | TextQuestion;
export type QuestionKind = Question["kind"];

/** Questions by name, in the order they are asked. */
export type Questions = Readonly<Record<string, Question>>;
