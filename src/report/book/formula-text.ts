import { inLanguage, type Lang } from "../../codebook/label.js";
import type { GroupEstimate } from "../../prevalence/group-estimate.js";
import { formatNumber, formatShare } from "../../table/format.js";
import type { WaveResults } from "../wave-results.js";
import { isShown } from "../words/shown.js";

/** The sum behind a headcount with its real figures: `95人÷1,923人×人口368,762人＝18,218人`. */
export function formulaText({ wave }: WaveResults, { document }: GroupEstimate, lang: Lang): string {
  const { share, people } = document;
  if (!isShown(people) || share.value === null)
    return lang === "ja"
      ? "人数＝割合×人口。値は示していません。"
      : "People = share × population. The value is not shown.";
  const size = formatNumber(wave.population.size);
  const population = inLanguage(wave.population.label, lang);
  const unweighted = share.count !== undefined && Math.abs(share.count / share.n - share.value) < 1e-12;
  const total = formatNumber(people.value);
  if (!unweighted) {
    const percent = formatShare(share.value, lang, 3);
    return lang === "ja"
      ? `ウエイト付きの割合${percent}×${population}${size}人＝${total}人（割合は丸めずに計算）。`
      : `Weighted share ${percent} × ${size} (${population}) = ${total}; the share is not rounded first.`;
  }
  const [count, n] = [formatNumber(share.count ?? null), formatNumber(share.n)];
  return lang === "ja"
    ? `${count}人÷${n}人×${population}${size}人＝${total}人。`
    : `${count} ÷ ${n} × ${size} (${population}) = ${total}.`;
}
