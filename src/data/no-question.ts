import { didYouMean } from "../codebook/nearest-name.js";
import { SurveyError } from "../errors.js";
import type { Responses } from "./responses.js";

/** The error for a question or column that responses do not have, with the nearest name they have. */
export const noQuestion = ({ source, columns }: Responses, question: string): SurveyError =>
  new SurveyError(
    "unknown-name",
    {
      ja: `設問（列）がありません: ${question}（${source.file}）`,
      en: `no question or column: ${question} (${source.file})`,
    },
    { question, hint: didYouMean(question, [...columns.keys()]) },
  );
