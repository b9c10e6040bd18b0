/** The population tables of a workspace: every file of figures in surveys/populations/. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PopulationTable } from "../prevalence/population/population-table.js";
import { readPopulation } from "../prevalence/population/read-population.js";
import { shownPath } from "./discover.js";

/** Tables by name; what Excel keeps beside an open workbook (~$…) is none. */
const tables = /^(?!~\$|\.).*\.(csv|tsv|txt|xlsx|xlsm|xlsb|xls|ods)$/i;

/** Reads and checks them all, in the order of their names; none where there is no such folder. */
export async function readPopulations(workspace: string): Promise<readonly PopulationTable[]> {
  const folder = join(workspace, "surveys", "populations");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => tables.test(name));
  const paths = names.sort().map((name) => join(folder, name));
  return Promise.all(paths.map((path) => readPopulation(path, { shownAs: shownPath(workspace, path) })));
}
