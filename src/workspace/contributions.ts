/** What each respondent of a domain answered to a number question: what a mean or a total is made of. */
import type { Condition } from "../codebook/condition.js";
import type { Survey } from "../codebook/survey.js";
import { missingKinds } from "../data/column.js";
import { conditionMask } from "../data/condition-mask.js";
import type { Responses } from "../data/responses.js";
import type { Estimate } from "../estimate/estimate.js";
import type { Sample } from "../estimate/request.js";
import { conditionOfLabel } from "../table/disclosure/domain-condition.js";

/** The values behind a number; none where nobody can be told to be in its domain. */
export function contributionsTo(
  { question, domain }: Estimate,
  { responses }: Sample,
  survey: Survey,
): readonly number[] {
  const column = responses.columns.get(question);
  const masks = Object.entries(domain).map(([name, category]) => members(responses, survey, [name, category]));
  if (column?.kind !== "number" || masks.includes(null)) return [];
  const inside = (row: number): boolean => masks.every((mask) => mask?.[row] === 1);
  return Array.from(column.values).filter((_, row) => inside(row) && column.missing[row] === 0);
}

/** Who has one label of a domain; `null` for what is not one of answers and targets. */
function members(responses: Responses, survey: Survey, [name, category]: readonly [string, string]): Uint8Array | null {
  const kind = missingKinds.findIndex((missing) => missing !== null && missing === category);
  const column = responses.columns.get(name);
  if (kind > 0 && column !== undefined) return Uint8Array.from(column.missing, (found) => Number(found === kind));
  const condition: Condition | undefined =
    name === "target" ? survey.targets[category]?.when : conditionOfLabel(name, category, survey.questions);
  return condition === undefined ? null : conditionMask(responses, condition);
}
