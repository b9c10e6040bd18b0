import { type Message, SurveyError } from "../errors.js";
import type { PublishedFigure } from "./reconciliation.js";

/** What is wrong in an expression, before it is known which figure of which file it belongs to. */
export class ExpressionFault extends Error {
  override readonly name = "ExpressionFault";

  constructor(
    readonly text: Message,
    readonly hint: Message,
  ) {
    super(text.en);
  }
}

/** The faults of all figures of a file in one error: file, line, figure, expression, what is wrong, and the mend. */
export function expressionError(
  file: string,
  faults: readonly { readonly figure: PublishedFigure; readonly fault: ExpressionFault }[],
): SurveyError {
  const texts = faults.map(({ figure, fault }) => faultText(file, figure, fault));
  return new SurveyError(
    "faulty-data",
    { ja: texts.map(({ ja }) => ja).join("\n"), en: texts.map(({ en }) => en).join("\n") },
    { file, figures: faults.map(({ figure }) => figure.id), lines: texts },
  );
}

function faultText(file: string, { id, line, expression }: PublishedFigure, { text, hint }: ExpressionFault): Message {
  return {
    ja: `${file} ${line} 行目 ${id}：${text.ja}（${hint.ja}）：${expression}`,
    en: `${file}: line ${line}: ${id}: ${text.en} (${hint.en}): ${expression}`,
  };
}
