import type { Responses } from "../data/responses.js";
import { designKeys } from "./design-column.js";
import { unitsWithin } from "./units.js";

/** The stratum of each row, dense, and the names of the strata. */
export interface Strata {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** Crosses the strata columns; without any, everyone is in one stratum. */
export function strata(responses: Responses, columns: readonly string[]): Strata {
  let crossed: Strata = { codes: new Int32Array(responses.n), names: [""] };
  for (const column of columns) {
    const { codes, categories } = designKeys(responses, column, "strata");
    const cells = unitsWithin(crossed.codes, crossed.names.length, codes);
    const name = (cell: number) => {
      const outer = crossed.names[cells.parent[cell]!]!;
      const inner = categories[cells.key[cell]!]!.name;
      return outer === "" ? inner : `${outer} × ${inner}`;
    };
    crossed = { codes: cells.unit, names: Array.from({ length: cells.units }, (_, cell) => name(cell)) };
  }
  return crossed;
}
