/** Writes responses/2020.csv: 1,923 people from whom every published count comes out. See README.md. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { otherPeople } from "./reconstruction/groups.ts";
import { participationPeople } from "./reconstruction/participation.ts";
import { seeded, shuffled } from "./reconstruction/random.ts";
import { toCsv } from "./reconstruction/to-csv.ts";

/** The response file as text; the same every time. */
export function reconstruct(): string {
  const random = seeded(2020);
  const people = [...participationPeople(random), ...otherPeople(random)];
  return toCsv(shuffled(random, people));
}

const file = fileURLToPath(new URL("responses/2020.csv", import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, reconstruct());
