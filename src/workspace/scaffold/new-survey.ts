/** A new survey: its folder and survey.ts, from a file of responses or an example. */
import { relative, resolve } from "node:path";
import type { Lang } from "../../codebook/label.js";
import type { SurveyGuess } from "../../data/guess/guess.js";
import { respondentId } from "../../data/guess/guess-roles.js";
import { guessSurvey } from "../../data/guess/guess-survey.js";
import type { Message } from "../../errors.js";
import { readNamedTable } from "../named-table.js";
import { textFile } from "../output-file.js";
import { checkedId } from "./checked-id.js";
import { exampleGuess } from "./example-guess.js";
import { surveyText } from "./survey-text.js";
import { writeNew } from "./write-new.js";

/** How a response file is to be read. */
export interface FileFlags {
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
  /** The column of the respondent's id; defaults to what the file suggests. */
  readonly id?: string | undefined;
}

export interface NewSurveyOptions extends FileFlags {
  readonly root: string;
  readonly cwd: string;
  readonly lang: Lang;
  readonly responses?: string | undefined;
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
}

export interface NewSurveyResult {
  /** Relative to the workspace. */
  readonly file: string;
  readonly guess: SurveyGuess;
  /** Lines that ask the author to look. */
  readonly doubts: number;
  /** What the reader decided by itself. */
  readonly notes: readonly Message[];
}

async function guessed(file: string, options: NewSurveyOptions) {
  const table = await readNamedTable(file, options);
  const id = respondentId(table, options.id);
  return { guess: guessSurvey(table, { id }), notes: table.notes };
}

/** How many lines of a text ask the author to look. */
export const doubtsIn = (text: string): number => text.match(/^\s*\/\/ (確認|check): /gm)?.length ?? 0;

/** Writes surveys/ID/survey.ts; nothing is written if anything is wrong. */
export async function newSurvey(id: string, options: NewSurveyOptions): Promise<NewSurveyResult> {
  checkedId(id, { ja: "調査", en: "survey" });
  const { responses: source, title, organisation, lang, root, cwd } = options;
  const { guess, notes } = source === undefined ? { guess: exampleGuess, notes: [] } : await guessed(source, options);
  const named = source === undefined ? undefined : relative(cwd, resolve(cwd, source)).replace(/^.*[\\/]/, "");
  const text = surveyText({ id, title, organisation, source: named, guess }, lang);
  const file = `surveys/${id}/survey.ts`;
  writeNew(root, [textFile(file, text)]);
  return { file, guess, doubts: doubtsIn(text), notes };
}
