import { z } from "zod";
import { parseAgeClass } from "./age-class.js";

/** An age class in a declaration: 15-39, 65+. */
export const ageShape = z.string().transform((given, context) => {
  const found = parseAgeClass(given);
  if (found !== null) return found;
  context.addIssue({ code: "custom", message: `年齢区分ではありません (not an age class): ${given}` });
  return z.NEVER;
});
