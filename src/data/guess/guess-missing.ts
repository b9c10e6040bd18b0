/** Texts and numbers that usually stand for a missing answer. */
import type { MissingKind } from "../../codebook/question.js";
import type { Message } from "../../errors.js";
import { folded } from "../lookup.js";
import { type ColumnCells, numberIn } from "./column-cells.js";

type Missing = Readonly<Partial<Record<MissingKind, readonly string[]>>>;

export interface GuessedMissing {
  readonly missing: Missing;
  readonly doubts: readonly Message[];
  /** The texts that are answers. */
  readonly answers: readonly string[];
}

const words: Readonly<Record<MissingKind, RegExp>> = {
  noAnswer: /^(無回答|無記入|未回答|未記入|回答なし|n\/?a|no answer|missing)$/i,
  notAsked: /^(非該当|対象外|not applicable)$/i,
  unknown: /^(不明|判読不能|無効|無効回答|invalid)$/i,
};
const nines = /^-?9+$/;

const kindOf = (text: string): MissingKind | undefined =>
  (["noAnswer", "notAsked", "unknown"] as const).find((kind) => words[kind].test(folded(text)));

/** 9, 99, 999 …, −1 or −9 where it stands apart from every other number. */
function codeApart(texts: readonly string[]): string | null {
  const numbers = texts.map((text) => ({ text, number: numberIn(text) }));
  if (numbers.some(({ number }) => number === null)) return null;
  const negative = numbers.filter(({ number }) => number! < 0);
  if (negative.length === 1 && /^-(1|9+)$/.test(folded(negative[0]!.text))) return negative[0]!.text;
  const sorted = numbers.toSorted((a, b) => a.number! - b.number!);
  const [highest, next] = [sorted.at(-1), sorted.at(-2)];
  if (!highest || !next || !nines.test(folded(highest.text))) return null;
  const apart = highest.number === 9 ? next.number! <= 7 : next.number! < highest.number! * 0.9;
  return apart ? highest.text : null;
}

function blankDoubt({ blank, rows }: ColumnCells): Message[] {
  if (blank * 3 < rows) return [];
  return [
    {
      ja: `空欄が ${rows} 件のうち ${blank} 件あります。一部の人だけに尋ねた設問なら askedIf に条件を書きます`,
      en: `${blank} of ${rows} cells are empty; if only some were asked, state the condition in askedIf`,
    },
  ];
}

/** Splits the texts of a column into answers and codes of missing answers. */
export function guessMissing(cells: ColumnCells): GuessedMissing {
  const texts = [...cells.texts.keys()];
  const found: Partial<Record<MissingKind, string[]>> = {};
  const add = (kind: MissingKind, text: string) => {
    found[kind] = [...(found[kind] ?? []), text];
  };
  const doubts: Message[] = [];
  for (const text of texts) {
    const kind = kindOf(text);
    if (kind !== undefined) add(kind, text);
  }
  const code = codeApart(texts.filter((text) => kindOf(text) === undefined));
  if (code !== null) {
    add("noAnswer", code);
    const count = cells.texts.get(code)!;
    doubts.push({
      ja: `${code}（${count} 件）は無回答の符号と見ました`,
      en: `${code} (${count} cells) was taken for no answer`,
    });
  }
  if (cells.blank > 0 && found.noAnswer === undefined) found.noAnswer = [];
  const answers = texts.filter((text) => kindOf(text) === undefined && text !== code);
  return { missing: inOrder(found), doubts: [...doubts, ...blankDoubt(cells)], answers };
}

/** No answer first: it is what an empty cell then means. */
const inOrder = ({ noAnswer, notAsked, unknown }: Missing): Missing => ({
  ...(noAnswer && { noAnswer }),
  ...(notAsked && { notAsked }),
  ...(unknown && { unknown }),
});
