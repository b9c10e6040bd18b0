/** The text of a new survey.ts. */
import type { Lang } from "../../codebook/label.js";
import type { GuessedQuestion, SurveyGuess } from "../../data/guess/guess.js";
import type { Message } from "../../errors.js";
import { questionLines } from "./question-text.js";
import { comment, doubt, indented, literal } from "./source-text.js";

export interface NewSurvey {
  readonly id: string;
  /** Left to the author where it is not known. */
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  /** The file the guess comes from, as the user named it; absent for the example. */
  readonly source?: string | undefined;
  readonly guess: SurveyGuess;
}

const nobody: Message = { ja: "（実施機関）", en: "(organisation)" };
const unnamed: Message = {
  ja: "調査の名前と、実施した機関を書いてください",
  en: "state the title of the survey and who ran it",
};

/** Charts of the first questions with categories, for a first look. */
function chartLines({ questions, by }: SurveyGuess): string[] {
  const shown = questions.filter(({ name, categories }) => categories.length > 0 && !by.includes(name)).slice(0, 3);
  const id = ({ name }: GuessedQuestion) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const distinct = shown.filter((one, i) => shown.findIndex((other) => id(other) === id(one)) === i);
  if (distinct.length === 0) return [];
  const lines = distinct.map((one) => `{ id: ${literal(id(one))}, kind: "shares", question: ${literal(one.name)} },`);
  return ["charts: [", ...indented(lines), "],"];
}

/** The file, in the language of its author for what is said in comments. */
export function surveyText({ id, title, organisation, source, guess }: NewSurvey, lang: Lang): string {
  const kinds = [...new Set(guess.questions.map(({ kind }) => kind))].sort();
  const open = title === undefined || organisation === undefined ? [doubt(unnamed, lang)] : [];
  const by = guess.by.length === 0 ? [] : [`by: [${guess.by.map(literal).join(", ")}],`];
  const body = [
    `id: ${literal(id)},`,
    ...open,
    `title: ${literal(title ?? id)},`,
    `organisation: ${literal(organisation ?? nobody[lang])},`,
    "questions: {",
    ...indented(guess.questions.flatMap((question) => questionLines(question, lang))),
    "},",
    ...by,
    ...chartLines(guess),
  ];
  const lines = [
    ...(source === undefined ? [] : headLines(source, lang)),
    ...guess.doubts.map((one) => doubt(one, lang)),
    `import { ${["defineSurvey", ...kinds].join(", ")} } from "jittai";`,
    "",
    "export default defineSurvey({",
    ...indented(body),
    "});",
  ];
  return `${lines.join("\n")}\n`;
}

const headLines = (source: string, lang: Lang): string[] =>
  lang === "ja"
    ? [
        comment(`${source} の見出しと値から作った下書きです。`),
        comment("「確認:」の行を確かめ、済んだら消してください。名前（q1、c1）は分かりやすいものに変えられます。"),
      ]
    : [
        comment(`A draft made from the header and the values of ${source}.`),
        comment('Look at every line that says "check:" and remove it when done; names (q1, c1) may be changed.'),
      ];
