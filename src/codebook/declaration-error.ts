import { type Message, SurveyError } from "../errors.js";

/** Which part of a declaration is meant. */
export interface Place {
  readonly survey: string;
  readonly wave?: string;
  readonly question?: string;
  readonly target?: string;
  readonly chart?: string;
  readonly table?: string;
}

/** What is wrong there, and how to mend it. */
export interface Wrong extends Message {
  readonly hint?: Message;
}

const words: Readonly<Record<keyof Place, string>> = {
  survey: "調査",
  wave: "回",
  question: "質問",
  target: "対象群",
  chart: "図",
  table: "表",
};

/** The error for a declaration that contradicts itself, naming where. */
export function declarationError(place: Place, { hint, ja, en }: Wrong): SurveyError {
  const named = Object.entries(place) as [keyof Place, string][];
  const text = {
    ja: `${named.map(([part, name]) => `${words[part]} ${name}`).join("・")}: ${ja}`,
    en: `${named.map(([part, name]) => `${part} ${name}`).join(", ")}: ${en}`,
  };
  return new SurveyError("invalid-declaration", text, { ...place, ...(hint && { hint }) });
}
