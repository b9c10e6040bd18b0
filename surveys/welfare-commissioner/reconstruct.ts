import { seeded } from "../reconstruction/random.ts";
import { recordsCsv } from "../reconstruction/records-csv.ts";
import { type Commissioner, commissioners } from "./reconstruction/commissioners.ts";
import { answer, type Person } from "./reconstruction/persons.ts";
import survey from "./survey.ts";

/** Both files of responses: 3,777 commissioners, and the 1,270 persons they know. See README.md. */
export function reconstruct(): { readonly commissioners: string; readonly persons: string } {
  const random = seeded(2021);
  const respondents = commissioners(random);
  const persons = respondents.flatMap(personsOf);
  answer(persons, random);
  const rows = respondents.map((answers, i) => ({ lead: { id: idOf(i) }, answers: { ...answers } }));
  const known = persons.map(({ commissioner, id, answers }) => ({ lead: { commissioner, person: id }, answers }));
  return { commissioners: recordsCsv(survey.questions, rows), persons: recordsCsv(survey.cases.questions, known) };
}

const idOf = (i: number): string => `M${String(i + 1).padStart(4, "0")}`;

const personsOf = ({ personsKnown }: Commissioner, i: number): Person[] =>
  Array.from({ length: personsKnown }, (_, j) => {
    return { commissioner: idOf(i), id: `${idOf(i)}-${j + 1}`, answers: {} };
  });
