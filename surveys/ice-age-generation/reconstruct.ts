import { seeded, shuffled } from "../reconstruction/random.ts";
import { recordsCsv } from "../reconstruction/records-csv.ts";
import { otherPeople } from "./reconstruction/groups.ts";
import { participationPeople } from "./reconstruction/participation.ts";
import survey from "./survey.ts";

/** responses/2020.csv: 1,923 people from whom every published count comes out, the same every time. See README.md. */
export function reconstruct(): string {
  const random = seeded(2020);
  const people = [...participationPeople(random), ...otherPeople(random)];
  const rows = shuffled(random, people).map((answers, i) => ({
    lead: { id: `R${String(i + 1).padStart(4, "0")}` },
    answers,
  }));
  return recordsCsv(survey.questions, rows);
}
