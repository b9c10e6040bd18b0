/** Text that stands for a number, and what keeps it from being one. */
const signs = String.raw`[+\-−－△▲]?`;
const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const units = `(?:[%％‰]|人|件|世帯|円|千円|万円|百万円|万人|千人|歳|年|か月|回|箇所|か所|ポイント|位|倍)?`;
const plain = /^-?\d+(?:\.\d+)?$/;
const decorated = new RegExp(
  String.raw`^(?:約|およそ|※|\*|＊)?\s*\(?${signs}\s*(?:${digits})\)?\s*${units}(?:弱|強|余り)?\s*(?:※|\*|＊)?$`,
);

/** Full-width letters, digits and signs as the usual ones; ① is no digit and stays. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (full) => String.fromCharCode(full.charCodeAt(0) - 0xfee0)).trim();

/** Whether a text stands for one number, written as one or not. */
export const looksNumeric = (text: string): boolean => decorated.test(halfWidth(text));

/** Whether a text is a number as programs write it. */
export const isPlainNumber = (text: string): boolean => plain.test(text);

/** A code keeps its leading zeros and is text: 01, 00123. */
export const isCode = (text: string): boolean => /^0\d+$/.test(text);

const number = new RegExp(digits, "g");

/** How many numbers a text holds: 44（2.3） has two, 2020-10-01 and 15～39歳 are one datum. */
export function numbersIn(text: string): number {
  const plainText = halfWidth(text);
  if (/^\d{4}[-/]\d{1,2}([-/]\d{1,2})?$/.test(plainText)) return 1;
  return plainText.match(number)?.length ?? 0;
}
