/** Writes the reconstructed responses of every survey: the same bytes every time. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { reconstruct as agency } from "./agency/reconstruct.ts";
import { reconstruct as iceAge } from "./ice-age-generation/reconstruct.ts";
import { reconstruct as commissioners } from "./welfare-commissioner/reconstruct.ts";

/** The files by their path below `surveys/`. */
export function reconstructedFiles(): Readonly<Record<string, string>> {
  const [ofAgency, ofCommissioners] = [agency(), commissioners()];
  return {
    "agency/responses/2020-institutions.csv": ofAgency.institutions,
    "agency/responses/2020-cases.csv": ofAgency.cases,
    "ice-age-generation/responses/2020.csv": iceAge(),
    "welfare-commissioner/responses/2021-commissioners.csv": ofCommissioners.commissioners,
    "welfare-commissioner/responses/2021-persons.csv": ofCommissioners.persons,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(reconstructedFiles()))
    writeFileSync(fileURLToPath(new URL(path, import.meta.url)), text);
}
