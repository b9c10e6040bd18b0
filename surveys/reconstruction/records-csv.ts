import type { Question } from "jittai";

/** What one record answers; a question that is left out was not answered, or not asked; null is not known. */
export type Answers = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** One row: columns that are no question, such as the id, and the answers. */
export interface RecordRow {
  readonly lead: Readonly<Record<string, string>>;
  readonly answers: Answers;
}

type Questions = Readonly<Record<string, Question>>;

/** A response file as a survey company delivers it: short headers, codes, several answers as 0/1 columns. */
export function recordsCsv(questions: Questions, rows: readonly RecordRow[]): string {
  const asked = Object.entries(questions);
  const header = [...Object.keys(rows[0]?.lead ?? {}), ...asked.flatMap(([, question]) => headersOf(question))];
  const lines = rows.map(({ lead, answers }) => [
    ...Object.values(lead),
    ...asked.flatMap(([name, question]) => cellsOf(answers, name, question)),
  ]);
  return [header, ...lines].map((cells) => `${cells.join(",")}\n`).join("");
}

function headersOf(question: Question): string[] {
  const [header = ""] = question.alias;
  return question.kind === "multiple" ? question.categories.map(({ code }) => `${header}_${code}`) : [header];
}

/** Empty where not asked; the missing code, or only zeros, where asked and not answered. */
function cellsOf(answers: Answers, name: string, question: Question): string[] {
  const answer = answers[name];
  if (!wasAsked(answers, question)) return headersOf(question).map(() => "");
  if (question.kind === "multiple") {
    const chosen: readonly string[] = Array.isArray(answer) ? answer : [];
    return question.categories.map((category) => (chosen.includes(category.name) ? "1" : "0"));
  }
  if (answer === null) return [question.missing.unknown?.[0] ?? ""];
  if (answer === undefined) return [question.kind === "text" ? "" : (question.missing.noAnswer?.[0] ?? "")];
  if ("categories" in question) return [question.categories.find((category) => category.name === answer)?.code ?? ""];
  return [String(answer)];
}

/** The skips of these surveys name categories of earlier questions, nothing more. */
function wasAsked(answers: Answers, { askedIf }: Question): boolean {
  return Object.entries(askedIf ?? {}).every(([name, wanted]) => {
    const answer = answers[name];
    return typeof answer === "string" && [wanted].flat().includes(answer);
  });
}
