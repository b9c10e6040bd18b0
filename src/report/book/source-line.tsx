import { inLanguage, type Lang } from "../../codebook/label.js";
import type { WaveResults } from "../wave-results.js";
import { Bilingual } from "./bilingual.js";

/** 資料: the survey and its year; says so where the data are reconstructed. */
export function SourceLine({ results }: { readonly results: WaveResults }) {
  return <Bilingual of={(lang) => sourceText(results, lang)} />;
}

export function sourceText({ survey, wave }: Pick<WaveResults, "survey" | "wave">, lang: Lang): string {
  const [organisation, title, label] = [survey.organisation, survey.title, wave.label].map((text) =>
    inLanguage(text, lang),
  );
  const reconstructed = wave.origin === "reconstructed";
  if (lang === "ja") return `資料：${organisation}「${title}」（${label}）。${reconstructed ? "※再構成データ" : ""}`;
  return `Source: ${organisation}, ${title}, ${label}${reconstructed ? " (reconstructed data)" : ""}.`;
}
