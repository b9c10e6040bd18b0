import type { Label } from "../../../codebook/label.js";
import type { LevelResults } from "../../wave-results.js";
import { sourceText } from "../source-line.js";

/** What is the same for every number of a level: rounding, the document, the files it was computed from. */
export function sourceTexts(results: LevelResults): readonly Label[] {
  const { responses, estimates } = results;
  const codebook = estimates[0]?.lineage.codebook ?? "";
  const files = [`sha-256 ${short(responses.source.sha256)}`, ...(codebook === "" ? [] : [short(codebook)])];
  return [
    {
      ja: "割合は丸めずに計算し、最後に一度だけ四捨五入",
      en: "Shares are computed unrounded and rounded half up, once, at the end",
    },
    { ja: sourceText(results, "ja").replace("資料：", ""), en: sourceText(results, "en").replace("Source: ", "") },
    {
      ja: `回答 ${files[0]}${files[1] === undefined ? "" : `、調査票 sha-256 ${files[1]}`}`,
      en: `Responses ${files[0]}${files[1] === undefined ? "" : `; codebook sha-256 ${files[1]}`}`,
    },
  ];
}

/** Enough of a hash for a person to compare. */
const short = (sha: string): string => (sha.length > 16 ? `${sha.slice(0, 8)}…${sha.slice(-4)}` : sha);
