import { checkNames } from "./check-names.js";
import { declarationError, type Place, type Wrong } from "./declaration-error.js";
import type { Bin, NumberQuestion } from "./question.js";

/** Holds a number question's range and classes against each other: no overlap, no gap, nothing outside. */
export function checkNumber(question: NumberQuestion, place: Place): void {
  checkNames(question.bins, { ja: "階級", en: "bin" }, place);
  const wrong = rangeFault(question) ?? binsFault(question);
  if (wrong) throw declarationError(place, wrong);
}

function rangeFault({ min, max, integer, bins }: NumberQuestion): Wrong | null {
  if (!(min <= max)) return { ja: `最小 ${min} が最大 ${max} を超えています`, en: `min above max: ${min} > ${max}` };
  const ends = [min, max, ...bins.flatMap((bin) => [bin.min, bin.max])];
  const broken = integer ? ends.find((end) => !Number.isInteger(end)) : undefined;
  if (broken === undefined) return null;
  return {
    ja: `整数の質問の境界が整数ではありません: ${broken}`,
    en: `fractional bound of a whole-number question: ${broken}`,
    hint: { ja: "integer: false を指定してください", en: "declare integer: false" },
  };
}

function binsFault({ min, max, integer, bins }: NumberQuestion): Wrong | null {
  const [first, last] = [bins[0], bins.at(-1)];
  if (!first || !last) return null;
  const single = bins.find((bin) => (integer ? bin.min > bin.max : bin.min >= bin.max));
  if (single)
    return {
      ja: `階級 ${single.name} の範囲が逆です`,
      en: `empty bin: ${single.name} (${single.min} to ${single.max})`,
    };
  if (first.min < min || last.max > max) {
    return {
      ja: `階級が ${min}～${max} の外に出ています`,
      en: `bins outside ${min} to ${max}: ${first.min} to ${last.max}`,
    };
  }
  if (first.min > min || last.max < max) {
    return {
      ja: `階級が ${min}～${max} を覆っていません`,
      en: `bins leave a gap in ${min} to ${max}: ${first.min} to ${last.max}`,
    };
  }
  for (const [i, bin] of bins.slice(1).entries()) {
    const fault = seamFault(bins[i] ?? first, bin, integer ? 1 : 0);
    if (fault) return fault;
  }
  return null;
}

/** Two classes in a row must meet: whole numbers one apart, others at the same bound. */
function seamFault(before: Bin, after: Bin, step: number): Wrong | null {
  const expected = before.max + step;
  if (after.min === expected) return null;
  const [ja, en] = after.min < expected ? ["重なっています", "overlap"] : ["離れています", "leave a gap"];
  return {
    ja: `階級 ${before.name} と ${after.name} が${ja}`,
    en: `bins ${en}: ${before.name} ends at ${before.max}, ${after.name} begins at ${after.min} (expected ${expected})`,
  };
}
