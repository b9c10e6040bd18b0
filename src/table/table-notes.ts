/** What a reader must know of a table beyond its numbers; notes hold no counts, which may have to be hidden. */
import type { Label } from "../codebook/label.js";
import type { Question } from "../codebook/question.js";
import type { Base, Origin } from "../estimate/estimate.js";
import type { Banner } from "./banner-columns.js";
import type { RowDraft } from "./lines.js";
import type { TableSet } from "./table-sets.js";

/** What the notes speak of. */
export interface NotesOf {
  readonly question: Question;
  readonly base: Base;
  readonly rows: readonly RowDraft[];
  readonly set: TableSet;
  readonly banner: Banner;
  readonly origin: Origin;
}

export function tableNotes(table: NotesOf): readonly Label[] {
  const { set, origin } = table;
  const notes = rules.filter(({ when }) => when(table)).map(({ note }) => note);
  const made = origin === "reconstructed" ? [reconstructed] : [];
  return [...notes, ...(set.note === undefined ? [] : [set.note]), ...made];
}

const reconstructed: Label = { ja: "※再構成データ", en: "Reconstructed responses" };

interface Rule {
  readonly when: (table: NotesOf) => boolean;
  readonly note: Label;
}

const hasLetters = ({ set, banner }: NotesOf): boolean =>
  set.shares === "column" &&
  set.comparisons.includes("letters") &&
  banner.columns.some(({ letter }) => letter !== null);

const rules: readonly Rule[] = [
  {
    when: ({ question, base, set }) => question.kind === "multiple" && base !== "mentions" && set.shares === "column",
    note: {
      ja: "複数回答のため、割合の合計は100％を超えることがある",
      en: "Several answers were possible, so shares may add up to more than 100%",
    },
  },
  {
    when: ({ base }) => base === "mentions",
    note: { ja: "割合は回答数（延べ）に対するもの", en: "Shares are of all answers given, not of people" },
  },
  {
    when: ({ base, question }) => base === "answered" && Object.keys(question.missing).length > 0,
    note: { ja: "無回答は集計から除いている", en: "Those who gave no answer are left out" },
  },
  {
    when: ({ rows }) => rows.some(({ kind }) => kind === "net"),
    note: { ja: "「再掲」は上の区分を合わせたもの", en: "Rows counted together repeat those above" },
  },
  {
    when: ({ banner, set }) =>
      set.total !== "none" &&
      banner.sums.some(({ whole, parts, rest }) => whole === banner.total && rest && parts.length > 1),
    note: {
      ja: "内訳の質問に無回答の人などは「全体」にだけ含まれる",
      en: "Those without an answer to the breakdown are in the total only",
    },
  },
  {
    when: hasLetters,
    note: {
      ja: "英字は、その列より有意に高いことを示す（標本設計にもとづく t 検定、Holm 法、有意水準5％）",
      en: "Letters name the columns that a cell is significantly above (design-based t-tests, Holm, 5% level)",
    },
  },
];
