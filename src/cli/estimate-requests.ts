/** The flags of `jittai estimate` as requests: what is estimated, and of whom. */
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import type { EstimateRequest } from "../estimate/request.js";
import type { EstimateFlags } from "./estimate-flags.js";
import { invalidFlag } from "./flag-value.js";
import { whereDomain } from "./where-domain.js";

type Quantity = Pick<EstimateRequest, "statistic" | "question" | "denominator">;

function ratioOf(value: string): Quantity {
  const [question, denominator, ...more] = value.split("/");
  if (question && denominator && more.length === 0) return { statistic: "ratio", question, denominator };
  throw invalidFlag("--ratio", value, { ja: "分子の列/分母の列", en: "NUM/DEN" });
}

/** The quantities asked for, kind by kind; a new kind of flag is a line here. */
function quantities(flags: EstimateFlags): Quantity[] {
  return [
    ...flags.share.map((question) => ({ statistic: "share" as const, question })),
    ...flags.mean.map((question) => ({ statistic: "mean" as const, question })),
    ...flags.total.map((question) => ({ statistic: "total" as const, question })),
    ...flags.ratio.map(ratioOf),
  ];
}

/** Every request the flags make; at least one. */
export function estimateRequests(flags: EstimateFlags, responses: Responses): EstimateRequest[] {
  const asked = quantities(flags);
  if (asked.length === 0) {
    throw new SurveyError(
      "invalid-option",
      {
        ja: "何を求めるかが指定されていません",
        en: "nothing to estimate (expected --share, --mean, --total or --ratio)",
      },
      { hint: { ja: "--share、--mean、--total、--ratio のどれかを付けてください", en: "add one of these flags" } },
    );
  }
  const subpopulation = whereDomain(flags.where, responses);
  return asked.map((quantity) => ({
    ...quantity,
    ...(flags.by.length > 0 && { by: flags.by }),
    ...(subpopulation && { domain: subpopulation }),
  }));
}

/** The columns whose values are told apart: shares and breakdowns. */
export const categoryColumns = (flags: EstimateFlags): string[] => [...flags.share, ...flags.by];
