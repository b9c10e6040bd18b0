/** What a person reads when a command fails: a line a mistake that names the thing, one that says what to do. */
import { type ErrorCode, type Message, SurveyError } from "../errors.js";
import type { Context, ExitCode } from "./context.js";

const exitCodes: Readonly<Record<ErrorCode, ExitCode>> = {
  "invalid-option": 2,
  "unknown-name": 2,
  "invalid-declaration": 1,
  "unreadable-file": 1,
  "faulty-data": 1,
  "invalid-design": 1,
  "lonely-psu": 1,
  "unwritable-output": 1,
  "unexplained-figures": 1,
};

const debugHint: Message = {
  ja: "プログラムの不具合と思われます。JITTAI_DEBUG=1 を付けて実行すると詳しい記録が出ます",
  en: "this looks like a defect; run again with JITTAI_DEBUG=1 for the details",
};

function asSurveyError(error: unknown): SurveyError | null {
  return error instanceof SurveyError ? error : null;
}

/** One line, whatever was in it: names in messages may hold line ends. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

/** Reports a failure on stderr, and says what to end with. */
export function reportFailure(error: unknown, { io, say }: Pick<Context, "io" | "say">): ExitCode {
  const known = asSurveyError(error);
  const reason = error instanceof Error ? error.message : String(error);
  const defect = { ja: `予期しないエラー：${reason}`, en: `unexpected error: ${reason}` };
  const texts = known ? (known.details.lines ?? [known.text]) : [defect];
  const hint = known ? known.details.hint : debugHint;
  for (const text of texts) io.err(`jittai: ${oneLine(say(text))}\n`);
  if (hint) io.err(`  ${say({ ja: "対処", en: "hint" })}: ${oneLine(say(hint))}\n`);
  if (io.env.JITTAI_DEBUG && error instanceof Error) io.err(`${error.stack ?? ""}\n`);
  return known ? exitCodes[known.code] : 1;
}
