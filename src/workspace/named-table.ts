/** The table of a file that the user names, shown as it was named. */
import { resolve } from "node:path";
import { readTable } from "../data/read-table.js";
import type { Table } from "../data/table.js";

interface NamedTable {
  readonly cwd: string;
  readonly encoding?: string | undefined;
  readonly sheet?: string | undefined;
}

export const readNamedTable = (file: string, { cwd, encoding, sheet }: NamedTable): Promise<Table> =>
  readTable(resolve(cwd, file), {
    shownAs: file,
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
  });
