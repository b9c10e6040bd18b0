import { inLanguage } from "../../codebook/label.js";
import type { WaveResults } from "../wave-results.js";
import { Bilingual } from "./bilingual.js";

/** The title of a survey and which time it was held. */
export function SurveyName({ results: { survey, wave } }: { readonly results: WaveResults }) {
  return (
    <Bilingual
      of={(lang) => {
        const [title, label] = [inLanguage(survey.title, lang), inLanguage(wave.label, lang)];
        return lang === "ja" ? `${title}（${label}）` : `${title}, ${label}`;
      }}
    />
  );
}
