import { SurveyError } from "./errors.js";

/** The error for an option that has a value it cannot have. */
export const invalidOption = (option: string, got: string, expected: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `${option} の値が正しくありません: ${got} (${expected})`,
      en: `invalid ${option}: ${got} (expected ${expected})`,
    },
    { option, got, expected },
  );
