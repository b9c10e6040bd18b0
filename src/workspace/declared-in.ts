import { SurveyError } from "../errors.js";

/** Where something is declared: the file, and which of its records. */
export interface DeclaredPlace {
  readonly file: string | null;
  readonly id: string;
}

/** What a declaration asks for; a name in it that stands for nothing is an error that names the file and the record. */
export function declaredIn<T>({ file, id }: DeclaredPlace, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
    const place = [file, id].filter((part) => part !== null).join(": ");
    const text = { ja: `${place}: ${error.text.ja}`, en: `${place}: ${error.text.en}` };
    throw new SurveyError("invalid-declaration", text, error.details);
  }
}
