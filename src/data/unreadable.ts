import { type Message, SurveyError } from "../errors.js";

/** A file that cannot be read, decoded or understood: what was found, and what to do. */
export const unreadable = (file: string, found: Message, hint: Message): SurveyError =>
  new SurveyError(
    "unreadable-file",
    { ja: `ファイルを読めません：${file}（${found.ja}）`, en: `unreadable file: ${file} (${found.en})` },
    { file, hint },
  );
