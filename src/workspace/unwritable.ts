import { type Message, SurveyError } from "../errors.js";

const reasons: Readonly<Record<string, Message>> = {
  EACCES: { ja: "書き込む権限がありません", en: "permission denied" },
  EPERM: { ja: "書き込む権限がないか、ほかのソフトが開いています", en: "not permitted, or open in another program" },
  EBUSY: { ja: "ほかのソフトが開いています", en: "open in another program" },
  EROFS: { ja: "読み取り専用の場所です", en: "read-only place" },
  ENOSPC: { ja: "空き容量が足りません", en: "no space left" },
  ENOTDIR: { ja: "フォルダーではありません", en: "not a folder" },
  EEXIST: { ja: "同じ名前のファイルがあります", en: "a file of that name is in the way" },
  EISDIR: { ja: "同じ名前のフォルダーがあります", en: "a folder of that name is in the way" },
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/** The error for a place that cannot be written to; a SurveyError is passed on as it is. */
export function unwritable(place: string, error: unknown): SurveyError {
  if (error instanceof SurveyError) return error;
  const code = codeOf(error);
  const reason = reasons[code] ?? { ja: code || String(error), en: code || String(error) };
  return new SurveyError(
    "unwritable-output",
    { ja: `書き込めません：${place}（${reason.ja}）`, en: `cannot write ${place} (${reason.en})` },
    {
      hint: {
        ja: "前回の出力はそのまま残っています。Excel などで開いていれば閉じ、フォルダーの権限を確かめてください",
        en: "the last output is untouched; close the file where it is open, and check the folder's permissions",
      },
    },
  );
}
