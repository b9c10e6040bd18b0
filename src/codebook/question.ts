import type { Condition } from "./condition.js";
import type { Label } from "./label.js";

/** Why an answer is missing: 無回答, 非該当, 不明. */
export type MissingKind = "noAnswer" | "notAsked" | "unknown";

/** One answer that can be chosen. */
export interface Category {
  readonly name: string;
  /** What stands for it in the response file; the position from 1 unless declared. */
  readonly code: string;
  readonly label: Label;
  /** Cannot be combined with another category (特にない); multiple questions only. */
  readonly exclusive: boolean;
  /** その他, 特にない, わからない: comes last and grey in sorted charts. */
  readonly residual: boolean;
}

/** A class of a number question: from `min` to below `below` (`max` included if whole numbers are asked). */
export interface Bin {
  readonly name: string;
  readonly label: Label;
  readonly min: number;
  readonly max: number;
}

interface Common {
  readonly label: Label;
  /** Other header names under which the column may stand in a file. */
  readonly alias: readonly string[];
  /** Who is asked; everyone if absent. */
  readonly askedIf?: Condition;
  /** Codes that stand for a missing answer; a kind that is absent cannot occur. An empty cell is the first kind allowed. */
  readonly missing: Readonly<Partial<Record<MissingKind, readonly string[]>>>;
}

export interface SingleQuestion extends Common {
  readonly kind: "single";
  readonly categories: readonly Category[];
}
/** Like single, but the categories have an order that is never sorted away. */
export interface ScaleQuestion extends Common {
  readonly kind: "scale";
  readonly categories: readonly Category[];
}
export interface MultipleQuestion extends Common {
  readonly kind: "multiple";
  readonly categories: readonly Category[];
}
export interface NumberQuestion extends Common {
  readonly kind: "number";
  readonly unit: Label;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Classes for tables and breakdowns; empty if none. */
  readonly bins: readonly Bin[];
}
export interface DateQuestion extends Common {
  readonly kind: "date";
}
/** Free text: never printed by default. */
export interface TextQuestion extends Common {
  readonly kind: "text";
}

export type Question =
  | SingleQuestion
  | ScaleQuestion
  | MultipleQuestion
  | NumberQuestion
  | DateQuestion
  | TextQuestion;
export type QuestionKind = Question["kind"];
