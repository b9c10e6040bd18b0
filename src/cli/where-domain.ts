/** `--where COL=VALUE[,VALUE]`: the people it keeps. */
import { conditionMask } from "../data/condition-mask.js";
import type { Responses } from "../data/responses.js";
import { both, domain } from "../design/domain.js";
import type { Domain } from "../design/survey-design.js";
import { invalidFlag } from "./flag-value.js";

function criterionOf(where: string): { column: string; values: string[] } {
  const at = where.indexOf("=");
  if (at > 0) return { column: where.slice(0, at), values: where.slice(at + 1).split(",") };
  throw invalidFlag("--where", where, { ja: "列=値", en: "COL=VALUE" });
}

/** Those who meet every criterion; `undefined` if there is none. */
export function whereDomain(criteria: readonly string[], responses: Responses): Domain | undefined {
  const domains = criteria.map((where) => {
    const { column, values } = criterionOf(where);
    return domain(conditionMask(responses, { [column]: values }), { [column]: values.join(",") });
  });
  return domains.length === 0 ? undefined : domains.reduce(both);
}
