/** A codebook in the words of one wave's file: headers and texts that the wave declares are known beside its own. */
import { didYouMean } from "../codebook/nearest-name.js";
import type { Category, Question } from "../codebook/question.js";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import { type Message, SurveyError } from "../errors.js";

type Declared = Pick<Wave["responses"], "columns" | "categories">;

function unknown(kind: Message, name: string, names: readonly string[]): SurveyError {
  return new SurveyError(
    "unknown-name",
    { ja: `${kind.ja}がありません：${name}`, en: `unknown ${kind.en}: ${name}` },
    { hint: didYouMean(name, names) },
  );
}

function checkQuestions(questions: Survey["questions"], named: readonly string[], at: string): void {
  const wrong = named.find((name) => !Object.hasOwn(questions, name));
  if (wrong === undefined) return;
  throw unknown({ ja: `${at} の設問`, en: `question in ${at}` }, wrong, Object.keys(questions));
}

/** The texts that stand for each category of a question. */
function withTexts(name: string, question: Question, texts: Readonly<Record<string, string>>): Question {
  if (!("categories" in question)) {
    throw new SurveyError("invalid-declaration", {
      ja: `responses.categories: 設問 ${name} に選択肢はありません`,
      en: `responses.categories: ${name} is a ${question.kind} question (expected one with categories)`,
    });
  }
  const names = question.categories.map((category) => category.name);
  const wrong = Object.values(texts).find((category) => !names.includes(category));
  if (wrong !== undefined) throw unknown({ ja: `設問 ${name} の選択肢`, en: `category of ${name}` }, wrong, names);
  const also = (category: Category) => Object.keys(texts).filter((text) => texts[text] === category.name);
  return { ...question, categories: question.categories.map((category) => ({ ...category, also: also(category) })) };
}

/** The survey as it stands in the file of a wave; the survey itself where the wave declares nothing. */
export function asInFile<Asked extends Pick<Survey, "questions">>(
  survey: Asked,
  { columns = {}, categories = {} }: Declared,
): Asked {
  const [headed, worded] = [Object.keys(columns), Object.keys(categories)];
  if (headed.length + worded.length === 0) return survey;
  checkQuestions(survey.questions, headed, "responses.columns");
  checkQuestions(survey.questions, worded, "responses.categories");
  const entries = Object.entries(survey.questions).map(([name, question]): [string, Question] => {
    const [header, texts] = [columns[name], categories[name]];
    const renamed = header === undefined ? question : { ...question, alias: [...question.alias, header] };
    return [name, texts === undefined ? renamed : withTexts(name, renamed, texts)];
  });
  return { ...survey, questions: Object.fromEntries(entries) };
}
