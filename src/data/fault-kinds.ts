import type { Message } from "../errors.js";
import type { FaultCode } from "./fault.js";

/** What each kind of fault is called, in messages and as a heading. */
export const faultKinds: Readonly<Record<FaultCode, Message>> = {
  "missing-column": { ja: "見つからない列", en: "missing column" },
  "duplicate-column": { ja: "重複した列", en: "duplicate column" },
  "extra-column": { ja: "調査票にない列（読みません）", en: "column not in the codebook (not read)" },
  "unnamed-column": { ja: "見出しのない列（読みません）", en: "column without a header (not read)" },
  "blank-row": { ja: "空の行（数えません）", en: "empty row (not counted)" },
  "ragged-row": { ja: "セルの数が見出しと合わない行", en: "row with too few or too many cells" },
  "empty-id": { ja: "空の回答者番号", en: "no respondent id" },
  "duplicate-id": { ja: "重複した回答者番号", en: "duplicate respondent id" },
  "unknown-category": { ja: "選択肢にない値", en: "unknown category" },
  "not-a-choice": { ja: "「選んだ・選ばない」のどちらでもない値", en: "neither chosen nor not chosen" },
  "not-a-number": { ja: "数値でない値", en: "not a number" },
  "out-of-range": { ja: "範囲を外れた数値", en: "number out of range" },
  "not-an-integer": { ja: "整数でない数値", en: "not a whole number" },
  "not-a-date": { ja: "日付でない値", en: "not a date" },
  "answered-not-asked": { ja: "尋ねていない人の回答", en: "answer to a question not asked" },
  "missing-answer": { ja: "足りない回答", en: "answer missing where asked" },
  "exclusive-combined": { ja: "ほかと同時に選べない選択肢", en: "exclusive category combined with others" },
  "private-use-character": { ja: "外字", en: "private-use character (gaiji)" },
  "error-cell": { ja: "数式のエラー値", en: "error value of a formula" },
  "error-as-missing": { ja: "数式のエラー値（欠損とみなします）", en: "error value of a formula (read as missing)" },
  "bad-weight": { ja: "正の数でないウェイト", en: "weight not above zero" },
  "bad-fpc": { ja: "正の数でない母集団の大きさ", en: "population size not above zero" },
  "empty-design-cell": { ja: "層または抽出単位が空欄", en: "no stratum or psu" },
};
