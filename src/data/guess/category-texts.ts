/** Categories from the texts of a column: their order, their labels, and which are of another kind (その他, 特にない). */
import { folded } from "../lookup.js";
import { naturalOrder } from "../natural-order.js";
import { numberIn } from "./column-cells.js";
import type { GuessedCategory } from "./guess.js";

const exclusiveLabel =
  /^(特に(は)?(ない|なし|理由はない)|(いずれ|どれ)(に)?も|あてはまるものはない|当てはまるものはない|ない$|なし$|無回答|none\b)/i;
const residualLabel = /^(その他|わからない|分からない|答えたくない|other\b|don.t know)/i;

/** 1 男性, 1.男性, 1：男性, ①男性: the text after its number. */
const numbered = /^(?:\d{1,3}\s*[.:、)]\s*|\d{1,3}\s+)(?=\S)/;

function labelOf(text: string): string {
  const plain = text.normalize("NFKC");
  const prefix = numbered.exec(plain)?.[0];
  if (prefix === undefined || plain.length !== text.length) return text;
  return text.slice(prefix.length).trim();
}

/** 未満 before the class that begins there, 以上 after it. */
function rank(text: string): number | null {
  const plain = text.normalize("NFKC").replaceAll(",", "");
  const numbers = plain.match(/\d+(?:\.\d+)?/g);
  if (numbers === null) return /^(ない|なし|収入はない)/.test(plain) ? -1 : null;
  const below = numbers.length === 1 && /(未満|以下|まで|まえ|under|below)/i.test(plain);
  return Number(numbers[0]) * (/億/.test(plain) ? 10000 : 1) + (below ? -0.5 : 0);
}

/** Texts that are all classes of a number: 20～29歳, 100万円未満, 5年以上. */
const classWord = /(未満|以上|以下|超|代$|[～〜~–-]|under|over)/i;
export const areClasses = (texts: readonly string[]): boolean =>
  texts.length > 2 &&
  texts.filter((text) => classWord.test(text) && /\d/.test(text.normalize("NFKC"))).length >= texts.length - 1 &&
  texts.every((text) => rank(text) !== null || residualLabel.test(text));

const degree =
  /(とても|非常に|たいへん|大変|かなり|やや|まあ|少し|あまり|まったく|全く|どちらかといえば|どちらとも|満足|不満)/;
/** Texts that say how much: とても … まったく. */
export const areDegrees = (texts: readonly string[]): boolean =>
  texts.length > 2 && texts.filter((text) => degree.test(text)).length >= texts.length - 1;

/** From とても to まったく: above 0 on the side of much or good, below 0 on the side of little or bad. */
function degreeRank(text: string): number {
  const strength = /(とても|非常に|たいへん|大変|かなり|まったく|全く)/.test(text)
    ? 2
    : /(どちらとも|ふつう|普通)/.test(text)
      ? 0
      : 1;
  return /(不満|不安|悪|あまり|まったく|全く|少な|低|ない$)/.test(text) ? -strength : strength;
}

function ordered(texts: readonly string[]): readonly string[] {
  if (texts.every((text) => numberIn(text) !== null)) return texts.toSorted((a, b) => numberIn(a)! - numberIn(b)!);
  if (texts.every((text) => numbered.test(text.normalize("NFKC")))) return texts.toSorted(naturalOrder);
  const last = (text: string) => (residualLabel.test(text) ? -Infinity : degreeRank(text));
  if (areDegrees(texts)) return texts.toSorted((a, b) => (last(a) === last(b) ? 0 : last(b) - last(a)));
  if (!areClasses(texts)) return texts.toSorted((a, b) => Number(isResidual(a)) - Number(isResidual(b)));
  return texts.toSorted((a, b) => (rank(a) ?? Infinity) - (rank(b) ?? Infinity));
}

export const isExclusive = (label: string): boolean => exclusiveLabel.test(folded(label));
export const isResidual = (label: string): boolean => residualLabel.test(folded(label)) || isExclusive(label);

/** Categories named c1, c2 … in a sensible order; of a code only, the code is the label. */
export function categoriesFrom(texts: readonly string[]): readonly GuessedCategory[] {
  const sorted = ordered(texts);
  const labels = sorted.map(labelOf);
  const plain = new Set(labels).size === labels.length ? labels : sorted;
  const written = sorted.some((text) => /^\d+$/.test(folded(text)));
  return sorted.map((text, i) => ({
    name: `c${i + 1}`,
    code: plain[i] === text && !written ? String(i + 1) : text,
    label: plain[i]!,
    exclusive: false,
    residual: isResidual(plain[i]!),
  }));
}
