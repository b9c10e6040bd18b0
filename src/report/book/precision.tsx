import type { Lang } from "../../codebook/label.js";
import type { Estimate } from "../../estimate/estimate.js";
import type { WaveResults } from "../wave-results.js";
import { isExact } from "../words/census.js";
import { levelText, spanText } from "../words/shown.js";
import { Bilingual } from "./bilingual.js";

interface PrecisionProps {
  readonly results: WaveResults;
  readonly estimate: Estimate;
}

/** The interval of an estimate, or why there is none. */
export function Precision({ results, estimate }: PrecisionProps) {
  return <Bilingual of={(lang) => words(results, estimate, lang)} />;
}

function words(results: WaveResults, estimate: Estimate, lang: Lang): string {
  if (estimate.disclosure === "suppressed")
    return lang === "ja" ? "秘匿（個人が特定されるおそれ）" : "suppressed to protect individuals";
  if (isExact(results, estimate)) return lang === "ja" ? "全数調査（標本誤差なし）" : "census (no sampling error)";
  const span = spanText(estimate, lang);
  if (estimate.interval === null || span === null) return lang === "ja" ? "推計できない" : "cannot be estimated";
  const level = levelText(estimate.interval, lang);
  const care = estimate.reliability === "ok" ? "" : lang === "ja" ? "。＊利用に注意" : "; ＊ use with caution";
  return lang === "ja" ? `${span}（${level}信頼区間）${care}` : `${span} (${level} interval)${care}`;
}
