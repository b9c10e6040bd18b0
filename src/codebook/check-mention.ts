import { declarationError, type Place } from "./declaration-error.js";
import { didYouMean } from "./nearest-name.js";
import type { Question } from "./question.js";
import type { Level } from "./survey.js";

/** Where a declaration names a question or target. */
export interface Mention {
  readonly place: Place;
  /** The field that names it. */
  readonly at: string;
}

/** Refuses the name of a target that is not declared. */
export function checkTarget(name: string, { targets }: Level, { place, at }: Mention): void {
  const names = Object.keys(targets);
  if (names.includes(name)) return;
  throw declarationError(place, {
    ja: `${at} の対象群 ${name} はありません`,
    en: `unknown target in ${at}: ${name}`,
    hint: didYouMean(name, names),
  });
}

/** The question of a name; refuses one that is not asked. */
export function questionNamed(name: string, { questions }: Level, { place, at }: Mention): Question {
  const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (question !== undefined) return question;
  throw declarationError(place, {
    ja: `${at} の質問 ${name} はありません`,
    en: `unknown question in ${at}: ${name}`,
    hint: didYouMean(name, Object.keys(questions)),
  });
}

/** Refuses the name of a question that is not asked, or that has neither categories nor classes. */
export function checkBreakdown(name: string, level: Level, { place, at }: Mention): void {
  const question = questionNamed(name, level, { place, at });
  if ("categories" in question || (question.kind === "number" && question.bins.length > 0)) return;
  throw declarationError(place, {
    ja: `${at} の質問 ${name} には選択肢も階級もありません`,
    en: `${at} names ${name}, a ${question.kind} question (expected categories or bins)`,
  });
}
