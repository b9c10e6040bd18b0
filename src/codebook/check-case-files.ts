/** Holds where the cases of a wave are against the survey: a second level needs its file, and a file its level. */
import { declarationError, type Place } from "./declaration-error.js";
import type { CaseLevel, Survey } from "./survey.js";
import type { WaveShape } from "./wave-shape.js";

/** What of a survey a wave is held against. */
export type DeclaredSurvey = Pick<Survey, "id"> & { readonly cases?: CaseLevel };

export function checkCaseFiles({ responses, sample }: WaveShape, survey: DeclaredSurvey, place: Place): void {
  const { cases } = responses ?? {};
  if (survey.cases === undefined) {
    if (cases === undefined && sample.cases === undefined) return;
    throw declarationError(place, {
      ja: "調査に cases（ケースの質問）がないのに、回で cases が宣言されています",
      en: "cases in a wave of a survey without cases (expected cases in defineSurvey)",
    });
  }
  if (responses !== undefined && cases === undefined) {
    throw declarationError(place, {
      ja: "responses.cases がありません（ケースの回答がある場所）",
      en: "no responses.cases: the survey has cases (expected where they are)",
      hint: {
        ja: 'cases: { file: …, respondent: … } か cases: { wide: { header: "ケース{n}_{question}" } } と書きます',
        en: 'write cases: { file: …, respondent: … } or cases: { wide: { header: "case{n}_{question}" } }',
      },
    });
  }
  if (cases !== undefined && "wide" in cases) checkHeader(cases.wide.header, place);
}

/** A header in which each placeholder stands once, with something between them. */
function checkHeader(header: string, place: Place): void {
  const once = (placeholder: string) => header.split(placeholder).length === 2;
  if (once("{n}") && once("{question}") && !header.includes("{n}{question}") && !header.includes("{question}{n}"))
    return;
  throw declarationError(place, {
    ja: `responses.cases.wide.header: {n} と {question} を 1 つずつ、間に文字を入れて書きます: ${header}`,
    en: `responses.cases.wide.header: ${header} (expected {n} and {question} once each, with something between them)`,
  });
}
