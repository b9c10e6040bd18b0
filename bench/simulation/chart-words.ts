import type { Lang } from "../../src/codebook/label.ts";
import type { Row } from "./results.ts";

/** What a picture of the document shows and says. */
export interface Picture {
  readonly id: string;
  readonly title: Readonly<Record<Lang, string>>;
  readonly subtitle: Readonly<Record<Lang, string>>;
  /** The lines: which results, and what each is called. */
  readonly shows: (row: Row) => boolean;
  readonly line: (row: Row) => string;
}

export const pictures: readonly Picture[] = [
  {
    id: "intervals-simple",
    title: {
      ja: "どの割合でも 95％を保つのは korn-graubard だけ。wald は小さい割合で大きく外れる",
      en: "Only korn-graubard keeps 95% at every share; wald and logit fail where few say yes",
    },
    subtitle: {
      ja: "縦：95％信頼区間が真の割合を含む確率（％）、横：真の割合（％、対数目盛）。単純無作為抽出、n 別",
      en: "Vertical: how often (%) a 95% interval holds the true share; horizontal: the true share (%, log scale). Simple random samples, by n",
    },
    shows: ({ icc }) => icc === 0,
    line: ({ n }) => `n = ${n.toLocaleString("en")}`,
  },
  {
    id: "intervals-clustered",
    title: {
      ja: "少数の大きなまとまりで答えが似ていると、小さい割合はどの方法でも 95％に届かない",
      en: "With few large clusters that answer alike, no method reaches 95% for small shares",
    },
    subtitle: {
      ja: "縦：95％信頼区間が真の割合を含む確率（％）、横：真の割合（％、対数目盛）。級内相関 0.1、抽出単位の数 × 大きさ別",
      en: "Vertical: how often (%) a 95% interval holds the true share; horizontal: the true share (%, log scale). ICC 0.1, by psus × cases",
    },
    shows: ({ icc }) => icc === 0.1,
    line: ({ design }) => design,
  },
];

export const notes: Readonly<Record<Lang, string>> = {
  ja: "灰色の横線は 95％。80％を下回る部分は枠の外。区間を出せない標本は「含まない」に数えた。",
  en: "The grey line is 95%. Coverage under 80% leaves the panel. A sample for which a method has no interval counts as missed.",
};
