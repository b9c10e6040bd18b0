import { didYouMean } from "../../codebook/nearest-name.js";
import { SurveyError } from "../../errors.js";
import type { PopulationTable } from "./population-table.js";

const nameOf = ({ file }: PopulationTable): string => file.split("/").at(-1) ?? file;

/** The table of that name, such as mie.csv; its folder goes without saying. */
export function tableNamed(name: string, tables: readonly PopulationTable[]): PopulationTable {
  const found = tables.find((table) => nameOf(table) === name);
  if (found !== undefined) return found;
  throw new SurveyError(
    "unknown-name",
    { ja: `人口の表がありません：${name}`, en: `no population table ${name}` },
    { hint: didYouMean(name, tables.map(nameOf)) },
  );
}
