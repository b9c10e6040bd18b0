import type { Condition } from "./condition.js";
import type { MissingKind, Question } from "./question.js";

/** `true` for the kind's own word (無回答, 非該当, 不明), or the codes that stand for it in the file. */
export type MissingInput = boolean | string | readonly string[];

/** What may be said of any question beside its label. */
export interface AnswerOptions<Asked extends Condition = Condition> {
  /** Other header names under which the column may stand in a file; defaults to none. */
  readonly alias?: string | readonly string[];
  /** Who is asked, as a condition over earlier questions; defaults to everyone. */
  readonly askedIf?: Asked;
  /** Whether 無回答 can occur; defaults to *false*. */
  readonly noAnswer?: MissingInput;
  /** The codes of 非該当; defaults to *true* where `askedIf` is declared, else *false*. */
  readonly notAsked?: MissingInput;
  /** Whether 不明 can occur; defaults to *false*. */
  readonly unknown?: MissingInput;
}

/** The word that stands for each kind of missing answer in a file, unless codes are declared. */
export const missingWords = {
  noAnswer: "無回答",
  notAsked: "非該当",
  unknown: "不明",
} as const satisfies Record<MissingKind, string>;

type Answered = Pick<Question, "alias" | "missing" | "askedIf">;

/** The options in the form a question keeps; what is not an option stays, for the check to name. */
export function answered({ alias = [], askedIf, noAnswer, notAsked, unknown, ...rest }: AnswerOptions): Answered {
  const declared = { noAnswer, notAsked: notAsked ?? askedIf !== undefined, unknown };
  const missing: Partial<Record<MissingKind, readonly string[]>> = {};
  for (const kind of ["noAnswer", "notAsked", "unknown"] as const) {
    const codes = missingCodes(declared[kind], missingWords[kind]);
    if (codes) missing[kind] = codes;
  }
  const names = typeof alias === "string" ? [alias] : alias;
  return { alias: names, missing, ...(askedIf === undefined ? {} : { askedIf }), ...rest };
}

function missingCodes(input: MissingInput | undefined, word: string): readonly string[] | undefined {
  if (input === undefined || input === false) return undefined;
  if (input === true) return [word];
  return typeof input === "string" ? [input] : input;
}
