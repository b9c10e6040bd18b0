import { didYouMean } from "../codebook/nearest-name.js";
import { SurveyError } from "../errors.js";
import type { QuantityName } from "./estimate.js";
import * as quantities from "./quantities.js";
import type { Quantity } from "./quantity.js";

const byName: Readonly<Record<QuantityName, Quantity>> = quantities;

/** The quantity of that name, or an error that says which there are. */
export function quantityNamed(name: QuantityName): Quantity {
  if (Object.hasOwn(byName, name)) return byName[name];
  const known = Object.keys(byName);
  throw new SurveyError(
    "invalid-option",
    {
      ja: `知らない統計です: ${name} (${known.join(", ")})`,
      en: `unknown statistic: ${name} (expected ${known.join(", ")})`,
    },
    { hint: didYouMean(name, known) },
  );
}
