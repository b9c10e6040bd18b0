import type { Question } from "jittai";
import survey from "../survey.ts";
import type { Person } from "./person.ts";

const questions = Object.entries(survey.questions) as [keyof Person, Question][];

/** The response file as a survey company delivers it: short headers, codes, several answers as 0/1 columns. */
export function toCsv(people: readonly Person[]): string {
  const header = ["id", ...questions.flatMap(([, question]) => headersOf(question))];
  const rows = people.map((person, i) => [
    `R${String(i + 1).padStart(4, "0")}`,
    ...questions.flatMap(([name, question]) => cellsOf(person, name, question)),
  ]);
  return [header, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}

function headersOf(question: Question): string[] {
  const [header = ""] = question.alias;
  return question.kind === "multiple" ? question.categories.map(({ code }) => `${header}_${code}`) : [header];
}

/** Empty where not asked; the missing code, or only zeros, where asked and not answered. */
function cellsOf(person: Person, name: keyof Person, question: Question): string[] {
  const answer = person[name];
  if (!wasAsked(person, question)) return headersOf(question).map(() => "");
  if (question.kind === "multiple") {
    const chosen: readonly string[] = Array.isArray(answer) ? answer : [];
    return question.categories.map((category) => (chosen.includes(category.name) ? "1" : "0"));
  }
  if (answer === undefined) return [question.missing.noAnswer?.[0] ?? ""];
  if ("categories" in question) return [question.categories.find((category) => category.name === answer)?.code ?? ""];
  return [String(answer)];
}

/** The skips of this survey name categories of earlier questions, nothing more. */
function wasAsked(person: Person, { askedIf }: Question): boolean {
  return Object.entries(askedIf ?? {}).every(([name, wanted]) => {
    const answer = person[name as keyof Person];
    return typeof answer === "string" && [wanted].flat().includes(answer);
  });
}
