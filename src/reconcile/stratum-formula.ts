import { exactRatio } from "../math/rounding.js";
import { constant, type Formula } from "./formula.js";
import type { Measures } from "./measures.js";
import { unknownName } from "./unknown-name.js";

/** How many of a stratum were asked, or gave a valid reply. */
export function stratumFormula(at: "asked" | "valid", name: string, { strata = [] }: Measures): Formula {
  const stratum = strata.find((one) => one.name === name);
  if (stratum !== undefined) return constant(exactRatio(stratum[at], 1), "count", stratum[at].toLocaleString("en"));
  const known = strata.map((one) => one.name);
  throw unknownName("stratum", name, known);
}
