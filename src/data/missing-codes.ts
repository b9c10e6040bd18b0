import type { MissingKind, Question } from "../codebook/question.js";
import { state } from "./draft.js";
import { lookup, type Named } from "./lookup.js";

/** The codes of a question that stand for a missing answer, each with the state it means. */
export const missingTier = ({ missing }: Question): Named<number> =>
  (Object.entries(missing) as [MissingKind, readonly string[]][]).flatMap(([kind, codes]) =>
    codes.map((code) => [code, state[kind]] as const),
  );

/** The state a text stands for if it is one of the question's missing codes. */
export const missingState = (question: Question): ((text: string) => number | undefined) =>
  lookup([missingTier(question)]);
