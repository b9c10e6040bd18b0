import type { Questions } from "../codebook/question.js";

/** The questions of both levels, as they stand in the files. */
export interface LevelQuestions {
  readonly respondents: Questions;
  readonly cases: Questions;
}
