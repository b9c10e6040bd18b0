import { inLanguage, type Label } from "../../codebook/label.js";
import { Bilingual } from "./bilingual.js";

interface SurveyNameProps {
  readonly results: { readonly survey: { readonly title: Label }; readonly wave: { readonly label: Label } };
}

/** The title of a survey and which time it was held. */
export function SurveyName({ results: { survey, wave } }: SurveyNameProps) {
  return (
    <Bilingual
      of={(lang) => {
        const [title, label] = [inLanguage(survey.title, lang), inLanguage(wave.label, lang)];
        return lang === "ja" ? `${title}（${label}）` : `${title}, ${label}`;
      }}
    />
  );
}
