import { type Message, SurveyError } from "./errors.js";

/** The error for an option that has a value it cannot have; what was expected is said in both languages unless it is but a name or a number. */
export function invalidOption(option: string, got: string, expected: Message | string): SurveyError {
  const { ja, en } = typeof expected === "string" ? { ja: expected, en: expected } : expected;
  return new SurveyError(
    "invalid-option",
    { ja: `${option} の値が正しくありません: ${got} (${ja})`, en: `invalid ${option}: ${got} (expected ${en})` },
    { option, got, expected: en },
  );
}
