/** A response file against its codebook: accepted rows as columns, every contradiction as a fault. */
import type { Survey } from "../codebook/survey.js";
import { asInFile } from "./as-in-file.js";
import { designRoles, type ResponseDeclaration } from "./design-columns.js";
import { readRows } from "./read-rows.js";
import { readTable } from "./read-table.js";
import type { Reading } from "./responses.js";
import type { Table } from "./table.js";

/** The table of a declared file; faults and outputs name it as the wave does. */
export const declaredTable = (
  path: string,
  { file, encoding, sheet }: Pick<ResponseDeclaration["responses"], "file" | "encoding" | "sheet">,
): Promise<Table> =>
  readTable(path, {
    shownAs: file,
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
  });

/**
 * Reads the responses of a wave from `path`; faults and outputs name the file as the wave does. A row fault
 * leaves its row out whole; a file fault (a column missing or double) leaves every row out.
 */
export async function readResponses(path: string, codebook: Survey, wave: ResponseDeclaration): Promise<Reading> {
  const survey = asInFile(codebook, wave.responses);
  const table = await declaredTable(path, wave.responses);
  return readRows(table, { survey, roles: designRoles(wave) }).reading;
}
