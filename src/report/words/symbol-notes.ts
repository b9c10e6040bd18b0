import type { MethodNote } from "./method-note.js";

const sign = (term: string, ja: string, en: string): MethodNote => ({ term: { ja: term, en: term }, text: { ja, en } });

/** The signs that stand beside or in place of a number. */
export const symbolNotes: readonly MethodNote[] = [
  sign(
    "＊",
    "回答者が少ないなどのため、利用に注意が必要な値（図では白抜きの印）",
    "use with caution, such as few respondents (a hollow mark in figures)",
  ),
  sign("x", "個人が特定されるおそれがあるため秘匿した値", "suppressed to protect individuals"),
  sign("…", "値が得られない、または推計できないもの", "not available, or cannot be estimated"),
  sign("－", "該当する値がないもの", "no such value"),
  sign("◇", "計画などに記載された値", "figure printed in a document"),
];
