import type { Label } from "../codebook/label.js";
import { roundedDigits } from "../math/rounding.js";
import type { Reconciliation, Verdict } from "./reconciliation.js";

/** A verdict in a sign and a word or two, for tables; neither needs colour. */
export interface VerdictMark {
  readonly sign: string;
  readonly word: Label;
}

export const verdictMarks: Readonly<Record<Verdict, VerdictMark>> = {
  "not-reproduced": { sign: "!", word: { ja: "要確認", en: "check" } },
  "sum-of-rounded-parts": { sign: "△", word: { ja: "説明できる差", en: "explained" } },
  "reproduced-other-rule": { sign: "≈", word: { ja: "丸めで説明", en: "rounding" } },
  "base-unknown": { sign: "–", word: { ja: "照合できない", en: "not testable" } },
  "held-as-fact": { sign: "–", word: { ja: "資料の値", en: "stated fact" } },
  consistent: { sign: "✓", word: { ja: "矛盾なし", en: "consistent" } },
  reproduced: { sign: "✓", word: { ja: "一致", en: "matches" } },
};

/** Reproduced, but not by rounding the exact value: 8,445 where the exact share gives 8,438. */
const afterRounding: VerdictMark = { sign: "≈", word: { ja: "丸め方まで一致", en: "matches, as rounded" } };

/** The mark of one figure; one that comes out only after its share was rounded says so. */
export const markOf = (line: Reconciliation): VerdictMark =>
  line.verdict === "reproduced" && !isPlain(line) ? afterRounding : verdictMarks[line.verdict];

/** Whether the exact value, rounded half up as far as the figure is, is what was printed. */
function isPlain({ computed, figure }: Reconciliation): boolean {
  if (computed === null) return true;
  const places = figure.approximate ? [figure.digits, -1, -2, -3, -4] : [figure.digits];
  return places.some((digits) => Number(roundedDigits(computed, digits)) === Number(figure.printed));
}
