import { SurveyError } from "../errors.js";

/** The encodings a response file may be in, by the name `TextDecoder` knows. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp"] as const;
export type Encoding = (typeof encodings)[number];

/** The names people use for them; shift_jis is read as Windows does (CP932: ①, ㈱, 髙). */
const names: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  utf16le: "utf-16le",
  unicode: "utf-16le",
  "utf-16be": "utf-16be",
  utf16be: "utf-16be",
  shift_jis: "shift_jis",
  "shift-jis": "shift_jis",
  shiftjis: "shift_jis",
  sjis: "shift_jis",
  cp932: "shift_jis",
  ms932: "shift_jis",
  "windows-31j": "shift_jis",
  "euc-jp": "euc-jp",
  eucjp: "euc-jp",
  euc_jp: "euc-jp",
};

/** The encoding meant by a name as people write it: cp932, SJIS, UTF-8 … */
export function encodingNamed(name: string): Encoding {
  const encoding = names[name.trim().toLowerCase()];
  if (encoding) return encoding;
  const known = "utf-8, utf-16le, utf-16be, cp932, sjis, shift_jis, windows-31j, euc-jp";
  throw new SurveyError("invalid-option", {
    ja: `文字コードの名前が正しくありません：${name}（使えるもの：${known}）`,
    en: `unknown encoding: ${name} (expected one of ${known})`,
  });
}
