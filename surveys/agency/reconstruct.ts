import { seeded, shuffled } from "../reconstruction/random.ts";
import { recordsCsv } from "../reconstruction/records-csv.ts";
import { casesOf } from "./reconstruction/cases.ts";
import { institutions, replied } from "./reconstruction/institutions.ts";
import survey from "./survey.ts";

/** Both files of responses: 52 institutions and 360 cases from which every published count comes out. See README.md. */
export function reconstruct(): { readonly institutions: string; readonly cases: string } {
  const random = seeded(2020);
  const places = shuffled(random, [...Array(replied).keys()]);
  const respondents = institutions(places);
  return {
    institutions: recordsCsv(
      survey.questions,
      respondents.map(({ id, caseCount }) => ({ lead: { id }, answers: { kind: null, caseCount } })),
    ),
    cases: recordsCsv(
      survey.cases.questions,
      casesOf(respondents, random).map(({ institution, id, answers }) => ({
        lead: { institution, case: id },
        answers,
      })),
    ),
  };
}
