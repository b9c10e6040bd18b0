/** What each respondent of a domain answered to a number question: what a mean or a total is made of. */
import type { Condition } from "../codebook/condition.js";
import type { Survey } from "../codebook/survey.js";
import { conditionMask } from "../data/condition-mask.js";
import type { Estimate } from "../estimate/estimate.js";
import type { Sample } from "../estimate/request.js";

/** The values behind a number; none where its domain is not one of answers and targets. */
export function contributionsTo(
  { question, domain }: Estimate,
  { responses }: Sample,
  survey: Survey,
): readonly number[] {
  const column = responses.columns.get(question);
  const conditions = Object.entries(domain).map(([name, category]): Condition | undefined =>
    name === "target" ? survey.targets[category]?.when : { [name]: category },
  );
  if (column?.kind !== "number" || conditions.includes(undefined)) return [];
  const all = conditions.flatMap((condition) => (condition === undefined ? [] : [condition]));
  const members = conditionMask(responses, { all });
  return Array.from(column.values).filter((_, row) => members[row] === 1 && column.missing[row] === 0);
}
