/**
 * Lines of Japanese and Latin text: breaks between any two Japanese characters, but keeps numbers with their
 * unit, Latin words and katakana words whole, and no punctuation at the wrong end (禁則処理; JIS X 4051, §6).
 * Among the breaks near the end of a line it prefers those after punctuation, then those before a new word.
 */
export type MeasureLine = (text: string) => number;

const noStart = /[、。，．,.）」』】〕］)\]！？!?：；:;・ー～％%‰°＊々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ…―]/u;
const noEnd = /[（「『【〔［([￥＄＃#]/u;
const run = /[\p{Script=Latin}\p{Nd}.,'’&＝=＋+−\-–/①-⑳%％]/u;
const katakana = /[\p{Script=Katakana}ー]/u;
const hiragana = /\p{Script=Hiragana}/u;
const kanji = /\p{Script=Han}/u;
/** Characters set a whole em wide, about which a line may break without a space. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;
const digit = /[\p{Nd}万億千百]/u;
const unit = /[人年月日歳件％%万億円時分回か]/u;

/** What a break costs, as the part of a line one would rather leave empty than break there. */
const breaks = { punctuation: 0, newWord: 0.12, particle: 0.3, insideWord: 0.7 } as const;
/** A line is at least this full; ending so that only one or two characters remain costs extra. */
const leastFull = 0.4;
const orphanCost = 0.4;

/** The text as lines no wider than `width`; a single unit that is wider is cut. */
export function wrap(text: string, width: number, measure: MeasureLine): string[] {
  const units = unbreakable(text.replace(/\s+/g, " ").trim()).flatMap((part) => cut(part, width, measure));
  const lines: string[] = [];
  for (let start = 0; start < units.length; ) {
    const end = lineEnd(units, start, { width, measure });
    lines.push(units.slice(start, end).join("").trim());
    start = end;
  }
  return lines.length > 0 ? lines : [""];
}

/** The width of the widest piece that a line should not break within: a word, a number with its unit. */
export const widestPiece = (text: string, measure: MeasureLine): number =>
  Math.max(...unbreakable(text.replace(/\s+/g, " ").trim()).map((part) => measure(part.trimEnd())), 0);

/** At most `most` lines; the last ends in … if something was left out. */
export function clamp(lines: readonly string[], most: number, fit: { width: number; measure: MeasureLine }): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), shorten(`${kept[most - 1] ?? ""}…`, fit.width, fit.measure)];
}

/** The text, its end replaced by … until it fits. */
export function shorten(text: string, width: number, measure: MeasureLine): string {
  if (measure(text) <= width) return text;
  const characters = [...text.replace(/…$/u, "")];
  while (characters.length > 1 && measure(`${characters.join("")}…`) > width) characters.pop();
  return `${characters.join("")}…`;
}

/** The unit after the last one of the line that starts at `start`. */
function lineEnd(units: readonly string[], start: number, fit: { width: number; measure: MeasureLine }): number {
  const fits = (end: number) => fit.measure(units.slice(start, end).join("").trimEnd()) <= fit.width;
  let end = start + 1;
  while (end < units.length && fits(end + 1)) end++;
  if (end === units.length) return end;
  const cost = (at: number): number => {
    const used = fit.measure(units.slice(start, at).join("").trimEnd()) / fit.width;
    const orphan = [...units.slice(at).join("")].length <= 2;
    return used < leastFull ? Number.POSITIVE_INFINITY : breakCost(units, at) + (1 - used) + (orphan ? orphanCost : 0);
  };
  let [best, least] = [end, cost(end)];
  for (let at = end - 1; at > start; at--) {
    const found = cost(at);
    if (found < least) [best, least] = [at, found];
  }
  return best;
}

function breakCost(units: readonly string[], at: number): number {
  const [before = "", after = ""] = [[...(units[at - 1] ?? "")].at(-1), [...(units[at] ?? "")][0]];
  if (/[\s、。，：]/u.test(before)) return breaks.punctuation;
  if (hiragana.test(after)) return breaks.particle;
  if (/[）」・]/u.test(before) || noEnd.test(after)) return breaks.punctuation;
  return (kanji.test(before) || katakana.test(before)) && kanji.test(after) ? breaks.insideWord : breaks.newWord;
}

/** Pieces between which a line may break. */
function unbreakable(text: string): string[] {
  const parts: string[] = [];
  let last = "";
  for (const character of text) {
    if (last !== "" && !mayBreak(last, character)) parts.push((parts.pop() ?? "") + character);
    else parts.push(character);
    last = character;
  }
  return parts;
}

function mayBreak(before: string, after: string): boolean {
  if (before === " ") return true;
  if (after === " " || noStart.test(after) || noEnd.test(before)) return false;
  if (run.test(before) && run.test(after)) return false;
  if (!wide.test(before) && !wide.test(after)) return false;
  if (digit.test(before) && (unit.test(after) || digit.test(after))) return false;
  if (digit.test(before) && katakana.test(after)) return false;
  return !(katakana.test(before) && katakana.test(after));
}

function cut(part: string, width: number, measure: MeasureLine): string[] {
  if (measure(part.trimEnd()) <= width) return [part];
  const pieces: string[] = [];
  let piece = "";
  for (const character of part) {
    if (piece !== "" && measure(piece + character) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
